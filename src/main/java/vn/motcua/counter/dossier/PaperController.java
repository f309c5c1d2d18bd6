package vn.motcua.counter.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.PdfResponses;
import vn.motcua.desk.reception.ReceptionBundles;
import vn.motcua.document.DossierRecords;
import vn.motcua.document.Printing;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedPages;
import vn.motcua.dossier.DossierReader;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * Papers of a dossier, as pages to print and as PDF. The first view of a paper makes its first print; printing it again
 * needs a POST request, for a slip with a reason, and makes a stamped copy.
 */
@Controller
@RequestMapping("/ho-so/{id}")
class PaperController {

    private final Printing printing;
    private final DossierReader dossiers;
    private final ReceptionBundles bundles;
    private final PdfResponses sheets;
    private final DossierRecords records;

    PaperController(
            Printing printing,
            DossierReader dossiers,
            ReceptionBundles bundles,
            PdfResponses sheets,
            DossierRecords records) {
        this.records = records;
        this.printing = printing;
        this.dossiers = dossiers;
        this.bundles = bundles;
        this.sheets = sheets;
    }

    /**
     * Shows the slip of a dossier.
     *
     * @param moi present right after reception: the page then opens the print dialogue
     */
    @GetMapping("/giay-hen")
    ResponseEntity<String> slip(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String moi,
            Actor actor,
            CsrfToken csrf,
            Locale locale) {
        PrintedDocument slip = printing.show(new DossierId(id), Form.APPOINTMENT_SLIP, actor);
        return page(id, slip, further(id, actor, Form.APPOINTMENT_SLIP), moi != null, actor, csrf, locale);
    }

    /** Shows the shared slip of all dossiers submitted together, or the dossier's own slip when it was submitted alone. */
    @GetMapping("/giay-hen-chung")
    ResponseEntity<String> sharedSlip(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String moi,
            Actor actor,
            CsrfToken csrf,
            Locale locale) {
        boolean shared = bundles.of(new DossierId(id), actor).size() > 1;
        Form form = shared ? Form.COMMON_RECEIPT : Form.APPOINTMENT_SLIP;
        return page(
                id,
                printing.show(new DossierId(id), form, actor),
                further(id, actor, form),
                moi != null,
                actor,
                csrf,
                locale);
    }

    /** Links from a slip: the next person, another dossier of this person, the shared slip. */
    private List<PrintedPages.Link> further(UUID id, Actor actor, Form shown) {
        if (!actor.has(Role.RECEPTION)) {
            return List.of();
        }
        List<PrintedPages.Link> links = new ArrayList<>();
        links.add(new PrintedPages.Link("/quay/tiep-nhan", "counter.slip.next", "F4", true));
        links.add(new PrintedPages.Link("/quay/tiep-nhan?cung=" + id, "counter.slip.more", "Alt+4", false));
        links.add(new PrintedPages.Link("/ho-so/" + id + "/nhan", "counter.label.title", "Alt+6", false));
        if (shown == Form.APPOINTMENT_SLIP
                && bundles.of(new DossierId(id), actor).size() > 1) {
            links.add(new PrintedPages.Link("/ho-so/" + id + "/giay-hen-chung", "counter.slip.shared", "Alt+5", false));
        }
        return links;
    }

    @GetMapping("/giay-hen.pdf")
    ResponseEntity<byte[]> slipPdf(@PathVariable UUID id, Actor actor) {
        return pdf(printing.show(new DossierId(id), Form.APPOINTMENT_SLIP, actor));
    }

    /**
     * Shows a paper of a dossier.
     *
     * @param ban id of a kept print; the newest one when absent
     * @param in present when the page opens the print dialogue
     */
    @GetMapping("/giay-to/{form}")
    ResponseEntity<String> paper(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String ban,
            @RequestParam(required = false) @Nullable String in,
            Actor actor,
            CsrfToken csrf,
            Locale locale) {
        return page(id, printed(id, form, ban, actor), List.of(), in != null, actor, csrf, locale);
    }

    @GetMapping("/giay-to/{form}/pdf")
    ResponseEntity<byte[]> paperPdf(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String ban,
            Actor actor) {
        return pdf(printed(id, form, ban, actor));
    }

    /**
     * Record of what was promised, decided, printed and sent, as PDF in the official's language; made anew when an
     * event has happened since.
     */
    @GetMapping("/ban-ke.pdf")
    ResponseEntity<byte[]> record(@PathVariable UUID id, Actor actor, Locale locale) {
        PrintedDocument record = records.of(new DossierId(id), actor, locale);
        return sheets.pdf(records.pdfWithPapers(record), record.fileName());
    }

    /**
     * Prints a paper again.
     *
     * @param reason reason, needed for a slip
     */
    @PostMapping("/giay-to/{form}")
    String again(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String ban,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor) {
        PrintedDocument printed = printed(id, form, ban, actor);
        PrintedDocument again = printing.again(new DossierId(id), printed.id(), reason, actor);
        return "redirect:/ho-so/" + id + "/giay-to/" + again.form().path() + "?ban=" + again.id() + "&in";
    }

    private PrintedDocument printed(UUID id, String path, @Nullable String ban, Actor actor) {
        DossierId dossier = new DossierId(id);
        if (ban != null) {
            return printing.kept(dossier, PdfResponses.id(ban), actor);
        }
        Form form = Form.ofPath(path).orElse(null);
        if (form == null) {
            dossiers.view(
                    dossier, actor, ViewPurpose.PRINTING); // throws NOT_FOUND when the actor may not see the dossier
            throw RefusedException.notFound("document.refusal.no-paper");
        }
        return printing.show(dossier, form, actor);
    }

    private ResponseEntity<String> page(
            UUID id,
            PrintedDocument document,
            List<PrintedPages.Link> further,
            boolean printNow,
            Actor actor,
            CsrfToken csrf,
            Locale locale) {
        String paper = "/ho-so/" + id + "/giay-to/" + document.form().path();
        boolean slip = document.secret() || document.coveredUp();
        boolean mayPrint = !slip || actor.has(Role.RECEPTION) || actor.has(Role.RETURN_DESK);
        String pdf = document.form() == Form.APPOINTMENT_SLIP && !document.reprint()
                ? "/ho-so/" + id + "/giay-hen.pdf"
                : paper + "/pdf?ban=" + document.id();
        return sheets.page(
                document,
                pdf,
                "/ho-so/" + id,
                "document.back",
                mayPrint ? paper + "?ban=" + document.id() : null,
                further,
                csrf,
                printNow,
                locale);
    }

    private ResponseEntity<byte[]> pdf(PrintedDocument document) {
        return sheets.pdf(printing.pdf(document), document.fileName());
    }
}

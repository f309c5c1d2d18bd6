package vn.motcua.counter;

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

import vn.motcua.document.OfficePapers;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Papers of an office that belong to no single dossier: reception notices and hand-over slips, with their kept prints. */
@Controller
@RequestMapping("/quay")
class OfficePaperController {

    private final OfficePapers papers;
    private final Organisation organisation;
    private final PdfResponses sheets;

    OfficePaperController(OfficePapers papers, Organisation organisation, PdfResponses sheets) {
        this.papers = papers;
        this.organisation = organisation;
        this.sheets = sheets;
    }

    /** Shows Form 02 or 03 of a reception notice. */
    @GetMapping("/thong-bao/{id}")
    ResponseEntity<String> notice(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String in,
            Actor actor,
            CsrfToken csrf,
            Locale locale) {
        return page(papers.notice(id, actor), "/quay/tiep-nhan", "counter.notice.next", in != null, csrf, locale);
    }

    /** Prints the slip of all files that were handed over to an office and not confirmed there yet. */
    @PostMapping("/ban-giao/phieu")
    String handOver(@RequestParam(required = false) @Nullable String to, Actor actor) {
        Office office = organisation
                .officeByCode(to == null ? "" : to)
                .orElseThrow(() -> RefusedException.invalidField("to", "counter.refusal.office"));
        return "redirect:/quay/ban-in/" + papers.handOver(office.id(), actor).id() + "?in";
    }

    @GetMapping("/ban-in/{document}")
    ResponseEntity<String> printed(
            @PathVariable String document,
            @RequestParam(required = false) @Nullable String in,
            Actor actor,
            CsrfToken csrf,
            Locale locale) {
        PrintedDocument printed = papers.kept(PdfResponses.id(document), actor);
        String back = switch (printed.form()) {
            case HAND_OVER_SLIP -> "/quay/ban-giao";
            case REGISTER -> "/quay/so-theo-doi";
            default -> "/quay/tiep-nhan";
        };
        return page(printed, back, "document.back.list", in != null, csrf, locale);
    }

    @GetMapping("/ban-in/{document}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String document, Actor actor) {
        PrintedDocument printed = papers.kept(PdfResponses.id(document), actor);
        return sheets.pdf(papers.pdf(printed), printed.fileName());
    }

    /** Prints a paper again. */
    @PostMapping("/ban-in/{document}")
    String again(@PathVariable String document, Actor actor) {
        return "redirect:/quay/ban-in/"
                + papers.again(PdfResponses.id(document), actor).id() + "?in";
    }

    private ResponseEntity<String> page(
            PrintedDocument document, String back, String backLabel, boolean printNow, CsrfToken csrf, Locale locale) {
        String address = "/quay/ban-in/" + document.id();
        return sheets.page(document, address + "/pdf", back, backLabel, address, List.of(), csrf, printNow, locale);
    }
}

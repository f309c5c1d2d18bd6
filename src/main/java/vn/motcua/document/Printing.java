package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.desk.reception.ReceptionBundles;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedLine;
import vn.motcua.document.form.SourceEvents;
import vn.motcua.document.store.PaperStore;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * Prints the papers of a dossier and keeps them. A paper is printed when it is shown first: its content is stored and
 * shown to everybody from then on, the secrets of a slip covered. A reprint is requested separately, has the same content with
 * a stamp, and is stored too; that of a slip has other secrets and a reason. A later change, such as a new date, makes another
 * paper. Whoever may see the dossier may print; each showing is recorded in the view log.
 */
@Service
public class Printing {

    private final DossierReader dossiers;
    private final AppointmentSlips slips;
    private final LetterForms letters;
    private final ControlSheets sheets;
    private final ReceiptForms receipts;
    private final CommonReceipts common;
    private final ReceptionBundles bundles;
    private final SlipPrints prints;
    private final PaperStore papers;
    private final FormWords words;
    private final Clock clock;

    Printing(
            DossierReader dossiers,
            AppointmentSlips slips,
            LetterForms letters,
            ControlSheets sheets,
            ReceiptForms receipts,
            CommonReceipts common,
            ReceptionBundles bundles,
            SlipPrints prints,
            PaperStore papers,
            FormWords words,
            Clock clock) {
        this.dossiers = dossiers;
        this.slips = slips;
        this.letters = letters;
        this.sheets = sheets;
        this.receipts = receipts;
        this.common = common;
        this.bundles = bundles;
        this.prints = prints;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A paper that can be printed of a dossier now.
     *
     * @param printed whether it has been printed with its present content
     */
    public record Printable(Form form, boolean printed) {}

    /**
     * The newest print of a dossier's paper; printed now if it never was.
     *
     * @throws RefusedException NOT_FOUND when there is no dossier the actor may see, CONFLICT when the form does not apply to it
     */
    public PrintedDocument show(DossierId dossier, Form form, Actor actor) {
        DossierView view = dossiers.view(dossier, actor, ViewPurpose.PRINTING);
        Instant now = clock.instant();
        FormContent filled = fill(form, view, now, actor).orElseThrow(() -> refusal(form));
        PrintedDocument printed = papers.latest(filled.subject()).orElseGet(() -> papers.keep(filled, actor));
        return prints.shown(printed, now, actor);
    }

    /**
     * A printed paper by its id.
     *
     * @throws RefusedException NOT_FOUND when there is no such paper of a dossier the actor may see
     */
    public PrintedDocument kept(DossierId dossier, UUID document, Actor actor) {
        return prints.shown(whole(dossier, document, actor), clock.instant(), actor);
    }

    private PrintedDocument whole(DossierId dossier, UUID document, Actor actor) {
        dossiers.view(dossier, actor, ViewPurpose.PRINTING);
        return papers.find(document)
                .filter(printed -> dossier.equals(printed.dossier()))
                .orElseThrow(() -> RefusedException.notFound("document.refusal.no-paper"));
    }

    /**
     * Prints a paper again: the content of the first print, stamped with number and moment. A slip gets the secrets of a later
     * print, and needs a reason.
     *
     * @param reason reason for printing a slip again, as typed; not kept for other papers
     * @throws RefusedException NOT_FOUND when there is no such paper of a dossier the actor may see; for a slip FORBIDDEN for an
     *     actor who hands out no slips, INVALID without a reason
     */
    public PrintedDocument again(DossierId dossier, UUID document, @Nullable String reason, Actor actor) {
        PrintedDocument printed = whole(dossier, document, actor);
        return SlipPrints.SLIPS.contains(printed.form())
                ? papers.again(
                        printed,
                        SlipPrints.reason(actor, reason == null ? "" : reason),
                        content -> prints.again(printed, content),
                        actor)
                : papers.again(printed, null, UnaryOperator.identity(), actor);
    }

    /** The PDF of a printed paper, PDF/A-2u and PDF/UA-1; always the same bytes. */
    public byte[] pdf(PrintedDocument printed) {
        return papers.pdf(printed);
    }

    /**
     * The papers that can be printed of a dossier now, in the order of the forms. The caller has already shown the
     * dossier.
     */
    public List<Printable> printable(DossierView view, Actor actor) {
        Instant now = clock.instant();
        Map<Form, String> subjects = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            if (form == Form.APPOINTMENT_SLIP && view.slipIssue() > 0 && view.code() != null) {
                subjects.put(form, slipSubject(view));
            } else if (form != Form.APPOINTMENT_SLIP) {
                fill(form, view, now, actor).ifPresent(filled -> subjects.put(form, filled.subject()));
            }
        }
        Set<String> printed = papers.printed(subjects.values());
        return subjects.entrySet().stream()
                .map(each -> new Printable(each.getKey(), printed.contains(each.getValue())))
                .toList();
    }

    /** All prints of a dossier, newest first. The caller has already shown the dossier. */
    public List<PrintedLine> printed(DossierId dossier) {
        return papers.of(dossier);
    }

    /** The filled form as of a moment; empty when the form does not apply to the dossier. */
    Optional<FormContent> fill(Form form, DossierView view, Instant at, Actor actor) {
        FormSet set = FormSet.on(words.day(at));
        return switch (form) {
            case APPOINTMENT_SLIP -> slip(view, set, at, actor);
            case SUPPLEMENT_REQUEST -> letters.supplement(view, set);
            case REFUSAL -> letters.refusal(view, set);
            case APOLOGY -> letters.apology(view, set);
            case STOP_NOTICE -> letters.stop(view, set);
            case CONTROL_SHEET -> sheets.fill(view, set, at);
            case RESULT_RECEIPT -> receipts.result(view, set, at);
            case FEE_RECEIPT -> receipts.fee(view, set);
            case COMMON_RECEIPT -> visit(view, set, at, actor);
            case REGISTER, HAND_OVER_SLIP -> Optional.empty(); // these do not belong to one dossier
            case RECORD -> Optional.empty(); // in the reader's language, see DossierRecords
        };
    }

    private Optional<FormContent> slip(DossierView view, FormSet set, Instant at, Actor actor) {
        if (view.slipIssue() < 1 || view.code() == null) {
            return Optional.empty();
        }
        return Optional.of(new FormContent(
                Form.APPOINTMENT_SLIP,
                set,
                slipSubject(view),
                view.id(),
                null,
                view.receiving().id(),
                () -> slips.form(slips.of(view, at, prints.of(view, at, actor)))));
    }

    private static String slipSubject(DossierView view) {
        String about = SourceEvents.lastSlip(view).map(SourceEvents::about).orElse("event-0");
        return Form.APPOINTMENT_SLIP.path() + "/" + view.id() + "/" + about;
    }

    private Optional<FormContent> visit(DossierView view, FormSet set, Instant at, Actor actor) {
        if (view.slipIssue() < 1 || view.code() == null) {
            return Optional.empty();
        }
        List<DossierId> visit = bundles.of(view.id(), actor);
        if (visit.size() < 2) {
            return Optional.empty();
        }
        List<DossierView> views = visit.stream()
                .map(id -> id.equals(view.id()) ? view : dossiers.view(id, actor, ViewPurpose.PRINTING))
                .toList();
        return common.fill(views, set, at, actor);
    }

    private static RefusedException refusal(Form form) {
        return form == Form.APPOINTMENT_SLIP
                ? RefusedException.conflict("document.refusal.not-accepted")
                : RefusedException.conflict("document.refusal.not-applicable");
    }
}

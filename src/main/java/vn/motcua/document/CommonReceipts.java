package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.document.form.CodeImage;
import vn.motcua.document.form.Codes;
import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormModels;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.SourceEvents;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.tracking.Slips;

/**
 * Fills the common receipt for all dossiers that a person handed in at one visit; each line has its own secrets and
 * codes.
 */
@Component
class CommonReceipts {

    private static final int FEWEST = 2;

    private final FormModels models;
    private final FormWords words;
    private final SlipPrints secrets;
    private final PublicAddress address;

    CommonReceipts(FormModels models, SlipPrints secrets, PublicAddress address) {
        this.models = models;
        this.words = models.words();
        this.secrets = secrets;
        this.address = address;
    }

    /** A line of the receipt: one dossier. */
    record Line(
            String code,
            int issue,
            String checkNumber,
            String procedure,
            String owner,
            String papers,
            String due,
            CodeImage qr,
            CodeImage bars) {}

    /** @param visit accepted dossiers of one visit, in order of code; fewer than two have no common receipt */
    Optional<FormContent> fill(List<DossierView> visit, FormSet set, Instant at, Actor actor) {
        if (visit.size() < FEWEST) {
            return Optional.empty();
        }
        DossierView first = visit.get(0);
        StringBuilder about = new StringBuilder("visit");
        for (DossierView view : visit) {
            about.append('-')
                    .append(view.id())
                    .append('.')
                    .append(SourceEvents.lastSlip(view).map(SourceEvents::about).orElse(""));
        }
        return Optional.of(FormContent.of(
                Form.COMMON_RECEIPT,
                set,
                about.toString(),
                first.id(),
                first.receiving().id(),
                () -> receipt(visit, set, at, actor)));
    }

    private FilledForm receipt(List<DossierView> visit, FormSet set, Instant at, Actor actor) {
        Form form = Form.COMMON_RECEIPT;
        DossierView first = visit.get(0);
        Map<String, Object> model =
                models.of(form, set, first.receiving(), at, "document.common-receipt.title", code(first));
        model.put(
                "facts",
                models.facts()
                        .strong(
                                "document.common-receipt.submitter",
                                first.submitter().name())
                        .add("document.fact.phone", models.formats().phone(phone(first)))
                        .add("document.common-receipt.channel", words.text("dossier.channel." + first.channel()))
                        .strong("document.common-receipt.count", FormWords.twoDigits(visit.size()))
                        .list());
        model.put("lines", visit.stream().map(view -> line(view, at, actor)).toList());
        model.put("submitter", first.submitter().name());
        model.put(
                "officer",
                SourceEvents.last(first, "accept").map(event -> event.actor()).orElse(""));
        return new FilledForm(form.template(), form.size(), model);
    }

    private Line line(DossierView view, Instant at, Actor actor) {
        Slips.Secrets secret = secrets.of(view, at, actor);
        Instant due = view.clock().dueAt();
        return new Line(
                code(view),
                view.slipIssue(),
                SlipPrints.grouped(secret),
                view.procedure().name(),
                view.applicants(),
                words.text(
                        "document.common-receipt.papers",
                        view.components().stream()
                                .filter(DossierView.ComponentView::handedIn)
                                .count()),
                due == null ? words.text("document.no-due-date") : words.promise(due),
                Codes.qr(address.of("/h/" + secret.token())),
                Codes.code128(code(view)));
    }

    private static String code(DossierView view) {
        String code = view.code();
        if (code == null) {
            throw new IllegalStateException("A dossier on a receipt is accepted");
        }
        return code;
    }

    private static @Nullable String phone(DossierView view) {
        String own = view.submitter().phone();
        return own == null ? view.owner().phone() : own;
    }
}

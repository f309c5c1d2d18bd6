package vn.motcua.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.document.form.Codes;
import vn.motcua.document.form.Fact;
import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormModels;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.SourceEvents;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.CollectorCapacity;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.platform.Formats;
import vn.motcua.vocabulary.SpelledNumber;

/** Fills the receipts that are signed at the desk: for the result and for money. */
@Component
class ReceiptForms {

    private static final int COPIES_OF_A_FEE_RECEIPT = 3;

    private final FormModels models;
    private final FormWords words;
    private final Formats formats;

    ReceiptForms(FormModels models) {
        this.models = models;
        this.words = models.words();
        this.formats = models.formats();
    }

    /** The receipt of the result, before or after it is handed over. */
    Optional<FormContent> result(DossierView view, FormSet set, Instant at) {
        if (view.state() != BusinessState.RESULT_READY && view.state() != BusinessState.RETURNED) {
            return Optional.empty();
        }
        EventView returned = view.state() == BusinessState.RETURNED
                ? SourceEvents.last(view, "return-result").orElse(null)
                : null;
        return Optional.of(FormContent.of(
                Form.RESULT_RECEIPT,
                set,
                returned == null ? "ready-" + view.version() : SourceEvents.about(returned),
                view.id(),
                view.receiving().id(),
                () -> result(view, returned, set, at)));
    }

    private FilledForm result(DossierView view, @Nullable EventView returned, FormSet set, Instant at) {
        Form form = Form.RESULT_RECEIPT;
        Instant date = returned == null ? at : returned.happenedAt();
        String code = code(view);
        Map<String, Object> model = models.of(form, set, view.receiving(), date, "document.result-receipt.title", code);
        String capacity = returned == null ? null : SourceEvents.text(returned, "capacity");
        // older events lack the proxy's name, which is then written by hand
        boolean nameless = returned != null && returned.details().containsKey("proxy");
        boolean proxy = nameless || CollectorCapacity.PROXY.name().equals(capacity);
        String named = returned == null ? null : SourceEvents.text(returned, EventView.COLLECTOR);
        boolean owner = CollectorCapacity.OWNER.name().equals(capacity);
        String usual = owner ? view.owner().name() : view.submitter().name();
        String blank = words.text("document.blank");
        model.put("code", code);
        model.put("bars", Codes.code128(code));
        FormModels.Facts facts = models.facts()
                .strong("document.fact.owner", view.owner().name())
                .parties(view)
                .add("document.fact.procedure", view.procedure().name())
                .add("document.fact.subject", view.subject())
                .strong("document.result-receipt.result", outcome(view))
                .add("document.result-receipt.number", view.result().number())
                .add("document.result-receipt.signed", date(view.result().signedAt()))
                .add("document.result-receipt.ready", moment(view.clock().finishedAt()))
                .add("document.result-receipt.due", promise(view.clock().dueAt()))
                .add("document.result-receipt.returned", returned == null ? null : moment(returned.happenedAt()))
                .strong("document.result-receipt.collector", named != null ? named : nameless ? blank : usual)
                .add(
                        "document.result-receipt.capacity",
                        capacity == null ? null : words.text("dossier.capacity." + capacity))
                .add("document.fact.phone", proxy ? blank : formats.phone(phone(view)))
                .add(
                        "document.result-receipt.authorisation",
                        returned == null ? null : SourceEvents.text(returned, "authorisation"))
                .add("document.result-receipt.loss", returned == null ? null : SourceEvents.text(returned, "lossNote"));
        model.put("facts", facts.list());
        model.put("submitter", named != null ? named : nameless ? "" : usual);
        model.put("officer", returned == null ? "" : returned.actor());
        return new FilledForm(form.template(), form.size(), model);
    }

    /** The receipt for a fee, a charge or an obligation that was paid, in three copies on three pages. */
    Optional<FormContent> fee(DossierView view, FormSet set) {
        return payment(view).map(payment -> {
            Form form = Form.FEE_RECEIPT;
            String code = code(view);
            EventView event = payment.event();
            Map<String, Object> model =
                    models.of(form, set, view.receiving(), event.happenedAt(), "document.fee-receipt.title", code);
            String receipt = SourceEvents.text(event, "receipt");
            model.put("receipt", receipt == null ? words.text("document.blank") : receipt);
            model.put(
                    "facts",
                    models.facts()
                            .strong(
                                    "document.fee-receipt.payer",
                                    view.submitter().name())
                            .add("document.fact.address", view.owner().address())
                            .add("document.fact.code", code)
                            .add("document.fact.owner", view.applicants())
                            .add("document.fact.procedure", view.procedure().name())
                            .add("document.fee-receipt.paid", words.moment(event.happenedAt()))
                            .list());
            model.put("lines", payment.lines());
            model.put("total", formats.money(payment.amount()));
            model.put("spelled", SpelledNumber.dong(payment.amount()));
            model.put(
                    "copies",
                    IntStream.rangeClosed(1, COPIES_OF_A_FEE_RECEIPT)
                            .mapToObj(copy -> words.text("document.fee-receipt.copy." + copy))
                            .toList());
            model.put("submitter", view.submitter().name());
            model.put("officer", event.actor());
            return FormContent.of(
                    form,
                    set,
                    SourceEvents.about(event),
                    view.id(),
                    view.receiving().id(),
                    () -> new FilledForm(form.template(), form.size(), model));
        });
    }

    private record Payment(EventView event, long amount, List<Fact> lines) {}

    private Optional<Payment> payment(DossierView view) {
        EventView obligation = SourceEvents.last(view, "confirm-payment").orElse(null);
        EventView later = SourceEvents.last(view, "collect-fee").orElse(null);
        Long obliged = view.fees().obligation();
        Long amount = view.fees().amount();
        if (obligation != null
                && (later == null || later.version() < obligation.version())
                && obliged != null
                && obliged > 0) {
            Fact line = new Fact(words.text("document.fee-receipt.obligation"), formats.money(obliged), false);
            return Optional.of(new Payment(obligation, obliged, List.of(line)));
        }
        EventView fee = later != null ? later : atReception(view);
        return fee == null || amount == null || amount <= 0
                ? Optional.empty()
                : Optional.of(new Payment(fee, amount, lines(view, amount)));
    }

    private static @Nullable EventView atReception(DossierView view) {
        return view.money() == MoneyState.PAID
                ? SourceEvents.last(view, "accept").orElse(null)
                : null;
    }

    /**
     * The lines of amounts. Fees (phí) and charges (lệ phí) are accounted apart and have separate lines where the
     * catalogue says which is which.
     */
    private List<Fact> lines(DossierView view, long amount) {
        Instant accepted = view.clock().acceptedAt();
        List<ProcedureFee> fees =
                accepted == null ? List.of() : view.procedureCase().feesOn(words.day(accepted));
        boolean anyFee = fees.stream().anyMatch(fee -> fee.kind() == FeeKind.FEE);
        boolean anyCharge = fees.stream().anyMatch(fee -> fee.kind() == FeeKind.CHARGE);
        List<Fact> lines = new ArrayList<>();
        if (anyFee && anyCharge && sum(fees, FeeKind.FEE) + sum(fees, FeeKind.CHARGE) == amount) {
            lines.add(line("document.fee-receipt.fee", sum(fees, FeeKind.FEE)));
            lines.add(line("document.fee-receipt.charge", sum(fees, FeeKind.CHARGE)));
        } else if (anyFee == anyCharge) {
            lines.add(line("document.fee-receipt.either", amount));
        } else {
            lines.add(line(anyFee ? "document.fee-receipt.fee" : "document.fee-receipt.charge", amount));
        }
        return lines;
    }

    private static long sum(List<ProcedureFee> fees, FeeKind kind) {
        return fees.stream()
                .filter(fee -> fee.kind() == kind)
                .mapToLong(fee -> {
                    Long amount = fee.amount();
                    return amount == null ? 0 : amount;
                })
                .sum();
    }

    private Fact line(String key, long amount) {
        return new Fact(words.text(key), formats.money(amount), false);
    }

    private @Nullable String outcome(DossierView view) {
        return view.result().outcome() == null
                ? null
                : words.text("dossier.outcome." + view.result().outcome());
    }

    private static @Nullable String phone(DossierView view) {
        String own = view.submitter().phone();
        return own == null ? view.owner().phone() : own;
    }

    private @Nullable String date(@Nullable Instant moment) {
        return moment == null ? null : words.date(moment);
    }

    private @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : words.moment(moment);
    }

    private @Nullable String promise(@Nullable Instant moment) {
        return moment == null ? null : words.promise(moment);
    }

    private static String code(DossierView view) {
        String code = view.code();
        if (code == null) {
            throw new IllegalStateException("A dossier with a result or a payment has a code");
        }
        return code;
    }
}

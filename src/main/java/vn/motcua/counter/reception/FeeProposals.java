package vn.motcua.counter.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.Tariff;
import vn.motcua.counter.TypedForm;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.platform.Formats;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.EnteredText;

/** Proposes the fee of a reception by the tariff and the numbers of pages and copies on the form. */
@Component
class FeeProposals {

    static final String PAGES = "feePages";
    static final String UNITS = "feeCopies";

    private static final int MOST = 9_999;

    private final MessageSource words;
    private final Formats format;
    private final Clock clock;

    FeeProposals(MessageSource words, Formats format, Clock clock) {
        this.words = words;
        this.format = format;
        this.clock = clock;
    }

    /**
     * What the tariff asks for.
     *
     * @param amount in VND; null while a number is missing
     * @param how how it comes about, as a sentence; empty where nothing is counted
     */
    public record FeeProposal(Tariff tariff, @Nullable Long amount, String how) {}

    /** The proposal for a case; null where the catalogue has no tariff for everybody. */
    @Nullable
    FeeProposal of(TypedForm form, ProcedureCase chosen, Locale locale) {
        Tariff tariff = tariff(chosen);
        if (tariff == null) {
            return null;
        }
        form.usually(UNITS, tariff.byUnits() ? "1" : "");
        TypedForm tried = new TypedForm(form.typed()); // a number that is not one has its problem when the form is sent
        Integer pages = tariff.byPages() ? number(tried, PAGES, form.value(PAGES)) : Integer.valueOf(1);
        Integer units = tariff.byUnits() ? number(tried, UNITS, form.value(UNITS)) : Integer.valueOf(1);
        if (pages == null || units == null) {
            return new FeeProposal(tariff, null, "");
        }
        long amount = tariff.amount(pages, units);
        return new FeeProposal(tariff, amount, tariff.byUnits() ? how(tariff, pages, units, amount, locale) : "");
    }

    private @Nullable Tariff tariff(ProcedureCase chosen) {
        return Tariff.of(chosen, Channel.COUNTER, LocalDate.now(clock)).orElse(null);
    }

    /** Refuses numbers that are none, that would be dropped, or that the amount contradicts. */
    void check(TypedForm form, ProcedureCase chosen, FeePayment payment, @Nullable Long amount) {
        Tariff tariff = tariff(chosen);
        boolean pagesTyped = !form.typed().raw(PAGES).isBlank();
        boolean unitsTyped = !form.typed().raw(UNITS).isBlank();
        if (pagesTyped && (tariff == null || !tariff.byPages())) {
            form.fail(PAGES, "counter.refusal.not-counted", List.of());
        }
        if (unitsTyped && (tariff == null || !tariff.byUnits()) && !isOne(form)) {
            form.fail(UNITS, "counter.refusal.not-counted", List.of());
        }
        if (tariff == null) {
            return;
        }
        Integer pages = number(form, PAGES, form.typed().raw(PAGES));
        Integer units = number(form, UNITS, form.typed().raw(UNITS));
        if (!payment.costs()) {
            if (payment != FeePayment.EXEMPT && (pagesTyped || unitsTyped && !isOne(form)) && !tariff.isFree()) {
                form.fail(pagesTyped ? PAGES : UNITS, "counter.refusal.counted-without-payment", List.of());
            }
            return;
        }
        boolean counted = unitsTyped && (pagesTyped || !tariff.byPages());
        if (counted && amount != null && units != null && (pages != null || !tariff.byPages())) {
            long ruled = tariff.amount(pages == null ? 1 : pages, units);
            if (ruled != amount) {
                form.fail("feeAmount", "counter.refusal.amount-by-count", List.of(format.money(ruled)));
            }
        }
    }

    private static boolean isOne(TypedForm form) {
        return form.typed().raw(UNITS).strip().equals("1"); // as the page has it by itself
    }

    private static @Nullable Integer number(TypedForm form, String field, String text) {
        return text.isBlank()
                ? null
                : form.required(field, () -> {
                    try {
                        int number = Integer.parseInt(EnteredText.code(text).strip());
                        if (number >= 1 && number <= MOST) {
                            return number;
                        }
                    } catch (NumberFormatException wrong) {
                        throw RefusedException.invalid("counter.refusal.count");
                    }
                    throw RefusedException.invalid("counter.refusal.count");
                });
    }

    /** {@code 2 × 2.000 đ + 1 × 1.000 đ = 5.000 đ; × 2 bản = 10.000 đ}. */
    private String how(Tariff tariff, int pages, int units, long amount, Locale locale) {
        Formats formats = format.in(locale);
        List<Tariff.Part> parts = tariff.parts(pages, units);
        String sum = parts.stream()
                .map(part -> part.times() + " × " + formats.money(part.amount() / part.times()))
                .collect(Collectors.joining(" + "));
        if (!tariff.byPages()) {
            return sum + " = " + formats.money(amount);
        }
        long copy = tariff.ofCopy(pages);
        long counted = parts.stream().mapToLong(Tariff.Part::amount).sum();
        String most = counted > copy
                ? " " + words.getMessage("counter.reception.at-most", new Object[] {formats.money(copy)}, locale)
                : "";
        return sum + " = " + formats.money(counted) + most
                + (units == 1 ? "" : "; × " + units + " = " + formats.money(amount));
    }
}

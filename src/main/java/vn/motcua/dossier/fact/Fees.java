package vn.motcua.dossier.fact;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * What is to be paid, in VND.
 *
 * @param feeAmount null while it is not known
 * @param feeExemption the legal basis of an exemption; null without one
 * @param obligationAmount the financial obligation asked for on the way; null without one
 */
@Embeddable
public record Fees(
        @Nullable Long feeAmount,
        @Nullable String feeExemption,
        @Nullable Long obligationAmount) {

    /** Nothing known. */
    public static final Fees NONE = new Fees(null, null, null);

    /** The same with another fee. */
    public Fees ofFee(@Nullable Long amount) {
        return new Fees(amount, feeExemption, obligationAmount);
    }

    /** The same with an obligation. */
    public Fees ofObligation(long amount) {
        return new Fees(feeAmount, feeExemption, amount);
    }
}

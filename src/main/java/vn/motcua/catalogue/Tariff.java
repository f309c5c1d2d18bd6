package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The fees that a case asks of everybody who hands in by a channel on a day, and what they come to: at once, by copies, or by
 * pages and copies.
 *
 * @param fees rows without a condition of the applicant's own; at least one, each with a known amount
 */
public record Tariff(List<ProcedureFee> fees) {

    /** Unit of fees that are counted by pages. */
    private static final String PAGE = "trang";

    public Tariff {
        fees = List.copyOf(fees);
    }

    /** The tariff of a case; empty where nothing is known, or where what is due depends on who applies. */
    public static Optional<Tariff> of(ProcedureCase procedureCase, Channel channel, LocalDate day) {
        List<ProcedureFee> rows = procedureCase.feesOn(day);
        List<ProcedureFee> usual =
                rows.stream().filter(fee -> fee.isForAll(channel)).toList();
        return usual.isEmpty() || usual.stream().anyMatch(fee -> fee.amount() == null)
                ? Optional.empty()
                : Optional.of(new Tariff(usual));
    }

    /** Whether nothing is due. */
    public boolean isFree() {
        return fees.stream().allMatch(ProcedureFee::isFree);
    }

    /** Whether the amount depends on the number of pages. */
    public boolean byPages() {
        return fees.stream().anyMatch(fee -> PAGE.equals(fee.per()));
    }

    /** Whether the amount depends on a number of copies, persons or other units. */
    public boolean byUnits() {
        return fees.stream().anyMatch(fee -> fee.per() != null);
    }

    /** What is counted beside pages, in Vietnamese; empty where nothing is. */
    public String unit() {
        return byPages()
                ? "bản"
                : fees.stream()
                        .map(ProcedureFee::per)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }

    /**
     * The amount in VND.
     *
     * @param pages number of pages of a copy, from 1; used only where it counts
     * @param units number of copies or other units, from 1; used only where it counts
     */
    public long amount(int pages, int units) {
        return byPages()
                ? units * ofCopy(pages)
                : parts(pages, units).stream().mapToLong(Part::amount).sum();
    }

    /** What a copy of so many pages costs, at most what the tariff allows. */
    public long ofCopy(int pages) {
        long sum = parts(pages, 1).stream().mapToLong(Part::amount).sum();
        return fees.stream()
                .map(ProcedureFee::most)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .reduce(sum, Math::min);
    }

    /** How an amount comes about: each row with the number it is multiplied by; rows that are not reached are left out. */
    public List<Part> parts(int pages, int units) {
        return fees.stream()
                .map(fee -> new Part(fee, fee.per() == null ? 1 : PAGE.equals(fee.per()) ? fee.unitsOf(pages) : units))
                .filter(part -> part.times() > 0)
                .toList();
    }

    /** A row of a tariff and the number it is multiplied by. */
    public record Part(ProcedureFee fee, int times) {

        public long amount() {
            return times * Objects.requireNonNull(fee.amount());
        }
    }
}

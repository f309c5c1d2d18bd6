package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.vocabulary.DossierId;

/**
 * Actions of one official at one desk on one day, with the amounts taken by the ledger.
 *
 * @param lines actions in order of time, at most {@value #MOST}
 * @param cash amounts taken in cash, which must be in the drawer
 * @param transferred amounts taken by transfer
 * @param closings closings of the day, oldest first; empty while it is open
 */
public record ShiftDay(LocalDate day, List<Line> lines, Taken cash, Taken transferred, List<ShiftClosing> closings) {

    /** Maximum number of lines of a day. */
    public static final int MOST = 1_000;

    public ShiftDay {
        lines = List.copyOf(lines);
        closings = List.copyOf(closings);
    }

    /**
     * Amounts taken, separated by kind, because fees and charges are accounted separately.
     *
     * @param fee amount of fees (phí), in VND
     * @param charge amount of charges (lệ phí), in VND
     */
    public record Taken(long fee, long charge) {

        /** No amount. */
        public static final Taken NOTHING = new Taken(0, 0);

        /** Sum of fees and charges, in VND. */
        public long sum() {
            return fee + charge;
        }

        /** The sum of two amounts, by kind. */
        public Taken plus(Taken other) {
            return new Taken(fee + other.fee, charge + other.charge);
        }
    }

    /**
     * An action of the day.
     *
     * @param kind kind of the event: {@code accept}, {@code collect-fee}, {@code refund-fee} or
     *     {@code return-result}
     * @param owner name of the owner, masked
     * @param taken amounts taken with the action, negative for what was given back
     * @param byTransfer whether they were taken by transfer
     */
    public record Line(
            DossierId dossier,
            String code,
            String kind,
            Instant at,
            String owner,
            ProcedureVersion procedure,
            Taken taken,
            boolean byTransfer) {}

    public int received() {
        return count("accept");
    }

    public int returned() {
        return count("return-result");
    }

    private int count(String kind) {
        return (int) lines.stream().filter(line -> line.kind().equals(kind)).count();
    }

    /** All amounts taken, in cash and by transfer. */
    public Taken taken() {
        return cash.plus(transferred);
    }

    static Taken sum(List<Line> lines, boolean byTransfer) {
        return lines.stream()
                .filter(line -> line.byTransfer() == byTransfer)
                .map(Line::taken)
                .reduce(Taken.NOTHING, Taken::plus);
    }
}

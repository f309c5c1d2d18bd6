package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.vocabulary.DossierId;

/**
 * What one official did at one desk on one day, and what the ledger says was taken.
 *
 * @param lines in the order of the day, at most {@value #MOST}
 * @param cash what was taken in cash: it must lie in the drawer
 * @param transferred what came by transfer
 * @param closings how the day was closed, oldest first; empty while it is open
 */
public record ShiftDay(LocalDate day, List<Line> lines, Taken cash, Taken transferred, List<ShiftClosing> closings) {

    /** The longest day that is listed. */
    public static final int MOST = 1_000;

    public ShiftDay {
        lines = List.copyOf(lines);
        closings = List.copyOf(closings);
    }

    /**
     * Money, by what it was paid for: fees and charges are accounted apart.
     *
     * @param fee VND taken as phí
     * @param charge VND taken as lệ phí
     */
    public record Taken(long fee, long charge) {

        /** Nothing. */
        public static final Taken NOTHING = new Taken(0, 0);

        /** Of both kinds. */
        public long sum() {
            return fee + charge;
        }

        /** Both together. */
        public Taken plus(Taken other) {
            return new Taken(fee + other.fee, charge + other.charge);
        }
    }

    /**
     * One thing done.
     *
     * @param kind of the event: {@code accept}, {@code collect-fee} or {@code return-result}
     * @param owner masked
     * @param taken with it
     * @param byTransfer whether that came by transfer
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

    /** All that was taken. */
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

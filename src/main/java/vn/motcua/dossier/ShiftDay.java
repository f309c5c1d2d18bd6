package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;

/**
 * What one official did at one desk on one day, and what the ledger says was taken.
 *
 * @param lines in the order of the day, at most {@value #MOST}
 * @param fee VND taken as phí
 * @param charge VND taken as lệ phí
 * @param closings how the day was closed, oldest first; empty while it is open
 */
public record ShiftDay(LocalDate day, List<Line> lines, long fee, long charge, List<Closing> closings) {

    /** The longest day that is listed. */
    public static final int MOST = 1_000;

    public ShiftDay {
        lines = List.copyOf(lines);
        closings = List.copyOf(closings);
    }

    /**
     * One thing done.
     *
     * @param kind of the event: {@code accept}, {@code collect-fee} or {@code return-result}
     * @param owner masked
     * @param fee VND taken as phí with it
     * @param charge VND taken as lệ phí with it
     */
    public record Line(
            DossierId dossier,
            String code,
            String kind,
            Instant at,
            String owner,
            ProcedureVersion procedure,
            long fee,
            long charge) {}

    /**
     * A closing.
     *
     * @param counted VND in the drawer
     * @param explanation of a difference; null without one
     */
    public record Closing(
            int no,
            Instant at,
            int received,
            int returned,
            long fee,
            long charge,
            long counted,
            @Nullable String explanation) {

        /** Counted beyond what was taken; negative when something is missing. */
        public long difference() {
            return counted - fee - charge;
        }
    }

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
    public long taken() {
        return fee + charge;
    }
}

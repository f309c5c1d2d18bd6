package vn.motcua.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Report of an import.
 *
 * @param finishedAt null while lines are missing or not yet counted in
 * @param lines number of lines of the file that were kept
 * @param counts number of lines by what became of them, see {@link ImportCount}
 * @param remarks the first flagged and refused lines, in order; {@code counts} has all of them
 * @param repeated whether the import was done before this request
 */
public record ImportReport(
        int id,
        String name,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int lines,
        Map<String, Long> counts,
        List<Remark> remarks,
        boolean repeated) {

    public ImportReport {
        counts = Map.copyOf(counts);
        remarks = List.copyOf(remarks);
    }

    /**
     * A flagged or refused line.
     *
     * @param line number of the line, from 1
     * @param reason code of the reason, worded by {@code history.reason.<code>}
     * @param field name of the field; null for the line as a whole
     */
    public record Remark(
            int line,
            boolean refused,
            String reason,
            @Nullable String field) {}

    /** Number of lines that are now in the history. */
    public long taken() {
        return sum(
                ImportCount.DOSSIERS_NEW,
                ImportCount.DOSSIERS_CHANGED,
                ImportCount.DOSSIERS_UNCHANGED,
                ImportCount.DOSSIERS_REPEATED,
                ImportCount.EVENTS_NEW,
                ImportCount.EVENTS_UNCHANGED,
                ImportCount.MAPPINGS);
    }

    /** Number of lines that were taken and flagged. */
    public long flagged() {
        return sum(ImportCount.FLAGGED);
    }

    /** Number of lines that were not taken. */
    public long refused() {
        return sum(ImportCount.REFUSED);
    }

    private long sum(String... what) {
        long sum = 0;
        for (String each : what) {
            sum += counts.getOrDefault(each, 0L);
        }
        return sum;
    }
}

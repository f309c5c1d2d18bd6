package vn.motcua.figures;

import java.util.List;
import java.util.Optional;

import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.worktime.PauseMode;

/**
 * Summary of a period: dates given after acceptance, and pauses that began.
 *
 * @param promises one row for each reason that occurred, in the order of the reasons
 * @param pauses one row for each cause and mode that occurred
 */
public record DateChangeCounts(List<ByReason> promises, List<ByCause> pauses) {

    public DateChangeCounts {
        promises = List.copyOf(promises);
        pauses = List.copyOf(pauses);
    }

    /**
     * Dates given for one reason.
     *
     * @param later number of those later than the date before
     * @param earlier number of those earlier; the rest are equal
     */
    public record ByReason(PromiseReason reason, long promises, long later, long earlier) {}

    /**
     * Pauses for one cause.
     *
     * @param open number of pauses that still last
     * @param workingDays number of working days on which the clock stood, after the day of stopping up to the day of
     *     resuming or today, by the calendar of each dossier's receiving office
     */
    public record ByCause(String cause, PauseMode mode, long pauses, long open, long workingDays) {}

    /** The row of a reason, if it occurred. */
    public Optional<ByReason> of(PromiseReason reason) {
        return promises.stream().filter(row -> row.reason() == reason).findFirst();
    }
}

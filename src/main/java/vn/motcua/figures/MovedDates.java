package vn.motcua.figures;

import java.util.List;
import java.util.Optional;

import vn.motcua.dossier.PromiseReason;
import vn.motcua.worktime.PauseMode;

/**
 * What moved in a period: dates that were given after acceptance, and the pauses that began.
 *
 * @param promises one row for each reason that occurred, in the order of the reasons
 * @param pauses one row for each cause and mode that occurred
 */
public record MovedDates(List<ByReason> promises, List<ByCause> pauses) {

    public MovedDates {
        promises = List.copyOf(promises);
        pauses = List.copyOf(pauses);
    }

    /**
     * Dates given for one reason.
     *
     * @param later how many of them were later than the date before
     * @param earlier how many were earlier; the rest stayed the same
     */
    public record ByReason(PromiseReason reason, long promises, long later, long earlier) {}

    /**
     * Pauses for one cause.
     *
     * @param open how many still last
     * @param workingDays the working days on which the clock stood: those after the day it stopped, up to the day it ran again,
     *     or today. By the calendar of each dossier's receiving office
     */
    public record ByCause(String cause, PauseMode mode, long pauses, long open, long workingDays) {}

    /** The row of a reason, if it occurred. */
    public Optional<ByReason> of(PromiseReason reason) {
        return promises.stream().filter(row -> row.reason() == reason).findFirst();
    }
}

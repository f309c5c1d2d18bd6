package vn.motcua.dossier;

import java.util.List;

import vn.motcua.organisation.OfficeId;

/**
 * What a draft of a calendar would do to the open dossiers, were it published now.
 *
 * @param looked open dossiers with a date, of the offices the calendar counts for
 * @param total over all offices
 * @param offices those where something changes, most first
 */
public record NoticePreview(int looked, Count total, List<OfOffice> offices) {

    public NoticePreview {
        offices = List.copyOf(offices);
    }

    /**
     * How many dossiers.
     *
     * @param moved whose promised or judged date moves; of them {@code later} and {@code earlier}
     * @param kept whose date would be earlier and is kept by policy; not among the moved
     * @param confirmed whose date stays and loses the mark of a provisional year
     * @param stopBeingLate late by today, and not by the new date
     * @param becomeLate in time by today, and late by the new date
     * @param crossMonthEnd whose judged date moves to another month, so that a month's figures change
     * @param unknown whose new date would lie in a year the calendar does not know; nothing can be applied while there are
     *     any
     */
    public record Count(
            int moved,
            int later,
            int earlier,
            int kept,
            int confirmed,
            int stopBeingLate,
            int becomeLate,
            int crossMonthEnd,
            int unknown) {}

    /** The same of one office. */
    public record OfOffice(OfficeId office, Count count) {}
}

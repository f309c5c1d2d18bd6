package vn.motcua.duedate.notice;

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
     * @param moved whose promised date moves; of them {@code later} and {@code earlier}
     * @param kept whose date would be earlier and is kept by policy; not among the moved
     * @param confirmed whose date stays and loses the mark of a provisional year
     * @param promised what becomes of the moved by the date that will be promised
     * @param spared what would have become of the kept, were their dates not kept; nothing of it happens
     * @param judged what becomes of those whose promised date stays, by letter, and only the date that on time is judged by
     *     follows; neither among the moved nor among the kept
     * @param unknown whose new date would lie in a year the calendar does not know; nothing can be applied while there are
     *     any
     */
    public record Count(
            int moved,
            int later,
            int earlier,
            int kept,
            int confirmed,
            Verdicts promised,
            Verdicts spared,
            Verdicts judged,
            int unknown) {}

    /**
     * What moving does to lateness and to the figures of a month.
     *
     * @param stopBeingLate late today by the date before, and not by the new one
     * @param becomeLate in time today by the date before, and late by the new one
     * @param crossMonthEnd whose date goes to another month, so that a month's figures change
     */
    public record Verdicts(int stopBeingLate, int becomeLate, int crossMonthEnd) {}

    /** The same of one office. */
    public record OfOffice(OfficeId office, Count count) {}
}

package vn.motcua.duedate.notice;

import java.util.List;

import vn.motcua.organisation.OfficeId;

/**
 * Effects on the open dossiers if a calendar draft were published now.
 *
 * @param looked number of open dossiers with a date, of offices to which the calendar applies
 * @param total numbers for all offices
 * @param offices numbers by office, only those with changes, the greatest first
 */
public record NoticePreview(int looked, Count total, List<OfOffice> offices) {

    public NoticePreview {
        offices = List.copyOf(offices);
    }

    /**
     * Numbers of dossiers by effect.
     *
     * @param moved number whose promised date moves; of them {@code later} and {@code earlier}
     * @param kept number whose date would become earlier and is kept by policy; not included in {@code moved}
     * @param confirmed number whose date stays and is no longer in a provisional year
     * @param promised effects of the moved dates, by promised date
     * @param spared effects that the kept dates would have had; none of them happens
     * @param judged effects where the promised date stays, because it was set by letter, and only the date by which
     *     on-time is judged moves; included neither in {@code moved} nor in {@code kept}
     * @param unknown number whose new date would lie in an absent year; nothing can be applied while there are any
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
     * Effects of moved dates on lateness and on monthly figures.
     *
     * @param stopBeingLate number late today by the old date, and not by the new one
     * @param becomeLate number on time today by the old date, and late by the new one
     * @param crossMonthEnd number whose date moves to another month, so that monthly figures change
     */
    public record Verdicts(int stopBeingLate, int becomeLate, int crossMonthEnd) {}

    /** Numbers of one office. */
    public record OfOffice(OfficeId office, Count count) {}
}

package vn.motcua.dossier.fact;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * The dates that stand now.
 *
 * @param dueAt the current promise; null while there is none
 * @param dueOn its local day
 * @param unextendedDueAt the promise on time is judged by: moved by pauses, not by an extension
 * @param judgedDueOn its local day
 * @param dueProvisional whether the year it lies in is not confirmed yet
 * @param calendarVersion the calendar by which the dates stand; null before acceptance
 */
@Embeddable
public record GivenDates(
        @Column(table = "dossier_state") @Nullable Instant dueAt,
        @Column(table = "dossier_state") @Nullable LocalDate dueOn,
        @Column(table = "dossier_state") @Nullable Instant unextendedDueAt,
        @Column(table = "dossier_state") @Nullable LocalDate judgedDueOn,
        @Column(table = "dossier_state") boolean dueProvisional,
        @Column(table = "dossier_state") @Nullable String calendarVersion) {

    /** No date yet. */
    public static final GivenDates NONE = new GivenDates(null, null, null, null, false, null);

    /** The same with another judged date. */
    public GivenDates judgedBy(@Nullable Instant judged, @Nullable LocalDate day) {
        return new GivenDates(dueAt, dueOn, judged, day, dueProvisional, calendarVersion);
    }

    /** The same with another promise. */
    public GivenDates promising(@Nullable Instant due, @Nullable LocalDate day, boolean provisional, String calendar) {
        return new GivenDates(due, day, unextendedDueAt, judgedDueOn, provisional, calendar);
    }

    /** The same with or without the mark of a provisional year. */
    public GivenDates marked(boolean provisional, @Nullable String calendar) {
        return new GivenDates(dueAt, dueOn, unextendedDueAt, judgedDueOn, provisional, calendar);
    }
}

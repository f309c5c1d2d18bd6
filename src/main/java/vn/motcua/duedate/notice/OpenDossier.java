package vn.motcua.duedate.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;

/**
 * The dates of an open dossier and what they follow from. It decides what another calendar makes of them; the preview
 * uses the decision, and the run repeats it for the locked dossier.
 *
 * @param extension extension granted by letter; null without one
 */
public record OpenDossier(
        UUID id,
        @Nullable String code,
        OfficeId office,
        TimeRule rule,
        Instant start,
        Instant due,
        Instant judged,
        DerivedDates.@Nullable Extension extension,
        boolean provisional) {

    /**
     * The decision for a dossier under another calendar.
     *
     * @param dates dates by that calendar
     * @param listed whether the dossier is listed; false where the promised date stays and only the date by which
     *     on-time is judged is counted again
     */
    public record Verdict(NoticeOutcome outcome, DerivedDates dates, boolean listed) {

        /** The resulting promised moment; when the date is kept, the moment that is not applied. */
        Instant due() {
            return Objects.requireNonNull(dates.current());
        }

        Instant judged() {
            return Objects.requireNonNull(dates.judged());
        }
    }

    /** Maps the columns of {@link OpenDossiers}. */
    static OpenDossier of(ResultSet row) throws SQLException {
        Instant due = Columns.moment(row, "due_at");
        return new OpenDossier(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("code"),
                DossierColumns.office(row, "receiving_office_id"),
                DossierColumns.timeRule(row),
                Columns.moment(row, "clock_started_at"),
                due,
                Columns.moment(row, "unextended_due_at"),
                DerivedDates.Extension.of(
                        Columns.instant(row, "extended_at"), Columns.instant(row, "extended_to"), due),
                row.getBoolean("due_provisional"));
    }

    /** The facts of a whole dossier; null when its limit never started or it has no date. */
    static @Nullable OpenDossier of(Dossier dossier) {
        Instant start = dossier.clockStartedAt();
        Instant due = dossier.dueAt();
        Instant judged = dossier.unextendedDueAt();
        if (start == null || due == null || judged == null) {
            return null;
        }
        return new OpenDossier(
                dossier.id().value(),
                dossier.code(),
                dossier.receivingOffice(),
                dossier.timeRule(),
                start,
                due,
                judged,
                dossier.extension(),
                dossier.dueProvisional());
    }

    /**
     * Decides what a change of the calendar makes of the dossier.
     *
     * @param keepEarlier whether a promised date is kept where the new one would be earlier
     * @return null when nothing changes
     * @throws vn.motcua.worktime.CalendarYearAbsentException when the new date lies in an absent year
     */
    @Nullable
    Verdict under(CalendarShift.Change change, List<Pause> pauses, boolean keepEarlier) {
        if (!change.touches(start, due.isAfter(judged) ? due : judged)) {
            return null;
        }
        DerivedDates was = dates(change.before(), pauses);
        DerivedDates now = dates(change.after(), pauses);
        if (now.current() == null || now.judged() == null) {
            return null;
        }
        boolean stays = now.current().equals(due) && now.judged().equals(judged);
        if (stays || now.current().equals(was.current()) && now.judged().equals(was.judged())) {
            // a date that neither calendar gives was kept by an earlier notice
            Verdict confirmed = new Verdict(NoticeOutcome.CONFIRMED, now, true);
            return losesMark(confirmed) ? confirmed : null;
        }
        boolean earlier = now.current().isBefore(due) || now.judged().isBefore(judged);
        boolean promiseStays = now.current().equals(due);
        if (!earlier || !keepEarlier) {
            return new Verdict(NoticeOutcome.MOVED, now, !promiseStays);
        }
        Verdict kept = new Verdict(promiseStays ? NoticeOutcome.CONFIRMED : NoticeOutcome.KEPT, now, true);
        return promiseStays && !losesMark(kept) ? null : kept;
    }

    /** Whether the date loses the mark of a provisional year, also where the date is kept. */
    boolean losesMark(Verdict verdict) {
        return provisional && !verdict.dates().counted().provisional();
    }

    /** Whether the stored dates already are those of a decision. */
    boolean standsAs(Verdict verdict) {
        return verdict.due().equals(due) && verdict.judged().equals(judged);
    }

    /** The dates by a calendar, independent of the stored dates. */
    DerivedDates dates(WorkingCalendar calendar, List<Pause> pauses) {
        return DerivedDates.of(calendar, rule, start, pauses, extension);
    }

    /** The row of the list for a decision. */
    public NoticeMove move(Verdict verdict) {
        boolean stays = verdict.outcome() == NoticeOutcome.CONFIRMED;
        return new NoticeMove(
                new DossierId(id),
                code,
                office,
                verdict.outcome(),
                due,
                stays ? due : verdict.due(),
                judged,
                stays ? judged : verdict.judged(),
                null,
                null);
    }
}

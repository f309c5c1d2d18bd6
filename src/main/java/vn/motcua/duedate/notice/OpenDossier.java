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
 * What the dates of a dossier follow from, and what they are; and the one decision what another calendar makes of them,
 * asked by the preview and, of the locked dossier, once more by the run.
 *
 * @param extension what was granted by letter; null without one
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
     * What another calendar makes of a dossier.
     *
     * @param dates by that calendar
     * @param listed false where the promised date stays and only the one that on time is judged by follows: no move to
     *     anybody, only counted again
     */
    public record Verdict(NoticeOutcome outcome, DerivedDates dates, boolean listed) {

        /** The promised moment it leads to; what it would have led to when it is kept. */
        Instant due() {
            return Objects.requireNonNull(dates.current());
        }

        Instant judged() {
            return Objects.requireNonNull(dates.judged());
        }
    }

    /** Reads the columns of {@link OpenDossiers}. */
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

    /** The same of a dossier that was read whole; null when its clock never started or it has no date. */
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
     * What a change of the calendar makes of it.
     *
     * @param keepEarlier whether a promised date is kept where the new one would be earlier
     * @return null when it changes nothing
     * @throws vn.motcua.worktime.CalendarYearAbsentException when the new date lies in a year nothing is known of
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
            // what is not as either calendar says was kept by an earlier notice
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

    /** Whether the year its date lies in is confirmed by that: the mark goes, also where the date is kept. */
    boolean losesMark(Verdict verdict) {
        return provisional && !verdict.dates().counted().provisional();
    }

    /** Whether its dates are what that leads to. */
    boolean standsAs(Verdict verdict) {
        return verdict.due().equals(due) && verdict.judged().equals(judged);
    }

    /** Its dates by a calendar, whatever they are now. */
    DerivedDates dates(WorkingCalendar calendar, List<Pause> pauses) {
        return DerivedDates.of(calendar, rule, start, pauses, extension);
    }

    /** As a row of the list. */
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

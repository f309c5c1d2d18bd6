package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.dossier.fact.GivenDates;
import vn.motcua.dossier.fact.PromiseGiven;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.WorkingCalendar;

/**
 * The events by which a calendar notice changes a dossier's dates, and by which they are given back. As with every action,
 * what changes is the event's and nothing else's: the dossier is changed by applying it.
 */
public final class CalendarMoves {

    /** The kind of event by which a notice moves a date. */
    public static final String APPLIED = "calendar-notice";

    /** The kind of event by which the date of before is given back. */
    public static final String UNDONE = "calendar-notice-undone";

    /** The kind of event by which a dossier is counted by another calendar while its promised date stays. */
    public static final String RECOUNTED = "calendar-notice-recounted";

    private static final String MESSAGE = "DATE_MOVED";

    private CalendarMoves() {}

    /**
     * On what occasion.
     *
     * @param notice its number, as the history names it
     * @param office in whose name the actor acts
     */
    public record Occasion(String kind, String notice, Actor actor, OfficeId office, Instant at, ZoneId zone) {

        LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }
    }

    /**
     * What was done.
     *
     * @param before merge patch that gives the fields back as they were
     */
    public record Moved(Dossier dossier, DossierEvent event, String before) {}

    /** Gives the dossier the dates that follow from another calendar; says so to the citizen if the promised one moves. */
    public static Moved move(Dossier dossier, DerivedDates dates, WorkingCalendar calendar, Occasion occasion) {
        Instant due = Objects.requireNonNull(dates.current(), "a limit that gives a date");
        Instant judged = Objects.requireNonNull(dates.judged(), "a limit that gives a date");
        ObjectNode before = DossierJson.of(dossier);
        Instant promised = dossier.dueAt();
        dossier.give(new GivenDates(
                due,
                occasion.day(due),
                judged,
                occasion.day(judged),
                dates.counted().provisional(),
                calendar.version()));
        if (!due.equals(promised)) {
            Instant start = dates.counted().startsAt();
            shareOut(dossier, start.isAfter(occasion.at()) ? start : occasion.at(), due, calendar);
        }
        return done(dossier, before, promised, occasion);
    }

    /**
     * Takes the mark of a provisional year away, or sets it again; the date stays.
     *
     * @param calendar by which the date stands from now on; null for a date that is kept although this one says otherwise
     */
    public static Moved mark(
            Dossier dossier, boolean provisional, @Nullable WorkingCalendar calendar, Occasion occasion) {
        ObjectNode before = DossierJson.of(dossier);
        dossier.give(dossier.dates()
                .marked(provisional, calendar == null ? dossier.dates().calendarVersion() : calendar.version()));
        return done(dossier, before, dossier.dueAt(), occasion);
    }

    /** Gives the dossier the fields back that it had before. */
    public static Moved restore(Dossier dossier, String before, Occasion occasion) {
        ObjectNode now = DossierJson.of(dossier);
        Instant promised = dossier.dueAt();
        DossierJson.apply(dossier, DossierJson.read(before, ObjectNode.class));
        return done(dossier, now, promised, occasion);
    }

    private static void shareOut(Dossier dossier, Instant from, Instant due, WorkingCalendar calendar) {
        List<DossierStep> left = dossier.route().stream()
                .filter(step -> step.state() != StepState.DONE && step.state() != StepState.DROPPED)
                .toList();
        if (left.isEmpty() || !due.isAfter(from)) {
            return;
        }
        StepDeadlines.share(new Deadlines(calendar), from, due, left);
    }

    private static Moved done(Dossier dossier, ObjectNode before, @Nullable Instant promised, Occasion occasion) {
        Instant due = Objects.requireNonNull(dossier.dueAt());
        EventDraft draft = new EventDraft();
        draft.detail("notice", occasion.notice());
        boolean moves = !due.equals(promised);
        if (moves) {
            draft.detail("dateBefore", promised);
            draft.detail("dueAt", due);
            draft.promise(new PromiseGiven(
                    due,
                    occasion.at(),
                    PromiseReason.CALENDAR,
                    dossier.procedureVersion().value(),
                    dossier.counting().limitUnit(),
                    dossier.counting().limitAmount(),
                    Objects.requireNonNull(dossier.dates().calendarVersion()),
                    dossier.dueProvisional(),
                    occasion.actor().name(),
                    "SUBMITTER",
                    "MESSAGE"));
            draft.tell(MESSAGE);
        }
        String back = DossierJson.text(DossierJson.difference(DossierJson.of(dossier), before));
        DossierEvent event = Lifecycle.event(
                dossier,
                before,
                moves ? occasion.kind() : RECOUNTED,
                occasion.at(),
                occasion.actor(),
                occasion.office(),
                draft);
        return new Moved(dossier, event, back);
    }
}

package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.CanonicalJson;
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
     * @param before canonical text of the fields that changed, as they were
     */
    public record Moved(Dossier dossier, DossierEvent event, String before) {}

    /** Gives the dossier the dates that follow from another calendar; says so to the citizen if the promised one moves. */
    public static Moved move(Dossier dossier, DerivedDates dates, WorkingCalendar calendar, Occasion occasion) {
        Instant due = Objects.requireNonNull(dates.current(), "a limit that gives a date");
        Instant judged = Objects.requireNonNull(dates.judged(), "a limit that gives a date");
        Change change = new Change();
        change.set(Field.DUE_AT, due)
                .set(Field.DUE_ON, occasion.day(due))
                .set(Field.DUE_PROVISIONAL, dates.counted().provisional())
                .set(Field.CALENDAR_VERSION, calendar.version())
                .set(Field.UNEXTENDED_DUE_AT, judged)
                .set(Field.JUDGED_DUE_ON, occasion.day(judged));
        if (!due.equals(dossier.dueAt)) {
            Instant start = dates.counted().startsAt();
            shareOut(dossier, start.isAfter(occasion.at()) ? start : occasion.at(), due, calendar, change);
        }
        return done(dossier, change, due, occasion);
    }

    /**
     * Takes the mark of a provisional year away, or sets it again; the date stays.
     *
     * @param calendar by which the date stands from now on; null for a date that is kept although this one says otherwise
     */
    public static Moved mark(
            Dossier dossier, boolean provisional, @Nullable WorkingCalendar calendar, Occasion occasion) {
        Change change = new Change().set(Field.DUE_PROVISIONAL, provisional);
        if (calendar != null) {
            change.set(Field.CALENDAR_VERSION, calendar.version());
        }
        return done(dossier, change, Objects.requireNonNull(dossier.dueAt), occasion);
    }

    /** Gives the dossier the fields back that it had before. */
    @SuppressWarnings("unchecked")
    public static Moved restore(Dossier dossier, String before, Occasion occasion) {
        Map<String, Object> fields = CanonicalJson.read(before);
        Change change = new Change();
        ((Map<String, @Nullable String>) fields.getOrDefault("dossier", Map.of()))
                .forEach((field, value) -> change.set(Field.valueOf(field), value));
        ((Map<String, Map<String, @Nullable String>>) fields.getOrDefault("steps", Map.of()))
                .forEach((no, values) -> values.forEach(
                        (field, value) -> change.step(Integer.parseInt(no), StepField.valueOf(field), value)));
        Instant due = Text.instant(change.value(Field.DUE_AT));
        return done(dossier, change, due == null ? Objects.requireNonNull(dossier.dueAt) : due, occasion);
    }

    private static void shareOut(Dossier dossier, Instant from, Instant due, WorkingCalendar calendar, Change change) {
        List<DossierStep> left = dossier.route().stream()
                .filter(step -> step.state() != StepState.DONE && step.state() != StepState.DROPPED)
                .toList();
        if (left.isEmpty() || !due.isAfter(from)) {
            return;
        }
        StepDeadlines.share(new Deadlines(calendar), from, due, left)
                .forEach((no, moment) -> change.step(no, StepField.DUE_AT, moment));
    }

    private static Moved done(Dossier dossier, Change change, Instant due, Occasion occasion) {
        change.detail("notice", occasion.notice());
        boolean moves = !due.equals(dossier.dueAt);
        if (moves) {
            change.detail("dateBefore", dossier.dueAt)
                    .detail("dueAt", due)
                    .ledger(Change.Ledger.PROMISE, promise(dossier, change, due, occasion))
                    .tell(MESSAGE);
        }
        DossierEvent event = DossierEvent.next(
                dossier,
                moves ? occasion.kind() : RECOUNTED,
                occasion.at(),
                occasion.actor(),
                occasion.office(),
                change);
        String before = before(dossier, event);
        dossier.apply(event);
        return new Moved(dossier, event, before);
    }

    private static Map<String, @Nullable Object> promise(
            Dossier dossier, Change change, Instant due, Occasion occasion) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("due_at", due);
        row.put("given_at", occasion.at());
        row.put("reason", PromiseReason.CALENDAR);
        row.put("procedure_version_id", dossier.procedureVersionId);
        row.put("limit_unit", dossier.limitUnit);
        row.put("limit_amount", dossier.limitAmount);
        row.put("calendar_version", change.value(Field.CALENDAR_VERSION));
        row.put("provisional", change.value(Field.DUE_PROVISIONAL));
        row.put("given_by", occasion.actor().name());
        row.put("told_to", "SUBMITTER");
        row.put("told_by", "MESSAGE");
        return row;
    }

    /** The fields this event changes, as they are now. */
    private static String before(Dossier dossier, DossierEvent event) {
        SortedMap<String, @Nullable String> fields = new TreeMap<>();
        event.change()
                .dossier()
                .keySet()
                .forEach(field -> fields.put(field, Field.valueOf(field).read(dossier)));
        SortedMap<String, Object> steps = new TreeMap<>();
        event.change().steps().forEach((no, values) -> {
            SortedMap<String, @Nullable String> texts = new TreeMap<>();
            dossier.step(no)
                    .ifPresent(step -> values.keySet()
                            .forEach(field ->
                                    texts.put(field, StepField.valueOf(field).read(step))));
            steps.put(Integer.toString(no), texts);
        });
        return CanonicalJson.write(Map.<String, Object>of("dossier", fields, "steps", steps));
    }
}

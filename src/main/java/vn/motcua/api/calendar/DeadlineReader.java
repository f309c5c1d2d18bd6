package vn.motcua.api.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.api.Times;
import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;
import vn.motcua.worktime.YearState;

/** Reads the question for a due moment and computes it; reports the wrong field. */
@Component
class DeadlineReader {

    private static final int MOST_PAUSES = 200;
    private static final int MOST_SESSIONS = 12;
    private static final int MOST_SCOPES = 3;
    private static final int LONGEST_LABEL = 200;
    private static final String CAUSE = "PAUSE";

    private final Times times;
    private final Organisation organisation;
    private final Calendars calendars;

    DeadlineReader(Times times, Organisation organisation, Calendars calendars) {
        this.times = times;
        this.organisation = organisation;
        this.calendars = calendars;
    }

    /** @throws RefusedException INVALID with the wrong field */
    Deadline answer(DeadlineQuestion question) {
        Office office = office(question.office());
        Instant received = times.moment("received", question.received());
        TimeLimit limit = limit(question.limit());
        WorkingCalendar calendar = calendar(question, office);
        covered(calendar, "received", received);
        PauseMode mode = question.pauseMode() == null ? PauseMode.EXCLUDE : question.pauseMode();
        List<Pause> pauses = pauses(question.pauses(), mode, received, calendar);
        DueAt dueAt = question.dueAt() == null ? DueAt.SAME_TIME : question.dueAt();
        try {
            return new Deadlines(calendar).due(TimeRule.usual(limit, dueAt), received, pauses);
        } catch (CalendarYearAbsentException beyond) {
            throw RefusedException.invalidField("limit", "worktime.year-absent", beyond.year());
        }
    }

    private Office office(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw RefusedException.invalidField("office", "api.refusal.required");
        }
        return organisation
                .officeByCode(code)
                .orElseThrow(() -> RefusedException.invalidField("office", "api.refusal.unknown-office"));
    }

    private TimeLimit limit(DeadlineQuestion.@Nullable Limit limit) {
        if (limit == null) {
            throw RefusedException.invalidField("limit", "api.refusal.required");
        }
        TimeLimitUnit unit = limit.unit();
        if (unit == null) {
            throw RefusedException.invalidField("limit.unit", "api.refusal.required");
        }
        LocalTime cutOff = limit.cutOff() == null ? null : times.time("limit.cutOff", limit.cutOff());
        if (!unit.isCounted()) {
            return TimeLimit.of(unit, null, cutOff);
        }
        Integer amount = limit.amount();
        if (amount == null) {
            throw RefusedException.invalidField("limit.amount", "api.refusal.required");
        }
        if (amount < 1 || amount > TimeLimit.GREATEST_AMOUNT) {
            throw RefusedException.invalidField("limit.amount", "api.refusal.amount", TimeLimit.GREATEST_AMOUNT);
        }
        return TimeLimit.of(unit, amount, cutOff);
    }

    private WorkingCalendar calendar(DeadlineQuestion question, Office office) {
        String label = question.asOfCalendar();
        WorkingCalendar calendar = label == null ? calendars.forOffice(office.id()) : published(label);
        return question.sessions() == null
                ? calendar
                : calendar.revised(calendar.version())
                        .sessions(sessions(question.sessions()))
                        .build();
    }

    /**
     * The published calendar of a label, at most one version of each scope; other labels name no calendar and are not
     * cached.
     */
    private WorkingCalendar published(String label) {
        List<String> scopes = Arrays.asList(label.split("\\+", -1));
        boolean possible = label.length() <= LONGEST_LABEL
                && scopes.size() <= MOST_SCOPES
                && scopes.stream().distinct().count() == scopes.size()
                && scopes.stream().noneMatch(String::isBlank);
        try {
            if (possible) {
                return calendars.version(label);
            }
        } catch (RefusedException | IllegalStateException unknown) {
            // no such version, or a version without own hours, which is never used alone
        }
        throw RefusedException.invalidField("asOfCalendar", "api.refusal.unknown-calendar");
    }

    private WorkingSessions sessions(List<@Nullable List<@Nullable String>> given) {
        if (given.isEmpty() || given.size() > MOST_SESSIONS) {
            throw RefusedException.invalidField("sessions", "api.refusal.sessions");
        }
        List<WorkingSession> sessions = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "sessions[" + i + "]";
            List<@Nullable String> each = given.get(i);
            if (each == null || each.size() != 2) {
                throw RefusedException.invalidField(field, "api.refusal.sessions");
            }
            LocalTime from = times.time(field + "[0]", each.get(0));
            LocalTime to = times.time(field + "[1]", each.get(1));
            boolean follows = sessions.isEmpty()
                    || !from.isBefore(sessions.get(sessions.size() - 1).to());
            if (!from.isBefore(to) || !follows) {
                throw RefusedException.invalidField(field, "api.refusal.sessions");
            }
            sessions.add(new WorkingSession(from, to));
        }
        return WorkingSessions.mondayToFriday(sessions.toArray(WorkingSession[]::new));
    }

    private List<Pause> pauses(
            @Nullable List<DeadlineQuestion.@Nullable Stretch> given,
            PauseMode mode,
            Instant received,
            WorkingCalendar calendar) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_PAUSES) {
            throw RefusedException.invalidField("pauses", "api.refusal.too-many", MOST_PAUSES);
        }
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "pauses[" + i + "]";
            DeadlineQuestion.Stretch each = given.get(i);
            if (each == null) {
                throw RefusedException.invalidField(field, "api.refusal.required");
            }
            Instant from = times.moment(field + ".from", each.from());
            Instant to = each.to() == null ? null : times.moment(field + ".to", each.to());
            if (from.isBefore(received)) {
                throw RefusedException.invalidField(field + ".from", "api.refusal.pause-early");
            }
            if (to != null && to.isBefore(from)) {
                throw RefusedException.invalidField(field + ".to", "api.refusal.pause-order");
            }
            covered(calendar, field + ".from", from);
            if (to != null) {
                covered(calendar, field + ".to", to);
            }
            pauses.add(Pause.of(from, to, CAUSE, mode));
        }
        return pauses;
    }

    private void covered(WorkingCalendar calendar, String field, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, times.zone());
        if (calendar.stateOf(day.getYear()) == YearState.ABSENT) {
            throw RefusedException.invalidField(field, "worktime.year-absent", day.getYear());
        }
    }
}

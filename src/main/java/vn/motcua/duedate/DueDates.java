package vn.motcua.duedate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.dossier.life.History;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Pause;

/**
 * Answers "why this date?" for a dossier: the promised date counted once more, with the rule, the pauses and the calendar
 * it was promised by. An extension is not counted but granted, so the answer is about the date before it; and so is a date
 * that was kept although counting would bring it forward.
 */
@Service
@Transactional(readOnly = true)
public class DueDates {

    private final DueDateQuery query;
    private final History history;
    private final Calendars calendars;

    DueDates(DueDateQuery query, History history, Calendars calendars) {
        this.query = query;
        this.history = history;
        this.calendars = calendars;
    }

    /**
     * How the date that holds was counted; where it was not counted but given, the one that on time is judged by. For
     * callers who have seen the dossier in their scope already.
     *
     * @return without a due moment where the law sets no limit; empty before the clock has started, and whenever counting does not lead to the very date that was promised: no reason is
     *     better than a wrong one
     */
    public Optional<Deadline> explanation(DossierId dossier) {
        return query.rule(dossier).flatMap(promised -> counted(promised, dossier.value()));
    }

    private Optional<Deadline> counted(DueDateQuery.Promised promised, UUID dossier) {
        if (promised.calendar() == null) {
            return Optional.empty();
        }
        List<Pause> pauses = history.pauses(dossier).stream()
                .map(pause -> promised.endsIn(pause) ? pause.endedAt(null) : pause)
                .toList();
        try {
            DerivedDates derived = DerivedDates.of(
                    calendars.version(promised.calendar()), promised.rule(), promised.start(), pauses, null);
            return promised.isCurrent(derived.counted())
                    ? Optional.of(derived.counted())
                    : Optional.of(derived.judgedCounted()).filter(promised::isJudged);
        } catch (RefusedException | CalendarYearAbsentException noSuchCalendar) {
            return Optional.empty();
        }
    }
}

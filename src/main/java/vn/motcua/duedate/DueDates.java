package vn.motcua.duedate;

import java.util.List;
import java.util.Optional;

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
 * Explains a dossier's promised date by counting it again with the rule, the pauses and the calendar of that time. An
 * extension is granted and not counted, so the explanation is about the date before it; the same holds for a date that
 * was kept although counting would make it earlier.
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
     * The count of the date in force; where that date was set instead of counted, the count of the date by which
     * on-time is judged. The caller has checked that the actor may see the dossier.
     *
     * @return deadline, without a due moment where the law sets no limit; empty before the limit has started, and when
     *     counting does not give the promised date, because a wrong explanation is worse than none
     */
    public Optional<Deadline> explanation(DossierId dossier) {
        return query.rule(dossier).flatMap(promised -> counted(promised, dossier));
    }

    Optional<Deadline> counted(DueDateQuery.Promised promised, DossierId dossier) {
        if (promised.calendar() == null) {
            return Optional.empty();
        }
        List<Pause> recorded = promised.paused() ? history.pauses(dossier.value()) : List.of();
        List<Pause> pauses = recorded.stream()
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

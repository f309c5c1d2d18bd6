package vn.motcua.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Calendars;
import vn.motcua.dossier.DossierView;
import vn.motcua.worktime.CalendarYearAbsent;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.WorkingCalendar;

/** Writes a dossier's dates with their reasons. */
@Component
class DossierDeadlineAnswers {

    private final Calendars calendars;
    private final Explanations explanations;
    private final Times times;

    DossierDeadlineAnswers(Calendars calendars, Explanations explanations, Times times) {
        this.calendars = calendars;
        this.explanations = explanations;
        this.times = times;
    }

    DossierDeadlineAnswer of(DossierView view, Locale locale) {
        DossierView.Clockwork clock = view.clock();
        return new DossierDeadlineAnswer(
                view.code(),
                ProcedureAnswer.Limit.of(clock.limit(), view.procedureCase().limitBasis()),
                clock.rule().dueAt(),
                clock.pauseMode(),
                times.at(clock.startedAt()),
                times.at(clock.originalDueAt()),
                times.at(clock.dueAt()),
                times.at(clock.unextendedDueAt()),
                times.at(clock.extendedAt()),
                times.at(clock.apologisedAt()),
                view.dates().lateness(),
                view.dates().apologyOwed(),
                clock.calendarVersion(),
                clock.provisional(),
                view.promises().stream().map(this::promise).toList(),
                view.pauses().stream().map(this::interval).toList(),
                explanation(view, locale));
    }

    private DossierDeadlineAnswer.Promise promise(DossierView.PromiseView promise) {
        return new DossierDeadlineAnswer.Promise(
                promise.no(),
                Objects.requireNonNull(times.at(promise.dueAt())),
                Objects.requireNonNull(times.at(promise.givenAt())),
                promise.reason(),
                promise.calendarVersion(),
                promise.provisional(),
                promise.givenBy(),
                promise.toldTo(),
                promise.toldBy());
    }

    private DossierDeadlineAnswer.Interval interval(DossierView.PauseView pause) {
        return new DossierDeadlineAnswer.Interval(
                pause.no(),
                pause.cause(),
                pause.mode(),
                pause.legalBasis(),
                pause.document(),
                Objects.requireNonNull(times.at(pause.from())),
                times.at(pause.to()));
    }

    /** By the calendar the last promise was made with; none before the clock has started. */
    private List<Explanations.Row> explanation(DossierView view, Locale locale) {
        Instant started = view.clock().startedAt();
        if (started == null) {
            return List.of();
        }
        String label = view.clock().calendarVersion();
        WorkingCalendar calendar =
                label == null ? calendars.forOffice(view.receiving().id()) : calendars.version(label);
        List<Pause> pauses =
                view.pauses().stream().map(DossierView.PauseView::pause).toList();
        try {
            return explanations.of(new Deadlines(calendar).due(view.clock().rule(), started, pauses), locale);
        } catch (CalendarYearAbsent beyond) {
            return List.of(); // an open pause ran out of the years the calendar knows: no date, nothing to explain
        }
    }
}

package vn.motcua.api.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.stereotype.Component;

import vn.motcua.api.Explanations;
import vn.motcua.api.Times;
import vn.motcua.api.catalogue.ProcedureAnswer;
import vn.motcua.dossier.DossierView;
import vn.motcua.duedate.DueDates;

/** Writes the dates of a dossier with their reasons for the API. */
@Component
class DossierDeadlineAnswers {

    private final DueDates dueDates;
    private final Explanations explanations;
    private final Times times;

    DossierDeadlineAnswers(DueDates dueDates, Explanations explanations, Times times) {
        this.dueDates = dueDates;
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
                times.at(pause.to()),
                pause.recordedBy(),
                times.at(pause.recordedAt()),
                pause.endRecordedBy(),
                times.at(pause.endRecordedAt()));
    }

    /** The explanation of the current date; empty before the clock has started and without a date. */
    private List<Explanations.Row> explanation(DossierView view, Locale locale) {
        return dueDates.explanation(view.id())
                .map(deadline -> explanations.of(deadline, locale))
                .orElse(List.of());
    }
}

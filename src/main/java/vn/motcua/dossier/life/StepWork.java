package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.fact.AtWork;
import vn.motcua.dossier.fact.StepFinished;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Actor;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.WorkingCalendar;

/** The work of a step where the file is, so that it can be said what it took when the file is there no more. */
record StepWork(DossierStep step, AtWork work) {

    /** The work of all steps where the file is. */
    static List<StepWork> of(Dossier dossier) {
        return dossier.steps().stream()
                .filter(DossierStep::here)
                .map(step -> new StepWork(step, Objects.requireNonNull(dossier.work(step.no()), "its work")))
                .toList();
    }

    /** Whether the file is there no more. */
    boolean ended() {
        return !step.here();
    }

    /**
     * What came of it.
     *
     * @param pauses asked only where the dossier's clock ever stood
     */
    StepFinished finished(Dossier dossier, Actor actor, Instant at, Rules rules, Supplier<List<Pause>> pauses) {
        StepState state = step.state();
        Instant end = work.finishedAt() == null ? at : work.finishedAt();
        return new StepFinished(
                step.no(),
                step.office().value(),
                official(state, actor),
                step.dueAt(),
                work.startedAt(),
                end,
                minutes(
                        rules.calendar(step.office()),
                        work.startedAt(),
                        end,
                        dossier.pauses() == 0 ? List.of() : pauses.get()),
                state == StepState.DONE ? "DONE" : state == StepState.DROPPED ? "DROPPED" : "SENT_BACK");
    }

    /** In whose hands it was; who did work that nobody had in hand has taken it. */
    private @Nullable Integer official(StepState state, Actor actor) {
        boolean taken = work.holderId() == null && state == StepState.DONE && actor.kind() == Actor.Kind.OFFICIAL;
        return taken ? actor.id() : work.holderId();
    }

    private static @Nullable Integer minutes(WorkingCalendar calendar, Instant from, Instant to, List<Pause> pauses) {
        try {
            long minutes = calendar.workingMinutesBetween(from, to);
            for (Pause pause : pauses) {
                Instant begin = pause.from().isAfter(from) ? pause.from() : from;
                Instant end = pause.to() == null || pause.to().isAfter(to) ? to : pause.to();
                if (begin.isBefore(end)) {
                    minutes -= calendar.workingMinutesBetween(begin, end);
                }
            }
            return (int) Math.max(0, minutes);
        } catch (CalendarYearAbsentException unknown) {
            return null;
        }
    }
}

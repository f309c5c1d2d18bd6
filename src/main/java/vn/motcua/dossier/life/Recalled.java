package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.fact.AtWork;
import vn.motcua.dossier.fact.HandOverAnswered;
import vn.motcua.dossier.fact.HandOverGiven;
import vn.motcua.dossier.fact.PauseBegun;
import vn.motcua.dossier.fact.PauseEnded;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.Pause;

/**
 * The last act on a dossier, taken back: the dossier is what it was before. Rows of the ledgers stay on record: a file that was
 * on its way was recalled, a pause that was recalled lasted no time, and what the act had ended begins again.
 *
 * @param last the act
 * @param before the dossier before it
 */
record Recalled(ActionContext context, List<DossierEvent> events, DossierEvent last, Dossier before, EventDraft draft) {

    static Recalled of(ActionContext context, List<DossierEvent> events, EventDraft draft) {
        DossierEvent last = events.get(events.size() - 1);
        Integer actor = context.actor().id();
        if (last.seq() != context.dossier().eventCount() || !Objects.equals(last.actorId(), actor)) {
            throw RefusedException.conflict("dossier.refusal.nothing-to-recall");
        }
        Dossier before = Lifecycle.rebuild(last.dossier(), events, last.seq() - 1);
        return new Recalled(context, events, last, before, draft);
    }

    void recall(String why) {
        Dossier dossier = context.dossier();
        boolean offered = dossier.offeredStep().isPresent();
        Instant paused = dossier.pausedSince();
        Set<Integer> here = new HashSet<>();
        dossier.steps().stream().filter(DossierStep::here).forEach(step -> here.add(step.no()));
        DossierJson.apply(dossier, DossierJson.difference(DossierJson.of(dossier), DossierJson.of(before)));
        dossier.steps().stream()
                .filter(step -> step.here() && !here.contains(step.no()))
                .forEach(step -> beginAnew(dossier, step.no()));
        handOver(dossier, offered, why);
        pause(dossier, paused);
        context.detail("recalled", last.kind());
        if (last.content().message() != null) {
            context.tell("CHANGED");
        }
    }

    /** The work that is taken up again counts from now: what was done before is on record. */
    private void beginAnew(Dossier dossier, int no) {
        AtWork work = dossier.work(no);
        if (work != null) {
            dossier.work(no, new AtWork(work.holderId(), context.now(), work.finishedAt()));
        }
    }

    private void handOver(Dossier dossier, boolean offered, String why) {
        boolean again = dossier.offeredStep().isPresent();
        if (offered && !again) {
            draft.handOver(
                    HandOverAnswered.recalled(context.now(), context.actor().name(), why));
        } else if (again && !offered) {
            draft.handOver(lastGiven());
        }
    }

    private HandOverGiven lastGiven() {
        return events.stream()
                .map(event -> event.content().handOver())
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void pause(Dossier dossier, @Nullable Instant paused) {
        Instant again = dossier.pausedSince();
        List<Pause> pauses = paused == null == (again == null) ? List.of() : context.pauses();
        if (pauses.isEmpty()) {
            return;
        }
        Pause latest = pauses.get(pauses.size() - 1);
        if (again == null) {
            draft.pause(new PauseEnded(latest.from(), null, null, null));
        } else {
            draft.pause(new PauseBegun(
                    latest.cause(),
                    latest.mode(),
                    latest.legalBasis(),
                    latest.document(),
                    latest.to() == null ? latest.from() : latest.to(),
                    context.actor().name(),
                    null));
        }
    }
}

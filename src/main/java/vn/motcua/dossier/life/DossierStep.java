package vn.motcua.dossier.life;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.fact.AtWork;
import vn.motcua.dossier.fact.PlannedStep;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;

/**
 * One step of a dossier: a step of its planned route, where it stands and in whose hands. Changed by its verbs, which the event
 * keeps.
 */
public final class DossierStep implements Guard.Standing.Step {

    private final Dossier dossier;
    private final PlannedStep planned;

    DossierStep(Dossier dossier, PlannedStep planned) {
        this.dossier = dossier;
        this.planned = planned;
    }

    /** Is at work from now on: the desk of a submission, or another agency that is asked. */
    void open(Instant at) {
        dossier.become(no(), StepState.ACTIVE);
        dossier.work(no(), new AtWork(null, at, null));
    }

    /** Has this deadline. */
    public void dueBy(@Nullable Instant due) {
        dossier.dueBy(no(), due);
    }

    /** Is in the hands of an official. */
    public void giveTo(OfficialId official) {
        heldBy(official.value());
    }

    /** Is in nobody's hands. */
    public void release() {
        heldBy(null);
    }

    private void heldBy(@Nullable Integer official) {
        AtWork work = work();
        if (work != null) {
            dossier.work(no(), work.heldBy(official));
        }
    }

    /** The file is here, and all begins anew. */
    void activate(Instant at) {
        open(at);
        dossier.passedOn(no(), at);
    }

    /** The file is on its way here. */
    void offer(Instant at) {
        dossier.become(no(), StepState.OFFERED);
        dossier.work(no(), new AtWork(null, at, null));
        dossier.passedOn(no(), at);
    }

    /** The file was not taken here. */
    public void refuse() {
        end(StepState.WAITING);
        dossier.passedOn(no(), null);
    }

    /** The file is not here any more, or the work that was done is void: it will come again. */
    public void await() {
        end(StepState.WAITING);
    }

    /** The work is finished; the file may still be here. */
    void finishWork(Instant at) {
        AtWork work = work();
        if (work != null) {
            dossier.work(no(), work.finished(at));
        }
    }

    /** The file has left. */
    public void leave() {
        end(StepState.DONE);
    }

    /** The work is finished and the file has left. */
    public void done(Instant at) {
        finishWork(at);
        leave();
    }

    /** Will never be done. */
    void drop() {
        end(StepState.DROPPED);
    }

    private void end(StepState state) {
        dossier.become(no(), state);
        dossier.work(no(), null);
    }

    /** Waits with the clock. */
    void pause() {
        dossier.become(no(), StepState.PAUSED);
    }

    /** Goes on with the clock. */
    void resume() {
        dossier.become(no(), StepState.ACTIVE);
    }

    private @Nullable AtWork work() {
        return dossier.work(no());
    }

    PlannedStep planned() {
        return planned;
    }

    /** The number of the step, from 1. */
    public int no() {
        return planned.no();
    }

    @Override
    public StepKind kind() {
        return planned.kind();
    }

    @Override
    public String name() {
        return planned.name();
    }

    public String nameEn() {
        return planned.nameEn();
    }

    @Override
    public OfficeId office() {
        return new OfficeId(planned.officeId());
    }

    /** The role whose work this step is. */
    @Override
    public Role role() {
        return planned.role();
    }

    /** Its parts of the whole limit. */
    public int share() {
        return planned.share();
    }

    public @Nullable Integer parallelGroup() {
        return planned.parallelGroup();
    }

    @Override
    public StepState state() {
        return dossier.stateOf(no());
    }

    /** The step's own deadline, inside the dossier's; null while the limit is not specified. */
    public @Nullable Instant dueAt() {
        return dossier.dueOf(no());
    }

    /** The official who has it in hand; null while nobody does. */
    @Override
    public @Nullable OfficialId holder() {
        AtWork work = work();
        return work == null || work.holderId() == null ? null : new OfficialId(work.holderId());
    }

    /** When the file came, or was offered; null while it is neither here nor on its way. */
    public @Nullable Instant startedAt() {
        AtWork work = work();
        return work == null ? null : work.startedAt();
    }

    /** When the work was finished while the file is still here, waiting to be taken; null otherwise. */
    public @Nullable Instant finishedAt() {
        AtWork work = work();
        return work == null ? null : work.finishedAt();
    }

    /** Whether this is the opinion of another agency that was asked on the way, not a step of the route. */
    @Override
    public boolean consultation() {
        return planned.consultation();
    }
}

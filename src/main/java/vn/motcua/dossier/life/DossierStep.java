package vn.motcua.dossier.life;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

import vn.motcua.catalogue.ResolvedStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;

/** One step of a dossier's own route, bound to an office at acceptance; changed by its verbs, which the event keeps. */
@Entity
@Table(name = "dossier_step")
public class DossierStep {

    @EmbeddedId
    @JsonIgnore
    Key key;

    @Enumerated(EnumType.STRING)
    StepKind kind = StepKind.RECEPTION;

    String name = "";
    String nameEn = "";
    int officeId;

    @Enumerated(EnumType.STRING)
    Role role = Role.RECEPTION;

    int share;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Nullable
    Integer parallelGroup;

    @Enumerated(EnumType.STRING)
    StepState state = StepState.WAITING;

    @Nullable
    Instant dueAt;

    @Nullable
    Integer holderId;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    /** For JPA only. */
    protected DossierStep() {
        this.key = new Key(new UUID(0, 0), 0);
    }

    DossierStep(UUID dossier, int no) {
        this.key = new Key(dossier, no);
    }

    /** Becomes this step of the route, to come or at the desk already. */
    void plan(ResolvedStep planned) {
        kind = planned.step().kind();
        name = planned.step().name();
        nameEn = planned.step().nameEn();
        officeId = planned.office().value();
        role = planned.step().role();
        share = planned.step().share();
        parallelGroup = planned.step().parallelGroup();
        state = kind == StepKind.RECEPTION ? StepState.ACTIVE : StepState.WAITING;
    }

    /** Becomes a step that is at work from now on: the desk of a submission, or another agency that is asked. */
    public void open(StepKind what, String called, String calledInEnglish, OfficeId office, Role by, Instant at) {
        kind = what;
        name = called;
        nameEn = calledInEnglish;
        officeId = office.value();
        role = by;
        state = StepState.ACTIVE;
        startedAt = at;
    }

    /** Is done at another office. */
    void moveTo(OfficeId office) {
        officeId = office.value();
    }

    /** Has this deadline. */
    public void dueBy(@Nullable Instant due) {
        dueAt = due;
    }

    /** Is in the hands of an official. */
    public void giveTo(OfficialId official) {
        holderId = official.value();
    }

    /** Is in nobody's hands. */
    public void release() {
        holderId = null;
    }

    /** The file is here, and all begins anew. */
    void activate(Instant at) {
        state = StepState.ACTIVE;
        restart(at);
    }

    /** The file is on its way here. */
    void offer(Instant at) {
        state = StepState.OFFERED;
        restart(at);
    }

    private void restart(Instant at) {
        startedAt = at;
        finishedAt = null;
        holderId = null;
    }

    /** The file was not taken here. */
    public void refuse() {
        state = StepState.WAITING;
        startedAt = null;
    }

    /** The file is not here any more and will come again. */
    public void await() {
        state = StepState.WAITING;
    }

    /** Its work is void and will be done again. */
    public void redo() {
        state = StepState.WAITING;
        finishedAt = null;
    }

    /** The work is finished; the file may still be here. */
    void finishWork(Instant at) {
        finishedAt = at;
    }

    /** The file has left. */
    public void leave() {
        state = StepState.DONE;
    }

    /** The work is finished and the file has left. */
    public void done(Instant at) {
        finishWork(at);
        leave();
    }

    /** Will never be done. */
    void drop() {
        state = StepState.DROPPED;
    }

    /** Waits with the clock. */
    void pause() {
        state = StepState.PAUSED;
    }

    /** Goes on with the clock. */
    void resume() {
        state = StepState.ACTIVE;
    }

    /** The number of the step, from 1. */
    public int no() {
        return key.no;
    }

    public StepKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public OfficeId office() {
        return new OfficeId(officeId);
    }

    /** The role whose work this step is. */
    public Role role() {
        return role;
    }

    /** Its parts of the whole limit. */
    public int share() {
        return share;
    }

    public @Nullable Integer parallelGroup() {
        return parallelGroup;
    }

    public StepState state() {
        return state;
    }

    /** The step's own deadline, inside the dossier's; null while the limit is not specified. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** The official who has it in hand; null while nobody does. */
    public @Nullable OfficialId holder() {
        return holderId == null ? null : new OfficialId(holderId);
    }

    /** When the file came, or was offered; null before. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** When the work was finished; null before. The file may still be here, waiting to be taken. */
    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** Whether this is the opinion of another agency that was asked on the way, not a step of the route. */
    public boolean consultation() {
        return kind == StepKind.OPINION && parallelGroup == null;
    }

    /** The file lies here, whether or not the clock runs. */
    public boolean here() {
        return state == StepState.ACTIVE || state == StepState.PAUSED;
    }

    /** The identity of a step: its dossier and its number. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "dossier_id")
        UUID dossierId;

        @JdbcTypeCode(SqlTypes.SMALLINT)
        int no;

        /** For JPA only. */
        protected Key() {
            this(new UUID(0, 0), 0);
        }

        Key(UUID dossierId, int no) {
            this.dossierId = dossierId;
            this.no = no;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && that.no == no && that.dossierId.equals(dossierId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(dossierId, no);
        }
    }
}

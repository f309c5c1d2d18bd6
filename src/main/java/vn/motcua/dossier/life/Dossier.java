package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;

/**
 * A dossier (hồ sơ) as it stands: the summary of its events. Nothing sets a field but {@link #apply}, with an event that
 * is written in the same transaction; hence the row can always be rebuilt from the history and compared.
 */
@Entity
@Table(name = "dossier")
public class Dossier extends DossierFields {

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "dossier_id", insertable = false, updatable = false)
    @OrderBy("key.no")
    List<DossierStep> steps = new ArrayList<>();

    /** For JPA only. */
    protected Dossier() {
        super(new UUID(0, 0));
    }

    /** A dossier of which nothing has happened yet: the first event makes it. */
    public Dossier(UUID id) {
        super(id);
    }

    /**
     * Takes an event in: the only way a dossier changes, both when the event happens and when the row is rebuilt.
     *
     * @throws IllegalStateException when the event is not the next one of this dossier
     */
    public void apply(DossierEvent event) {
        if (!event.dossier().equals(id) || event.seq() != eventCount + 1) {
            throw new IllegalStateException("Event " + event.seq() + " does not follow event " + eventCount);
        }
        eventCount = event.seq();
        chainHead = event.hash();
        event.change().dossier().forEach((field, value) -> Field.valueOf(field).write(this, value));
        event.change().steps().forEach((no, values) -> {
            DossierStep step = step(no).orElseGet(() -> {
                DossierStep added = new DossierStep(id, no);
                steps.add(added);
                steps.sort(Comparator.comparingInt(DossierStep::no));
                return added;
            });
            values.forEach((field, value) -> StepField.valueOf(field).write(step, value));
        });
    }

    public DossierId id() {
        return new DossierId(id);
    }

    /** The number of the last event, 0 before the first. */
    public int eventCount() {
        return eventCount;
    }

    /** The hash of the last event. */
    public byte[] chainHead() {
        return chainHead.clone();
    }

    public @Nullable String code() {
        return code;
    }

    public ProcedureVersionId procedureVersion() {
        return new ProcedureVersionId(procedureVersionId);
    }

    public ProcedureCaseId procedureCase() {
        return new ProcedureCaseId(procedureCaseId);
    }

    public OfficeId receivingOffice() {
        return new OfficeId(receivingOfficeId);
    }

    public OfficeId competentOffice() {
        return new OfficeId(competentOfficeId);
    }

    /** Where the file lies now. */
    public OfficeId currentOffice() {
        return new OfficeId(currentOfficeId);
    }

    public BusinessState state() {
        return businessState;
    }

    public MoneyState money() {
        return moneyState;
    }

    public @Nullable Long feeAmount() {
        return feeAmount;
    }

    /** How its time is counted: as it was in force at acceptance. */
    public TimeRule timeRule() {
        return new TimeRule(TimeLimit.of(limitUnit, limitAmount, limitCutOff), dueAtRule, firstDay, holidaysCounted);
    }

    /** What waiting for a supplement does to its limit: as it was in force at acceptance. */
    public PauseMode supplementPauseMode() {
        return pauseMode;
    }

    public @Nullable Instant clockStartedAt() {
        return clockStartedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** The due moment by which on-time is judged: moved by pauses, not by an extension. */
    public @Nullable Instant unextendedDueAt() {
        return unextendedDueAt;
    }

    public boolean dueProvisional() {
        return dueProvisional;
    }

    public @Nullable Instant pausedSince() {
        return pausedSince;
    }

    public @Nullable Instant extendedAt() {
        return extendedAt;
    }

    /** Whether it has left "in process": finished, withdrawn, stopped or not accepted. */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** What was granted by letter, whatever the date has become since; null without an extension. */
    public DerivedDates.@Nullable Extension extension() {
        return extension(extendedAt, extendedTo, dueAt);
    }

    /**
     * The extension of these columns of a dossier; null without one. Where the moment granted was not written down yet, the
     * promise has it, with all that has moved it since.
     */
    public static DerivedDates.@Nullable Extension extension(
            @Nullable Instant extendedAt, @Nullable Instant extendedTo, @Nullable Instant dueAt) {
        if (extendedAt == null) {
            return null;
        }
        if (extendedTo != null) {
            return new DerivedDates.Extension(extendedAt, extendedTo);
        }
        return dueAt == null ? null : new DerivedDates.Extension(dueAt, dueAt);
    }

    /** When a letter of apology was sent for being late; null without. A letter of extension is not meant here. */
    public @Nullable Instant apologisedAt() {
        return apologisedAt;
    }

    public @Nullable DecisionOutcome outcome() {
        return outcome;
    }

    public @Nullable Instant resultSignedAt() {
        return resultSignedAt;
    }

    public @Nullable String resultNumber() {
        return resultNumber;
    }

    /** The keyed hash of the token on the slip that is valid now; null before acceptance. */
    public byte @Nullable [] tokenHash() {
        return tokenHash;
    }

    public int slipIssue() {
        return slipIssue;
    }

    /** The steps in order of their numbers; consultations come after the route. */
    public List<DossierStep> steps() {
        return List.copyOf(steps);
    }

    public Optional<DossierStep> step(int no) {
        return steps.stream().filter(step -> step.no() == no).findFirst();
    }

    /** The route without consultations. */
    public List<DossierStep> route() {
        return steps.stream().filter(step -> !step.consultation()).toList();
    }

    /** The step of the route the file is at now, the first of them where several run at once. */
    public Optional<DossierStep> currentStep() {
        return route().stream().filter(DossierStep::here).findFirst();
    }

    /** The step that was offered the file and has not taken it; empty when nothing is on its way. */
    public Optional<DossierStep> offeredStep() {
        return steps.stream().filter(step -> step.state() == StepState.OFFERED).findFirst();
    }

    /** The desk where the result is handed to the citizen. */
    public Optional<DossierStep> returnStep() {
        return route().stream().filter(step -> step.kind() == StepKind.RETURN).findFirst();
    }
}

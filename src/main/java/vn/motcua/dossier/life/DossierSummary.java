package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.fact.AtWork;
import vn.motcua.dossier.fact.Counting;
import vn.motcua.dossier.fact.Decision;
import vn.motcua.dossier.fact.DeliveryWish;
import vn.motcua.dossier.fact.Fees;
import vn.motcua.dossier.fact.GivenDates;
import vn.motcua.dossier.fact.Matter;
import vn.motcua.dossier.fact.OwnerDetails;
import vn.motcua.dossier.fact.PartyDetails;
import vn.motcua.dossier.fact.SubmitterDetails;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.DeliveryState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.SynchronisationState;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeRule;

/**
 * The row of a dossier and what it says of itself. Only the verbs of {@link Dossier} change it.
 */
@MappedSuperclass
abstract class DossierSummary {

    /** The table of what changes with each action. */
    static final String STATE = "dossier_state";

    @Id
    @JsonIgnore
    UUID id;

    @JsonIgnore
    @Column(table = STATE)
    int eventCount;

    @JsonIgnore
    @Column(table = STATE)
    byte[] chainHead = DossierEvent.GENESIS;

    @Nullable
    String code;

    @Column(table = STATE)
    int procedureVersionId;

    @Embedded
    @Nullable
    Matter matter;

    @Column(table = STATE)
    int receivingOfficeId;

    int competentOfficeId;

    @Column(table = STATE)
    int currentOfficeId;

    @Column(table = STATE)
    @Enumerated(EnumType.STRING)
    BusinessState businessState = BusinessState.SUBMITTED;

    @Column(table = STATE)
    @Enumerated(EnumType.STRING)
    MoneyState moneyState = MoneyState.UNKNOWN;

    @Column(table = STATE)
    @Enumerated(EnumType.STRING)
    DeliveryState deliveryState = DeliveryState.NOT_READY;

    @Enumerated(EnumType.STRING)
    SynchronisationState synchronisationState = SynchronisationState.NOT_SENT;

    @Column(table = STATE)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Nullable
    Integer stepNo;

    @Embedded
    @Nullable
    OwnerDetails owner;

    @Convert(converter = DossierJson.PartiesColumn.class)
    @Nullable
    List<PartyDetails> parties;

    @Embedded
    @Nullable
    SubmitterDetails submitter;

    @Embedded
    @Nullable
    Fees fees;

    @Embedded
    @Nullable
    DeliveryWish delivery;

    @Embedded
    @Nullable
    Counting counting;

    Instant submittedAt = Instant.EPOCH;

    @Nullable
    Instant answerDueAt;

    @Nullable
    Instant acceptedAt;

    @Column(table = STATE)
    @Nullable
    LocalDate receivedOn;

    @Nullable
    Instant clockStartedAt;

    @Nullable
    Instant originalDueAt;

    @Embedded
    GivenDates dates = GivenDates.NONE;

    @Column(table = STATE)
    @Nullable
    Instant pausedSince;

    @Column(table = STATE)
    @Nullable
    Instant extendedAt;

    @Column(table = STATE)
    @Nullable
    Instant extendedTo;

    @Column(table = STATE)
    @Nullable
    Instant apologisedAt;

    @Embedded
    @Nullable
    Decision decision;

    @Column(table = STATE)
    @Nullable
    Instant finishedAt;

    @Column(table = STATE)
    @Nullable
    Instant returnedAt;

    @Column(table = STATE)
    @Nullable
    Instant closedAt;

    @Column(table = STATE)
    @Nullable
    LocalDate closedOn;

    @Column(table = STATE)
    @Nullable
    Boolean cameBack;

    @Column(table = STATE)
    @Nullable
    Integer recallableBy;

    @Column(table = STATE)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    int pauses;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    int slipIssue;

    byte @Nullable [] tokenHash;

    @Nullable
    UUID plannedRoute;

    List<@Nullable Instant> stepDues = new ArrayList<>();

    @Column(table = STATE)
    String stepStates = "";

    @Column(table = STATE)
    @Nullable
    Instant workStartedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "dossier_step", joinColumns = @JoinColumn(name = "dossier_id"))
    @MapKeyColumn(name = "no")
    @MapKeyJdbcTypeCode(SqlTypes.SMALLINT)
    Map<Integer, AtWork> atWork = new TreeMap<>();

    DossierSummary(UUID id) {
        this.id = id;
    }

    public DossierId id() {
        return new DossierId(id);
    }

    /** The number of the last event, 0 before the first. */
    public int eventCount() {
        return eventCount;
    }

    public byte[] chainHead() {
        return chainHead.clone();
    }

    public @Nullable String code() {
        return code;
    }

    public Matter matter() {
        return given(matter);
    }

    public ProcedureVersionId procedureVersion() {
        return new ProcedureVersionId(procedureVersionId);
    }

    public ProcedureCaseId procedureCase() {
        return new ProcedureCaseId(matter().procedureCaseId());
    }

    public OfficeId receivingOffice() {
        return new OfficeId(receivingOfficeId);
    }

    public OfficeId competentOffice() {
        return new OfficeId(competentOfficeId);
    }

    public OfficeId currentOffice() {
        return new OfficeId(currentOfficeId);
    }

    public BusinessState state() {
        return businessState;
    }

    public MoneyState money() {
        return moneyState;
    }

    public Fees fees() {
        return fees == null ? Fees.NONE : fees;
    }

    public OwnerDetails owner() {
        return given(owner);
    }

    /** The further parties beside the owner, in order; empty for most. */
    public List<PartyDetails> parties() {
        return parties == null ? List.of() : parties;
    }

    public SubmitterDetails submitter() {
        return given(submitter);
    }

    Counting counting() {
        return given(counting);
    }

    private static <T> T given(@Nullable T part) {
        return Objects.requireNonNull(part, "Nothing was handed in yet");
    }

    /** How its time is counted: as it was in force at acceptance. */
    public TimeRule timeRule() {
        return counting().rule();
    }

    /** What waiting for a supplement does to its limit: as it was in force at acceptance. */
    public PauseMode supplementPauseMode() {
        return counting().pauseMode();
    }

    public @Nullable Instant clockStartedAt() {
        return clockStartedAt;
    }

    public GivenDates dates() {
        return dates;
    }

    public @Nullable Instant dueAt() {
        return dates.dueAt();
    }

    /** The due moment by which on-time is judged: moved by pauses, not by an extension. */
    public @Nullable Instant unextendedDueAt() {
        return dates.unextendedDueAt();
    }

    public boolean dueProvisional() {
        return dates.dueProvisional();
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
        return DerivedDates.Extension.of(extendedAt, extendedTo, dueAt());
    }

    /** When a letter of apology was sent for being late; null without. A letter of extension is not meant here. */
    public @Nullable Instant apologisedAt() {
        return apologisedAt;
    }

    public @Nullable DecisionOutcome outcome() {
        return decision == null ? null : decision.outcome();
    }

    public @Nullable Instant resultSignedAt() {
        return decision == null ? null : decision.resultSignedAt();
    }

    public @Nullable String resultNumber() {
        return decision == null ? null : decision.resultNumber();
    }

    /** Whether the file was sent back or not taken, and has not gone on since. */
    public boolean cameBack() {
        return Boolean.TRUE.equals(cameBack);
    }

    public @Nullable Integer recallableBy() {
        return recallableBy;
    }

    public int pauses() {
        return pauses;
    }

    /** The name of its planned route; null before it was handed in. */
    public @Nullable UUID plannedRoute() {
        return plannedRoute;
    }

    /** The keyed hash of the token on the slip that is valid now; null before acceptance. */
    public byte @Nullable [] tokenHash() {
        return tokenHash;
    }

    public int slipIssue() {
        return slipIssue;
    }
}

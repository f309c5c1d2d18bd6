package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.DeliveryState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.SynchronisationState;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimitUnit;

/**
 * The columns of a dossier's row. Only {@link Field} writes them, when {@link Dossier#apply} takes an event in; what they
 * mean is said beside the columns of the table.
 */
@MappedSuperclass
abstract class DossierFields {

    @Id
    public UUID id;

    @Version
    long version;

    public int eventCount;
    public byte[] chainHead = DossierEvent.GENESIS;

    @Nullable
    public String code;

    int procedureVersionId;
    int procedureCaseId;

    @Enumerated(EnumType.STRING)
    Channel channel = Channel.COUNTER;

    int receivingOfficeId;
    int competentOfficeId;
    int currentOfficeId;

    @Enumerated(EnumType.STRING)
    BusinessState businessState = BusinessState.SUBMITTED;

    @Enumerated(EnumType.STRING)
    MoneyState moneyState = MoneyState.UNKNOWN;

    @Enumerated(EnumType.STRING)
    DeliveryState deliveryState = DeliveryState.NOT_READY;

    @Enumerated(EnumType.STRING)
    SynchronisationState synchronisationState = SynchronisationState.NOT_SENT;

    @Nullable
    Integer stepNo;

    @Enumerated(EnumType.STRING)
    OwnerKind ownerKind = OwnerKind.PERSON;

    String ownerName = "";
    String ownerFolded = "";

    @Nullable
    String ownerIdentifier;

    @Nullable
    LocalDate ownerBirthDate;

    @Nullable
    Integer ownerBirthYear;

    @Nullable
    String ownerPhone;

    @Nullable
    String ownerEmail;

    @Nullable
    String ownerAddress;

    String submitterName = "";

    @Nullable
    String submitterIdentifier;

    @Nullable
    String submitterPhone;

    @Nullable
    String submitterRelation;

    @Nullable
    String authorisation;

    String subject = "";

    @Nullable
    Long feeAmount;

    @Nullable
    String feeExemption;

    @Nullable
    Long obligationAmount;

    @Enumerated(EnumType.STRING)
    ResultDelivery resultDelivery = ResultDelivery.DESK;

    @Nullable
    String deliveryAddress;

    @Enumerated(EnumType.STRING)
    TimeLimitUnit limitUnit = TimeLimitUnit.NOT_SPECIFIED;

    @Nullable
    Integer limitAmount;

    @Nullable
    LocalTime limitCutOff;

    @Enumerated(EnumType.STRING)
    DueAt dueAtRule = DueAt.SAME_TIME;

    @Enumerated(EnumType.STRING)
    FirstDay firstDay = FirstDay.NOT_COUNTED;

    boolean holidaysCounted = true;

    @Enumerated(EnumType.STRING)
    PauseMode pauseMode = PauseMode.RESTART;

    @Nullable
    String calendarVersion;

    Instant submittedAt = Instant.EPOCH;

    @Nullable
    Instant answerDueAt;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant clockStartedAt;

    @Nullable
    Instant originalDueAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant unextendedDueAt;

    boolean dueProvisional;

    @Nullable
    Instant pausedSince;

    @Nullable
    Instant extendedAt;

    @Nullable
    Instant extendedTo;

    @Nullable
    Instant apologisedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    DecisionOutcome outcome;

    @Nullable
    String resultNumber;

    @Nullable
    Instant resultSignedAt;

    @Nullable
    Instant finishedAt;

    @Nullable
    Instant returnedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    LocalDate receivedOn;

    @Nullable
    LocalDate dueOn;

    @Nullable
    LocalDate judgedDueOn;

    @Nullable
    LocalDate closedOn;

    int slipIssue;
    byte @Nullable [] checkHash;
    byte @Nullable [] tokenHash;

    DossierFields(UUID id) {
        this.id = id;
    }
}

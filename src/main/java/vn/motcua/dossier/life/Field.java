package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;

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
 * The fields of a dossier's summary, as events speak of them: each with its canonical text. The names are part of the
 * history that was hashed: a field may be added, none renamed.
 */
public enum Field {
    CODE(dossier -> dossier.code, (dossier, value) -> dossier.code = value),
    PROCEDURE_VERSION_ID(
            dossier -> dossier.procedureVersionId,
            (dossier, value) -> dossier.procedureVersionId = Integer.parseInt(Text.required(value))),
    PROCEDURE_CASE_ID(
            dossier -> dossier.procedureCaseId,
            (dossier, value) -> dossier.procedureCaseId = Integer.parseInt(Text.required(value))),
    CHANNEL(dossier -> dossier.channel, (dossier, value) -> dossier.channel = Channel.valueOf(Text.required(value))),
    RECEIVING_OFFICE_ID(
            dossier -> dossier.receivingOfficeId,
            (dossier, value) -> dossier.receivingOfficeId = Integer.parseInt(Text.required(value))),
    COMPETENT_OFFICE_ID(
            dossier -> dossier.competentOfficeId,
            (dossier, value) -> dossier.competentOfficeId = Integer.parseInt(Text.required(value))),
    CURRENT_OFFICE_ID(
            dossier -> dossier.currentOfficeId,
            (dossier, value) -> dossier.currentOfficeId = Integer.parseInt(Text.required(value))),
    BUSINESS_STATE(
            dossier -> dossier.businessState,
            (dossier, value) -> dossier.businessState = BusinessState.valueOf(Text.required(value))),
    MONEY_STATE(
            dossier -> dossier.moneyState,
            (dossier, value) -> dossier.moneyState = MoneyState.valueOf(Text.required(value))),
    DELIVERY_STATE(
            dossier -> dossier.deliveryState,
            (dossier, value) -> dossier.deliveryState = DeliveryState.valueOf(Text.required(value))),
    SYNCHRONISATION_STATE(
            dossier -> dossier.synchronisationState,
            (dossier, value) -> dossier.synchronisationState = SynchronisationState.valueOf(Text.required(value))),
    STEP_NO(dossier -> dossier.stepNo, (dossier, value) -> dossier.stepNo = Text.integer(value)),
    OWNER_KIND(
            dossier -> dossier.ownerKind,
            (dossier, value) -> dossier.ownerKind = OwnerKind.valueOf(Text.required(value))),
    OWNER_NAME(dossier -> dossier.ownerName, (dossier, value) -> dossier.ownerName = Text.required(value)),
    OWNER_FOLDED(dossier -> dossier.ownerFolded, (dossier, value) -> dossier.ownerFolded = Text.required(value)),
    OWNER_IDENTIFIER(dossier -> dossier.ownerIdentifier, (dossier, value) -> dossier.ownerIdentifier = value),
    OWNER_BIRTH_DATE(dossier -> dossier.ownerBirthDate, (dossier, value) -> dossier.ownerBirthDate = Text.date(value)),
    OWNER_BIRTH_YEAR(
            dossier -> dossier.ownerBirthYear, (dossier, value) -> dossier.ownerBirthYear = Text.integer(value)),
    OWNER_PHONE(dossier -> dossier.ownerPhone, (dossier, value) -> dossier.ownerPhone = value),
    OWNER_EMAIL(dossier -> dossier.ownerEmail, (dossier, value) -> dossier.ownerEmail = value),
    OWNER_ADDRESS(dossier -> dossier.ownerAddress, (dossier, value) -> dossier.ownerAddress = value),
    SUBMITTER_NAME(dossier -> dossier.submitterName, (dossier, value) -> dossier.submitterName = Text.required(value)),
    SUBMITTER_IDENTIFIER(
            dossier -> dossier.submitterIdentifier, (dossier, value) -> dossier.submitterIdentifier = value),
    SUBMITTER_PHONE(dossier -> dossier.submitterPhone, (dossier, value) -> dossier.submitterPhone = value),
    SUBMITTER_RELATION(dossier -> dossier.submitterRelation, (dossier, value) -> dossier.submitterRelation = value),
    AUTHORISATION(dossier -> dossier.authorisation, (dossier, value) -> dossier.authorisation = value),
    SUBJECT(dossier -> dossier.subject, (dossier, value) -> dossier.subject = Text.required(value)),
    FEE_AMOUNT(dossier -> dossier.feeAmount, (dossier, value) -> dossier.feeAmount = Text.number(value)),
    FEE_EXEMPTION(dossier -> dossier.feeExemption, (dossier, value) -> dossier.feeExemption = value),
    OBLIGATION_AMOUNT(
            dossier -> dossier.obligationAmount, (dossier, value) -> dossier.obligationAmount = Text.number(value)),
    RESULT_DELIVERY(
            dossier -> dossier.resultDelivery,
            (dossier, value) -> dossier.resultDelivery = ResultDelivery.valueOf(Text.required(value))),
    DELIVERY_ADDRESS(dossier -> dossier.deliveryAddress, (dossier, value) -> dossier.deliveryAddress = value),
    LIMIT_UNIT(
            dossier -> dossier.limitUnit,
            (dossier, value) -> dossier.limitUnit = TimeLimitUnit.valueOf(Text.required(value))),
    LIMIT_AMOUNT(dossier -> dossier.limitAmount, (dossier, value) -> dossier.limitAmount = Text.integer(value)),
    LIMIT_CUT_OFF(dossier -> dossier.limitCutOff, (dossier, value) -> dossier.limitCutOff = Text.time(value)),
    DUE_AT_RULE(
            dossier -> dossier.dueAtRule, (dossier, value) -> dossier.dueAtRule = DueAt.valueOf(Text.required(value))),
    FIRST_DAY(
            dossier -> dossier.firstDay, (dossier, value) -> dossier.firstDay = FirstDay.valueOf(Text.required(value))),
    HOLIDAYS_COUNTED(
            dossier -> dossier.holidaysCounted,
            (dossier, value) -> dossier.holidaysCounted = Boolean.parseBoolean(Text.required(value))),
    PAUSE_MODE(
            dossier -> dossier.pauseMode,
            (dossier, value) -> dossier.pauseMode = PauseMode.valueOf(Text.required(value))),
    CALENDAR_VERSION(dossier -> dossier.calendarVersion, (dossier, value) -> dossier.calendarVersion = value),
    SUBMITTED_AT(
            dossier -> dossier.submittedAt,
            (dossier, value) -> dossier.submittedAt = Instant.parse(Text.required(value))),
    ANSWER_DUE_AT(dossier -> dossier.answerDueAt, (dossier, value) -> dossier.answerDueAt = Text.instant(value)),
    ACCEPTED_AT(dossier -> dossier.acceptedAt, (dossier, value) -> dossier.acceptedAt = Text.instant(value)),
    CLOCK_STARTED_AT(
            dossier -> dossier.clockStartedAt, (dossier, value) -> dossier.clockStartedAt = Text.instant(value)),
    ORIGINAL_DUE_AT(dossier -> dossier.originalDueAt, (dossier, value) -> dossier.originalDueAt = Text.instant(value)),
    DUE_AT(dossier -> dossier.dueAt, (dossier, value) -> dossier.dueAt = Text.instant(value)),
    UNEXTENDED_DUE_AT(
            dossier -> dossier.unextendedDueAt, (dossier, value) -> dossier.unextendedDueAt = Text.instant(value)),
    DUE_PROVISIONAL(
            dossier -> dossier.dueProvisional,
            (dossier, value) -> dossier.dueProvisional = Boolean.parseBoolean(Text.required(value))),
    PAUSED_SINCE(dossier -> dossier.pausedSince, (dossier, value) -> dossier.pausedSince = Text.instant(value)),
    EXTENDED_AT(dossier -> dossier.extendedAt, (dossier, value) -> dossier.extendedAt = Text.instant(value)),
    EXTENDED_TO(dossier -> dossier.extendedTo, (dossier, value) -> dossier.extendedTo = Text.instant(value)),
    OUTCOME(
            dossier -> dossier.outcome,
            (dossier, value) -> dossier.outcome = Text.parse(value, DecisionOutcome::valueOf)),
    RESULT_NUMBER(dossier -> dossier.resultNumber, (dossier, value) -> dossier.resultNumber = value),
    RESULT_SIGNED_AT(
            dossier -> dossier.resultSignedAt, (dossier, value) -> dossier.resultSignedAt = Text.instant(value)),
    FINISHED_AT(dossier -> dossier.finishedAt, (dossier, value) -> dossier.finishedAt = Text.instant(value)),
    RETURNED_AT(dossier -> dossier.returnedAt, (dossier, value) -> dossier.returnedAt = Text.instant(value)),
    CLOSED_AT(dossier -> dossier.closedAt, (dossier, value) -> dossier.closedAt = Text.instant(value)),
    RECEIVED_ON(dossier -> dossier.receivedOn, (dossier, value) -> dossier.receivedOn = Text.date(value)),
    DUE_ON(dossier -> dossier.dueOn, (dossier, value) -> dossier.dueOn = Text.date(value)),
    JUDGED_DUE_ON(dossier -> dossier.judgedDueOn, (dossier, value) -> dossier.judgedDueOn = Text.date(value)),
    CLOSED_ON(dossier -> dossier.closedOn, (dossier, value) -> dossier.closedOn = Text.date(value)),
    SLIP_ISSUE(
            dossier -> dossier.slipIssue,
            (dossier, value) -> dossier.slipIssue = Integer.parseInt(Text.required(value))),
    CHECK_HASH(dossier -> dossier.checkHash, (dossier, value) -> dossier.checkHash = Text.bytes(value)),
    TOKEN_HASH(dossier -> dossier.tokenHash, (dossier, value) -> dossier.tokenHash = Text.bytes(value)),
    APOLOGISED_AT(dossier -> dossier.apologisedAt, (dossier, value) -> dossier.apologisedAt = Text.instant(value));

    private final Function<Dossier, @Nullable Object> reader;
    private final BiConsumer<Dossier, @Nullable String> writer;

    Field(Function<Dossier, @Nullable Object> reader, BiConsumer<Dossier, @Nullable String> writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** The canonical text of this field of a dossier; null when it is empty. */
    @Nullable
    String read(Dossier dossier) {
        return Text.of(reader.apply(dossier));
    }

    void write(Dossier dossier, @Nullable String value) {
        writer.accept(dossier, value);
    }
}

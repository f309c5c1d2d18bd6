package vn.motcua.counter.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.ReceivedPapers;
import vn.motcua.dossier.action.clock.Apologise;
import vn.motcua.dossier.action.clock.ConfirmPayment;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.clock.ReceiveSupplement;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.clock.Stop;
import vn.motcua.dossier.action.decision.AnswerConsultation;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.Consult;
import vn.motcua.dossier.action.decision.CorrectResult;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.RefuseOnMerits;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.Accept;
import vn.motcua.dossier.action.desk.AskCompletion;
import vn.motcua.dossier.action.desk.CollectFee;
import vn.motcua.dossier.action.desk.ConvertProcedure;
import vn.motcua.dossier.action.desk.RefuseReception;
import vn.motcua.dossier.action.desk.ReissueSlip;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.Assign;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Process;
import vn.motcua.dossier.action.step.RefuseHandOver;
import vn.motcua.dossier.action.step.Release;
import vn.motcua.dossier.action.step.ReturnToStep;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.action.step.Transfer;
import vn.motcua.dossier.life.Action;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Makes an action of what was typed into its form; every refusal names the field. */
@Component
public class ActionReader {

    private static final String BACK_DATED_REASON = "backDatedReason";
    private static final String BACK_DATED_DOCUMENT = "backDatedDocument";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final ConversionService conversions;
    private final ZoneId zone;

    ActionReader(
            Organisation organisation,
            Catalogue catalogue,
            @Qualifier("mvcConversionService") ConversionService conversions,
            ZoneId zone) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.conversions = conversions;
        this.zone = zone;
    }

    /**
     * The action of that name with what was typed.
     *
     * @param procedureCase asked only by actions that take papers
     * @throws RefusedException NOT_FOUND when there is no such action, INVALID with the field
     */
    public Action read(String name, FormInput typed, Supplier<ProcedureCase> procedureCase) {
        return switch (name) {
            case "accept" -> new Accept(ReceivedPapers.read(typed, procedureCase.get()));
            case "ask-completion" -> new AskCompletion(typed.lines("missing"), typed.text("reason"));
            case "refuse-reception" -> new RefuseReception(typed.text("reason"), typed.optional("legalBasis"));
            case "hand-over" -> new HandOver(typed.optional("note"));
            case "confirm-hand-over" -> new ConfirmHandOver();
            case "refuse-hand-over" -> new RefuseHandOver(typed.text("reason"));
            case "assign" -> new Assign(new OfficialId(number(typed, "official")));
            case "claim" -> new Claim(null);
            case "release" -> new Release();
            case "process" -> new Process(typed.text("note"));
            case "return-to-step" -> new ReturnToStep(number(typed, "step"), typed.text("comment"));
            case "request-supplement" ->
                new RequestSupplement(
                        typed.lines("missing"),
                        typed.text("reason"),
                        typed.optional("legalBasis"),
                        typed.raw("answerBy").isBlank() ? null : day(typed, "answerBy"),
                        effective(typed),
                        typed.optional(BACK_DATED_REASON),
                        typed.optional(BACK_DATED_DOCUMENT));
            case "receive-supplement" ->
                new ReceiveSupplement(
                        ReceivedPapers.read(typed, procedureCase.get()),
                        effective(typed),
                        typed.optional(BACK_DATED_REASON),
                        typed.optional(BACK_DATED_DOCUMENT));
            case "request-payment" ->
                new RequestPayment(
                        amount(typed),
                        typed.text("notice"),
                        effective(typed),
                        typed.optional(BACK_DATED_REASON),
                        typed.optional(BACK_DATED_DOCUMENT));
            case "confirm-payment" ->
                new ConfirmPayment(
                        typed.text("receipt"),
                        effective(typed),
                        typed.optional(BACK_DATED_REASON),
                        typed.optional(BACK_DATED_DOCUMENT));
            case "collect-fee" -> new CollectFee(typed.text("receipt"), typed.checked("transferred"));
            case "consult" -> new Consult(office(typed), typed.text("question"));
            case "answer-consultation" -> new AnswerConsultation(typed.text("opinion"));
            case "submit" -> new Submit(typed.text("summary"));
            case "approve" -> new Approve(typed.optional("comment"));
            case "refuse-on-merits" -> new RefuseOnMerits(typed.text("reason"), typed.optional("legalBasis"));
            case "number-and-stamp" -> new NumberAndStamp(typed.text("number"));
            case "result-ready" -> new ResultReady(typed.optional("note"));
            case "return-result" ->
                new ReturnResult(
                        typed.optional("collector"),
                        typed.optional("authorisation"),
                        typed.checked("slipReturned"),
                        typed.optional("lossNote"));
            case "withdraw" -> new Withdraw(typed.text("reason"));
            case "stop" -> new Stop(typed.text("reason"), typed.optional("legalBasis"));
            case "extend" ->
                new Extend(
                        moment(typed, "dueAt", "dueTime"),
                        typed.text("reason"),
                        typed.text("apology"),
                        typed.text("letterNumber"));
            case "apologise" -> new Apologise(typed.text("reason"), typed.text("apology"), typed.text("letterNumber"));
            case "correct-result" -> new CorrectResult(typed.text("reason"));
            case "convert-procedure" ->
                new ConvertProcedure(
                        procedureCase(typed),
                        typed.checked("papersChecked"),
                        typed.lines("further"),
                        typed.text("reason"));
            case "reissue-slip" -> new ReissueSlip(typed.text("reason"));
            case "transfer" -> new Transfer(office(typed), typed.text("reason"));
            default -> throw RefusedException.notFound("common.error.404.text");
        };
    }

    private static int number(FormInput typed, String field) {
        String digits = typed.text(field);
        if (digits.isEmpty()) {
            throw RefusedException.invalidField(field, "dossier.refusal.required");
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalidField(field, "typeMismatch.java.lang.Integer");
        }
    }

    /** An amount, with its thousands apart or not. */
    private static long amount(FormInput typed) {
        try {
            return Long.parseLong(typed.text("amount").replaceAll("[.,\\s\\u00A0đ]", ""));
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalidField("amount", "typeMismatch.java.lang.Long");
        }
    }

    private LocalDate day(FormInput typed, String field) {
        if (typed.raw(field).isBlank()) {
            throw RefusedException.invalidField(field, "dossier.refusal.required");
        }
        try {
            LocalDate day = conversions.convert(typed.text(field), LocalDate.class);
            if (day == null) {
                throw RefusedException.invalidField(field, "dossier.refusal.required");
            }
            return day;
        } catch (ConversionException wrong) {
            throw RefusedException.invalidField(field, "typeMismatch.java.time.LocalDate");
        }
    }

    /** Since when it holds, if that was earlier; null when neither day nor time was typed. */
    private @Nullable Instant effective(FormInput typed) {
        boolean given = !typed.raw("effectiveAt").isBlank()
                || !typed.raw("effectiveTime").isBlank();
        return given ? moment(typed, "effectiveAt", "effectiveTime") : null;
    }

    private Instant moment(FormInput typed, String dayField, String timeField) {
        LocalDate day = day(typed, dayField);
        try {
            return day.atTime(LocalTime.parse(typed.text(timeField), TIME))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException wrong) {
            throw RefusedException.invalidField(timeField, "counter.refusal.time");
        }
    }

    /** The case that was chosen from the list, or the ordinary one of the procedure whose code or name was typed. */
    private int procedureCase(FormInput typed) {
        if (!typed.text("procedureCase").isEmpty()) {
            return number(typed, "procedureCase");
        }
        String words = typed.text("procedureCaseText");
        if (words.isEmpty()) {
            throw RefusedException.invalidField("procedureCase", "dossier.refusal.required");
        }
        List<ProcedureVersion> found = catalogue.search(words, null, null, 1, null);
        if (found.isEmpty()
                || !(words.equals(found.get(0).code())
                        || words.equals(found.get(0).name()))) {
            throw RefusedException.invalidField("procedureCase", "counter.refusal.procedure");
        }
        return found.get(0).ordinaryCase().id().value();
    }

    /** The office that was chosen from the list, or whose code or name was typed in full. */
    private OfficeId office(FormInput typed) {
        String chosen = typed.text("office");
        String words = typed.text("officeText");
        String sought = chosen.isEmpty() ? words : chosen;
        if (sought.isEmpty()) {
            throw RefusedException.invalidField("office", "dossier.refusal.required");
        }
        Office byCode = organisation.officeByCode(sought).orElse(null);
        if (byCode != null) {
            return byCode.id();
        }
        List<Office> found = organisation.searchOffices(sought, null, 2);
        if (found.size() != 1) {
            throw RefusedException.invalidField(
                    "office", found.isEmpty() ? "counter.refusal.office" : "counter.refusal.offices");
        }
        return found.get(0).id();
    }
}

package vn.motcua.dossier.action;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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
import vn.motcua.dossier.action.desk.CorrectReception;
import vn.motcua.dossier.action.desk.RefundFee;
import vn.motcua.dossier.action.desk.RefuseReception;
import vn.motcua.dossier.action.desk.ReissueSlip;
import vn.motcua.dossier.action.desk.SetFee;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.step.Assign;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Process;
import vn.motcua.dossier.action.step.Recall;
import vn.motcua.dossier.action.step.RefuseHandOver;
import vn.motcua.dossier.action.step.Release;
import vn.motcua.dossier.action.step.ReturnToStep;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.action.step.Transfer;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.dossier.life.Guard;

/** All actions by their names, in the order in which a menu offers them: the one place where a new action is entered. */
public final class Actions {

    private static final List<Kind> ALL = List.of(
            new Kind(Accept.class, Accept.GUARD),
            new Kind(AskCompletion.class, AskCompletion.GUARD),
            new Kind(RefuseReception.class, RefuseReception.GUARD),
            new Kind(HandOver.class, HandOver.GUARD),
            new Kind(ConfirmHandOver.class, ConfirmHandOver.GUARD),
            new Kind(RefuseHandOver.class, RefuseHandOver.GUARD),
            new Kind(Assign.class, Assign.GUARD),
            new Kind(Claim.class, Claim.GUARD),
            new Kind(Release.class, Release.GUARD),
            new Kind(Process.class, Process.GUARD),
            new Kind(Recall.class, Recall.GUARD),
            new Kind(ReturnToStep.class, ReturnToStep.GUARD),
            new Kind(RequestSupplement.class, RequestSupplement.GUARD),
            new Kind(ReceiveSupplement.class, ReceiveSupplement.GUARD),
            new Kind(RequestPayment.class, RequestPayment.GUARD),
            new Kind(ConfirmPayment.class, ConfirmPayment.GUARD),
            new Kind(SetFee.class, SetFee.GUARD),
            new Kind(CollectFee.class, CollectFee.GUARD),
            new Kind(Consult.class, Consult.GUARD),
            new Kind(AnswerConsultation.class, AnswerConsultation.GUARD),
            new Kind(Submit.class, Submit.GUARD),
            new Kind(Approve.class, Approve.GUARD),
            new Kind(RefuseOnMerits.class, RefuseOnMerits.GUARD),
            new Kind(NumberAndStamp.class, NumberAndStamp.GUARD),
            new Kind(ResultReady.class, ResultReady.GUARD),
            new Kind(ReturnResult.class, ReturnResult.GUARD),
            new Kind(Withdraw.class, Withdraw.GUARD),
            new Kind(RefundFee.class, RefundFee.GUARD),
            new Kind(Stop.class, Stop.GUARD),
            new Kind(Extend.class, Extend.GUARD),
            new Kind(Apologise.class, Apologise.GUARD),
            new Kind(CorrectResult.class, CorrectResult.GUARD),
            new Kind(CorrectReception.class, CorrectReception.GUARD),
            new Kind(ReissueSlip.class, ReissueSlip.GUARD),
            new Kind(Transfer.class, Transfer.GUARD),
            new Kind(ConvertProcedure.class, ConvertProcedure.GUARD));

    private static final Map<String, Kind> BY_NAME = byItsName();

    private Actions() {}

    /** A kind of action: its class, and its guard as long as no value of it exists. */
    private record Kind(Class<? extends Action> type, Guard guard) {}

    private static Map<String, Kind> byItsName() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        ALL.forEach(kind -> kinds.put(DossierWords.kebab(kind.type().getSimpleName()), kind));
        return kinds;
    }

    /** The guard of an action, by its name. */
    public static Guard guard(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name).guard();
    }

    /** The names of all actions, in the order of a menu. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The class of every action, by its name. */
    public static Map<String, Class<? extends Action>> byName() {
        Map<String, Class<? extends Action>> types = new LinkedHashMap<>();
        BY_NAME.forEach((name, kind) -> types.put(name, kind.type()));
        return types;
    }

    /** Whether the citizen gets another slip by an action; false for a kind of event that is none. */
    public static boolean issuesSlip(String name) {
        return form(name).map(ActionForm::newSlip).orElse(false);
    }

    /** Whether the citizen is told the reason of an action; false for a kind of event that is none. */
    public static boolean tellsReason(String name) {
        return form(name).map(ActionForm::reasonTold).orElse(false);
    }

    private static Optional<ActionForm> form(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(kind -> kind.type().getAnnotation(ActionForm.class));
    }

    /**
     * Makes an action of the values of its components.
     *
     * @throws RuntimeException what the action's constructor throws
     */
    public static Action make(Class<? extends Action> action, List<@Nullable Object> values) {
        try {
            Class<?>[] types = Arrays.stream(action.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return action.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("An action is a public record", impossible);
        }
    }
}

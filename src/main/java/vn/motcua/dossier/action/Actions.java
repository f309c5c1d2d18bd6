package vn.motcua.dossier.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.life.Words;

/** The guards of all actions by their names, in the order in which a menu offers them. */
public final class Actions {

    private static final Map<String, Guard> GUARDS = guards();

    private Actions() {}

    private static Map<String, Guard> guards() {
        Map<String, Guard> guards = new LinkedHashMap<>();
        guards.put(Words.kebab("Accept"), Accept.GUARD);
        guards.put(Words.kebab("AskCompletion"), AskCompletion.GUARD);
        guards.put(Words.kebab("RefuseReception"), RefuseReception.GUARD);
        guards.put(Words.kebab("HandOver"), HandOver.GUARD);
        guards.put(Words.kebab("ConfirmHandOver"), ConfirmHandOver.GUARD);
        guards.put(Words.kebab("RefuseHandOver"), RefuseHandOver.GUARD);
        guards.put(Words.kebab("Assign"), Assign.GUARD);
        guards.put(Words.kebab("Claim"), Claim.GUARD);
        guards.put(Words.kebab("Release"), Release.GUARD);
        guards.put(Words.kebab("Process"), Process.GUARD);
        guards.put(Words.kebab("ReturnToStep"), ReturnToStep.GUARD);
        guards.put(Words.kebab("RequestSupplement"), RequestSupplement.GUARD);
        guards.put(Words.kebab("ReceiveSupplement"), ReceiveSupplement.GUARD);
        guards.put(Words.kebab("RequestPayment"), RequestPayment.GUARD);
        guards.put(Words.kebab("ConfirmPayment"), ConfirmPayment.GUARD);
        guards.put(Words.kebab("CollectFee"), CollectFee.GUARD);
        guards.put(Words.kebab("Consult"), Consult.GUARD);
        guards.put(Words.kebab("AnswerConsultation"), AnswerConsultation.GUARD);
        guards.put(Words.kebab("Submit"), Submit.GUARD);
        guards.put(Words.kebab("Approve"), Approve.GUARD);
        guards.put(Words.kebab("RefuseOnMerits"), RefuseOnMerits.GUARD);
        guards.put(Words.kebab("NumberAndStamp"), NumberAndStamp.GUARD);
        guards.put(Words.kebab("ResultReady"), ResultReady.GUARD);
        guards.put(Words.kebab("ReturnResult"), ReturnResult.GUARD);
        guards.put(Words.kebab("Withdraw"), Withdraw.GUARD);
        guards.put(Words.kebab("Stop"), Stop.GUARD);
        guards.put(Words.kebab("Extend"), Extend.GUARD);
        guards.put(Words.kebab("Apologise"), Apologise.GUARD);
        guards.put(Words.kebab("CorrectResult"), CorrectResult.GUARD);
        guards.put(Words.kebab("ReissueSlip"), ReissueSlip.GUARD);
        guards.put(Words.kebab("Transfer"), Transfer.GUARD);
        guards.put(Words.kebab("ConvertProcedure"), ConvertProcedure.GUARD);
        return guards;
    }

    /** An action's guard, by its name. */
    public static Guard guard(String name) {
        return Objects.requireNonNull(GUARDS.get(name), name);
    }

    /** The names of all actions, in the order of a menu. */
    public static List<String> names() {
        return List.copyOf(GUARDS.keySet());
    }
}

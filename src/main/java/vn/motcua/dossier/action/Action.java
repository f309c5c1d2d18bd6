package vn.motcua.dossier.action;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.motcua.dossier.life.Move;
import vn.motcua.dossier.life.Words;

/**
 * Something done to a dossier, with what the actor says about it. Each action's class holds all there is to know of it:
 * from which states, by whom and where (its guard), and what it changes, writes into the ledgers and tells the citizen.
 */
public sealed interface Action extends Move
        permits Accept,
                AskCompletion,
                RefuseReception,
                HandOver,
                ConfirmHandOver,
                RefuseHandOver,
                Assign,
                Claim,
                Release,
                Process,
                ReturnToStep,
                RequestSupplement,
                ReceiveSupplement,
                RequestPayment,
                ConfirmPayment,
                CollectFee,
                Consult,
                AnswerConsultation,
                Submit,
                Approve,
                RefuseOnMerits,
                NumberAndStamp,
                ResultReady,
                ReturnResult,
                Withdraw,
                Stop,
                Extend,
                Apologise,
                CorrectResult,
                ConvertProcedure,
                ReissueSlip,
                Transfer {

    /** Every action, by its name. */
    Map<String, Class<? extends Action>> BY_NAME = byName();

    @SuppressWarnings("unchecked") // the classes a sealed interface permits implement it
    private static Map<String, Class<? extends Action>> byName() {
        return Arrays.stream(Action.class.getPermittedSubclasses())
                .map(permitted -> (Class<? extends Action>) permitted)
                .collect(Collectors.toUnmodifiableMap(type -> Words.kebab(type.getSimpleName()), Function.identity()));
    }
}

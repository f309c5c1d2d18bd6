package vn.motcua.counter.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.counter.Batch;
import vn.motcua.counter.BatchAttempts;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.dossier.ActionReader;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/**
 * Executes one action on several dossiers, each in its own transaction and with its own idempotency key. A refusal for
 * one dossier does not stop the others, and a repeated request has no further effect.
 */
@Controller
class BatchController {

    /** Actions allowed for a batch: none that decides on the merits of a dossier. */
    static final Set<String> ACTIONS =
            Set.of("claim", "release", "assign", "hand-over", "confirm-hand-over", "refuse-hand-over", "return-result");

    private final Dossiers dossiers;
    private final ActionReader actions;
    private final BatchAttempts attempts;

    BatchController(Dossiers dossiers, ActionReader actions, BatchAttempts attempts) {
        this.dossiers = dossiers;
        this.actions = actions;
        this.attempts = attempts;
    }

    @PostMapping("/quay/theo-lo")
    String perform(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable List<String> dossier,
            @RequestParam(defaultValue = "") String requestId,
            Actor actor,
            Locale locale,
            Model model) {
        if (!ACTIONS.contains(action)) {
            throw RefusedException.invalid("counter.refusal.batch-action");
        }
        List<Batch.Chosen> chosen = Batch.read(dossier);
        RequestKey whole = new RequestKey(requestId);
        Action wanted = read(action, sent);
        List<Batch.Result> results = chosen.stream()
                .map(each -> one(each, wanted, whole, actor, locale))
                .toList();
        return Batch.page(action, results, model);
    }

    /** Reads the action. The field at fault is on the previous page, so that the message names it. */
    private Action read(String action, MultiValueMap<String, String> sent) {
        return actions.read(action, FormInput.of(sent), () -> {
            throw new IllegalStateException("No batch takes papers");
        });
    }

    private Batch.Result one(Batch.Chosen chosen, Action action, RequestKey whole, Actor actor, Locale locale) {
        return attempts.result(chosen, locale, () -> {
            Outcome outcome = dossiers.perform(
                    chosen.dossier(),
                    action,
                    actor,
                    new RequestKey(whole.value() + "." + chosen.dossier()),
                    chosen.version());
            return new Batch.Result(chosen, null, outcome.repeated());
        });
    }
}

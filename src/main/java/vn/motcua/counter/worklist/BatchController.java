package vn.motcua.counter.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.Batch;
import vn.motcua.counter.BatchAttempts;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.dossier.ActionReader;
import vn.motcua.counter.dossier.Proposal;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.HandOverRow;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
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

    private static final String APPROVE = "approve";
    private static final String HAND_OVER = "hand-over";
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15})(.*)", Pattern.DOTALL);

    /** Actions allowed for a batch; of those that decide on the merits only approval, with each proposal in view before. */
    static final Set<String> ACTIONS = Set.of(
            "claim",
            "release",
            "assign",
            HAND_OVER,
            "confirm-hand-over",
            "refuse-hand-over",
            APPROVE,
            "number-and-stamp",
            "result-ready",
            "return-result");

    private final Dossiers dossiers;
    private final ActionReader actions;
    private final BatchAttempts attempts;
    private final DossierReader reader;
    private final DossierListQuery lists;

    BatchController(
            Dossiers dossiers,
            ActionReader actions,
            BatchAttempts attempts,
            DossierReader reader,
            DossierListQuery lists) {
        this.dossiers = dossiers;
        this.actions = actions;
        this.attempts = attempts;
        this.reader = reader;
        this.lists = lists;
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
        if (action.equals(APPROVE) && !sent.containsKey("seen")) {
            model.addAttribute(
                    "lines", chosen.stream().map(each -> line(each, actor)).toList());
            model.addAttribute("requestId", requestId);
            return "counter/batch-approve";
        }
        List<Action> wanted = new ArrayList<>();
        for (int at = 0; at < chosen.size(); at++) {
            wanted.add(read(action, numbered(sent, at)));
        }
        List<Batch.Result> results = new ArrayList<>();
        for (int at = 0; at < chosen.size(); at++) {
            results.add(one(chosen.get(at), wanted.get(at), whole, actor, locale));
        }
        if (action.equals(HAND_OVER)) {
            model.addAttribute(
                    "targets",
                    lists
                            .givenHandOvers(
                                    actor,
                                    chosen.stream().map(Batch.Chosen::dossier).toList())
                            .stream()
                            .map(HandOverRow::to)
                            .distinct()
                            .toList());
        }
        return Batch.page(action, results, model);
    }

    /** Dossier to approve, with what it is decided on. */
    record Line(Batch.Chosen chosen, DossierView dossier, Proposal proposal) {}

    private Line line(Batch.Chosen chosen, Actor actor) {
        DossierView dossier = reader.view(chosen.dossier(), actor, ViewPurpose.PROCESSING);
        return new Line(chosen, dossier, Proposal.of(dossier.events()));
    }

    /** The same input with the number of the result that follows the first one by so many. */
    private static MultiValueMap<String, String> numbered(MultiValueMap<String, String> sent, int at) {
        String first = sent.getFirst("number");
        Matcher parts = NUMBER.matcher(first == null ? "" : first.strip());
        if (!parts.matches()) {
            return sent;
        }
        MultiValueMap<String, String> numbered = new LinkedMultiValueMap<>(sent);
        numbered.set("number", Long.parseLong(parts.group(1)) + at + parts.group(2));
        return numbered;
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

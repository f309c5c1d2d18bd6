package vn.motcua.counter.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.Batch;
import vn.motcua.counter.BatchAttempts;
import vn.motcua.counter.DeskTablet;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.TypedForm;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.ResultShelfService;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.CollectFee;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;

/**
 * Page that returns several results of one person or one shared slip together. The rest of the fee is collected with
 * each and the identity is checked once; each dossier has its own outcome.
 */
@Controller
@RequestMapping("/quay/tra-ket-qua/{id}/cung")
class ReturnTogetherController {

    private static final String RECEIPT = "receipt-";

    private final DossierListQuery lists;
    private final ResultShelfService shelves;
    private final DossierReader reader;
    private final Dossiers dossiers;
    private final BatchAttempts attempts;
    private final DeskTablet tablet;

    ReturnTogetherController(
            DossierListQuery lists,
            ResultShelfService shelves,
            DossierReader reader,
            Dossiers dossiers,
            BatchAttempts attempts,
            DeskTablet tablet) {
        this.lists = lists;
        this.shelves = shelves;
        this.reader = reader;
        this.dossiers = dossiers;
        this.attempts = attempts;
        this.tablet = tablet;
    }

    /**
     * Result that waits at the return desk.
     *
     * @param place shelf on which the result lies; null when none is recorded
     */
    record Line(DossierRow row, @Nullable String place, boolean chosen) {

        /** Value of the form field. */
        public String value() {
            String code = row.code();
            return new Batch.Chosen(row.dossier(), row.version(), code == null ? "" : code).value();
        }

        public boolean due() {
            return row.money() == MoneyState.DUE;
        }
    }

    @GetMapping
    String together(@PathVariable UUID id, Actor actor, Model model) {
        TypedForm form = new TypedForm(FormInput.NOTHING);
        show(new DossierId(id), form, null, actor, model);
        return "counter/return-together";
    }

    @PostMapping
    String give(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<String> dossier,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        DossierId first = new DossierId(id);
        reader.view(first, actor, ViewPurpose.RETURN); // throws NOT_FOUND out of the actor's scope
        TypedForm form = new TypedForm(FormInput.of(sent));
        form.required("requestId", () -> new RequestKey(form.value("requestId")));
        List<Batch.Chosen> chosen = form.required("dossiers", () -> Batch.read(dossier));
        ReturnResult handing = new ReturnResult(
                text(form, "collector"),
                text(form, "authorisation"),
                form.checked("slipReturned"),
                text(form, "lossNote"));
        if (!handing.slipReturned() && handing.lossNote() == null) {
            form.fail("lossNote", "dossier.refusal.required", List.of());
        }
        form.typed().values().forEach((field, value) -> {
            if (field.startsWith(RECEIPT)
                    && !value.isBlank()
                    && (chosen == null || chosen.stream().noneMatch(each -> field.equals(RECEIPT + each.dossier())))) {
                form.fail("dossiers", "counter.refusal.receipt-unticked", List.of(value.strip()));
            }
        });
        if (handing.collector() != null && handing.authorisation() == null) {
            form.fail("authorisation", "dossier.refusal.required", List.of());
        }
        if (form.failed() || chosen == null) {
            response.setStatus(422);
            show(first, form, dossier, actor, model);
            return "counter/return-together";
        }
        List<Batch.Result> given = chosen.stream()
                .map(each -> one(each, handing, form, actor, locale))
                .toList();
        given.stream()
                .filter(each -> each.problem() == null)
                .findFirst() // one rating per visit
                .ifPresent(each -> tablet.returned(each.chosen().dossier(), actor, request));
        return Batch.page("return-result", given, model);
    }

    private static @Nullable String text(TypedForm form, String field) {
        String text = form.required(field, () -> form.typed().text(field));
        return text == null || text.isEmpty() ? null : text;
    }

    private Batch.Result one(Batch.Chosen chosen, ReturnResult handing, TypedForm form, Actor actor, Locale locale) {
        String key = form.value("requestId") + "." + chosen.dossier();
        return attempts.result(chosen, locale, () -> {
            int version = chosen.version();
            String receipt = form.typed().text(RECEIPT + chosen.dossier());
            if (!receipt.isEmpty()) {
                CollectFee fee = new CollectFee(receipt, form.checked("transferred-" + chosen.dossier()));
                version = dossiers.perform(chosen.dossier(), fee, actor, new RequestKey(key + ".fee"), version)
                        .version();
            }
            Outcome outcome = dossiers.perform(chosen.dossier(), handing, actor, new RequestKey(key), version);
            return new Batch.Result(chosen, null, outcome.repeated());
        });
    }

    private void show(DossierId first, TypedForm form, @Nullable List<String> chosen, Actor actor, Model model) {
        DossierView dossier = reader.view(first, actor, ViewPurpose.RETURN);
        List<DossierRow> waiting = lists.together(first, actor);
        Map<DossierId, String> places =
                shelves.of(waiting.stream().map(DossierRow::dossier).toList());
        List<Line> lines = new ArrayList<>();
        for (DossierRow row : waiting) {
            String place = places.get(row.dossier());
            Line line = new Line(row, place, true);
            lines.add(chosen == null || chosen.contains(line.value()) ? line : new Line(row, place, false));
        }
        form.usually("requestId", RequestKey.random().value());
        model.addAttribute("form", form);
        model.addAttribute("dossier", dossier);
        model.addAttribute("lines", lines);
    }
}

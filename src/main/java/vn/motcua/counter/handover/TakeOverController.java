package vn.motcua.counter.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.counter.Batch;
import vn.motcua.counter.BatchAttempts;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.TypedForm;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.HandOverRow;
import vn.motcua.desk.handover.HandOverSlipCode;
import vn.motcua.desk.handover.HandOverSlipService;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.RefuseHandOver;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;

/**
 * Page on which the receiver of a hand-over answers its lines: files are scanned one by one, or all files of a slip at
 * once by its code. Each line is taken or refused with a reason; the file of an unanswered line stays with its giver
 * (domain reference, section 5). No dossier changes until the list is sent.
 */
@Controller
@RequestMapping("/quay/ban-giao/nhan")
class TakeOverController {

    private static final String VIEW = "counter/take-over";
    private static final String ANSWER = "answer-";
    private static final String SLIP = "slip";
    private static final String REASON = "reason-";

    private final DossierListQuery lists;
    private final DossierReader reader;
    private final Dossiers dossiers;
    private final BatchAttempts attempts;
    private final HandOverSlipService slips;

    TakeOverController(
            DossierListQuery lists,
            DossierReader reader,
            Dossiers dossiers,
            BatchAttempts attempts,
            HandOverSlipService slips) {
        this.lists = lists;
        this.reader = reader;
        this.dossiers = dossiers;
        this.attempts = attempts;
        this.slips = slips;
    }

    /** Answer to a line. */
    enum Answer {
        /** Unanswered: the file has not been scanned. */
        OPEN,
        TAKE,
        REFUSE
    }

    /**
     * File handed over to this office.
     *
     * @param version version of the dossier in the page that was answered
     * @param last whether the file was scanned last
     */
    public record Line(HandOverRow row, int version, Answer answer, String reason, boolean last) {

        Batch.Chosen chosen() {
            return new Batch.Chosen(row.dossier(), version, row.code());
        }

        Line taken() {
            return new Line(row, version, Answer.TAKE, reason, false);
        }

        Line scanned() {
            return new Line(row, version, Answer.TAKE, reason, true);
        }
    }

    /**
     * Shows the lines to answer.
     *
     * @param scanned code of the slip whose lines are shown; null for all files handed over
     */
    @GetMapping
    String open(
            @RequestParam(name = "phieu", required = false) @Nullable String scanned,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(FormInput.NOTHING);
        if (scanned == null) {
            show(form, lines(form, actor), null, model);
            return VIEW;
        }
        return slip(HandOverSlipCode.parse(scanned), form, actor, model, response);
    }

    /** Marks all lines of a slip as taken; nothing is stored until the list is sent. */
    private String slip(
            Optional<HandOverSlipCode> code, TypedForm form, Actor actor, Model model, HttpServletResponse response) {
        HandOverSlipService.Found slip = code.flatMap(each -> slips.find(each, actor))
                .filter(HandOverSlipService.Found::receiver)
                .orElse(null);
        if (slip == null) {
            response.setStatus(404);
            show(form, lines(form, actor), "counter.found.none", model);
            return VIEW;
        }
        List<HandOverRow> rows = lists.incomingHandOvers(actor, slip.code());
        List<Line> lines = lines(form, actor, rows);
        if (!form.value(SLIP).equals(slip.code().value())) { // a second scan keeps unanswered lines unanswered
            lines.replaceAll(line -> line.answer() == Answer.OPEN ? line.taken() : line);
        }
        show(form, lines, rows.isEmpty() ? "counter.take-over.slip-answered" : null, model);
        model.addAttribute("slip", slip.code().value());
        model.addAttribute("scanned", slip);
        model.addAttribute("open", rows.size());
        return VIEW;
    }

    @PostMapping
    String answer(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam(required = false) @Nullable String done,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(FormInput.of(sent));
        Optional<HandOverSlipCode> scanned = HandOverSlipCode.parse(q);
        if (scanned.isPresent()) {
            return slip(scanned, form, actor, model, response);
        }
        List<Line> lines = lines(form, actor);
        if (!q.isBlank()) {
            return scan(q.strip(), form, lines, actor, model);
        }
        if (all != null) {
            lines.replaceAll(line -> line.answer() == Answer.OPEN ? line.taken() : line);
        }
        if (done == null || all != null) {
            show(form, lines, null, model);
            return VIEW;
        }
        check(form, lines);
        if (form.failed()) {
            response.setStatus(422);
            show(form, lines, null, model);
            return VIEW;
        }
        List<Batch.Result> results = lines.stream()
                .filter(line -> line.answer() != Answer.OPEN)
                .map(line -> one(line, form, actor, locale))
                .toList();
        return Batch.page("confirm-hand-over", results, model);
    }

    private String scan(String scanned, TypedForm form, List<Line> lines, Actor actor, Model model) {
        Optional<DossierId> found = reader.find(scanned, actor);
        if (found.isEmpty()) {
            show(form, lines, "counter.found.none", model);
            return VIEW;
        }
        DossierId dossier = found.get();
        if (lines.stream().noneMatch(line -> line.row().dossier().equals(dossier))) {
            lists.incomingHandOvers(actor, List.of(dossier)).forEach(row -> lines.add(line(row, form)));
        }
        boolean here = lines.stream().anyMatch(line -> line.row().dossier().equals(dossier));
        lines.replaceAll(line -> line.row().dossier().equals(dossier) ? line.scanned() : line);
        show(form, lines, here ? null : "counter.take-over.not-given", model);
        return VIEW;
    }

    /** Lines of the slip, or the first ones of all files handed over, followed by other lines that were answered already. */
    private List<Line> lines(TypedForm form, Actor actor) {
        HandOverSlipService.Found slip = HandOverSlipCode.parse(form.value(SLIP))
                .flatMap(code -> slips.find(code, actor))
                .orElse(null);
        return lines(
                form,
                actor,
                slip == null
                        ? lists.incomingHandOvers(actor, null, Batch.MOST).rows()
                        : lists.incomingHandOvers(actor, slip.code()));
    }

    private List<Line> lines(TypedForm form, Actor actor, List<HandOverRow> others) {
        List<DossierId> answered = form.typed().values().keySet().stream()
                .filter(name -> name.startsWith(ANSWER) && !form.value(name).equals(Answer.OPEN.name()))
                .limit(Batch.MOST)
                .map(TakeOverController::dossier)
                .flatMap(Optional::stream)
                .toList();
        Map<DossierId, HandOverRow> rows = new LinkedHashMap<>();
        others.forEach(row -> rows.put(row.dossier(), row));
        List<DossierId> beyond =
                answered.stream().filter(each -> !rows.containsKey(each)).toList();
        if (!beyond.isEmpty()) {
            lists.incomingHandOvers(actor, beyond).forEach(row -> rows.put(row.dossier(), row));
        }
        List<Line> lines = new ArrayList<>();
        rows.values().forEach(row -> lines.add(line(row, form)));
        return lines;
    }

    private static Optional<DossierId> dossier(String name) {
        try {
            return Optional.of(new DossierId(UUID.fromString(name.substring(ANSWER.length()))));
        } catch (IllegalArgumentException noDossier) {
            return Optional.empty();
        }
    }

    private static Line line(HandOverRow row, TypedForm form) {
        String said = form.value(ANSWER + row.dossier());
        Answer answer = said.equals("TAKE") ? Answer.TAKE : said.equals("REFUSE") ? Answer.REFUSE : Answer.OPEN;
        String version = form.value("version-" + row.dossier());
        boolean known = version.matches("\\d{1,6}");
        return new Line(
                row,
                known ? Integer.parseInt(version) : row.version(),
                answer,
                form.value(REASON + row.dossier()),
                false);
    }

    /** Checks that every refused line has a reason, and that no other line has one. */
    private static void check(TypedForm form, List<Line> lines) {
        form.required("requestId", () -> new RequestKey(form.value("requestId")));
        for (Line line : lines) {
            String reason = REASON + line.row().dossier();
            String text = form.required(reason, () -> form.typed().text(reason));
            if (text == null) {
                continue;
            }
            if (line.answer() == Answer.REFUSE && text.isEmpty()) {
                form.fail(reason, "counter.take-over.reason", List.of(line.row().code()));
            }
            if (line.answer() != Answer.REFUSE && !text.isEmpty()) {
                form.fail(
                        reason,
                        "counter.take-over.not-refused",
                        List.of(line.row().code()));
            }
        }
        if (lines.stream().allMatch(line -> line.answer() == Answer.OPEN)) {
            form.fail("q", "counter.refusal.batch-empty", List.of());
        }
    }

    private Batch.Result one(Line line, TypedForm form, Actor actor, Locale locale) {
        Batch.Chosen chosen = line.chosen();
        Action action = line.answer() == Answer.TAKE
                ? new ConfirmHandOver()
                : new RefuseHandOver(form.typed().text(REASON + chosen.dossier()));
        return attempts.result(chosen, locale, () -> {
            Outcome outcome = dossiers.perform(
                    chosen.dossier(),
                    action,
                    actor,
                    new RequestKey(form.value("requestId") + "." + chosen.dossier()),
                    chosen.version());
            return new Batch.Result(chosen, null, outcome.repeated(), action.name());
        });
    }

    private static void show(TypedForm form, List<Line> lines, @Nullable String problem, Model model) {
        form.usually("requestId", RequestKey.random().value());
        model.addAttribute("form", form);
        model.addAttribute("slip", form.value(SLIP));
        model.addAttribute("lines", lines);
        model.addAttribute("problem", problem);
        model.addAttribute("taken", count(lines, Answer.TAKE));
        model.addAttribute("refused", count(lines, Answer.REFUSE));
        model.addAttribute("missing", count(lines, Answer.OPEN));
    }

    private static long count(List<Line> lines, Answer answer) {
        return lines.stream().filter(line -> line.answer() == answer).count();
    }
}

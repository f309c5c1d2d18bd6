package vn.motcua.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.document.form.Codes;
import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormModels;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.SourceEvents;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.value.StepState;

/**
 * Fills the control sheet, Form 06 (formerly 05), which goes with the file from desk to desk. Known facts are printed;
 * for later ones there are lines to fill in by hand.
 */
@Component
class ControlSheets {

    private final FormModels models;
    private final FormWords words;

    ControlSheets(FormModels models) {
        this.models = models;
        this.words = models.words();
    }

    /**
     * A line of the sheet: one step of the route.
     *
     * @param giver office that gives, {@code 1. Giao}
     * @param receiver office that takes, {@code 2. Nhận}
     * @param givenAt moment in words, or a line to fill in
     * @param givenBy official who gives; empty for a line to fill in
     * @param result early, on time or late; empty while the step is not done
     */
    record Line(
            String giver,
            String receiver,
            String givenAt,
            String takenAt,
            String givenBy,
            String takenBy,
            String result,
            String note) {}

    /** The sheet of an accepted dossier as of now; each further event of the dossier makes another sheet. */
    Optional<FormContent> fill(DossierView view, FormSet set, Instant at) {
        String code = view.code();
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(FormContent.of(
                Form.CONTROL_SHEET,
                set,
                "version-" + view.version(),
                view.id(),
                view.receiving().id(),
                () -> sheet(view, code, set, at)));
    }

    private FilledForm sheet(DossierView view, String code, FormSet set, Instant at) {
        Form form = Form.CONTROL_SHEET;
        Map<String, Object> model = models.of(form, set, view.receiving(), at, "document.form-06.title", code);
        model.put("code", code);
        model.put("bars", Codes.code128(code));
        model.put(
                "facts",
                models.facts()
                        .strong("document.fact.owner", view.owner().name())
                        .parties(view)
                        .add("document.fact.procedure", view.procedure().name())
                        .add("document.form-06.agency", view.competent().name())
                        .add("document.form-06.partners", partners(view))
                        .add(
                                "document.form-06.received",
                                words.moment(Objects.requireNonNullElse(
                                        view.clock().acceptedAt(), view.clock().submittedAt())))
                        .strong("document.form-06.due", due(view))
                        .list());
        model.put("lines", lines(view));
        model.put("pauses", pauses(view));
        return new FilledForm(form.template(), form.size(), model);
    }

    private String due(DossierView view) {
        Instant due = view.clock().dueAt();
        return due == null ? words.text("document.no-due-date") : words.promise(due);
    }

    private static @Nullable String partners(DossierView view) {
        String names = view.steps().stream()
                .map(step -> step.office().name())
                .filter(name -> !name.equals(view.competent().name())
                        && !name.equals(view.receiving().name()))
                .distinct()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? null : names;
    }

    private List<Line> lines(DossierView view) {
        List<Line> lines = new ArrayList<>();
        DossierView.StepView before = null;
        for (DossierView.StepView step : view.steps()) {
            if (step.state() != StepState.DROPPED || step.startedAt() != null) {
                lines.add(line(view, before, step));
                before = step;
            }
        }
        return lines;
    }

    private Line line(DossierView view, DossierView.@Nullable StepView before, DossierView.StepView step) {
        DossierView.HandOverView hand = view.handOvers().stream()
                .filter(each -> each.stepNo() == step.no())
                .reduce((earlier, later) -> later)
                .orElse(null);
        Instant given = hand == null ? step.startedAt() : hand.givenAt();
        boolean confirmed = hand == null || hand.state().equals("CONFIRMED");
        Instant taken = hand == null ? step.startedAt() : confirmed ? hand.answeredAt() : null;
        String giver =
                before == null ? view.submitter().name() : before.office().name() + " – " + before.name();
        String receiver = step.office().name() + " – " + step.name();
        return new Line(
                giver,
                receiver,
                moment(given),
                moment(taken),
                hand != null ? hand.giver() : before == null ? giver : "",
                before == null ? receptionist(view) : name(confirmed && hand != null ? hand.receiver() : step.holder()),
                result(step),
                note(view, step));
    }

    private static String receptionist(DossierView view) {
        return SourceEvents.last(view, "accept").map(EventView::actor).orElse("");
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? words.text("document.moment.blank") : words.moment(moment);
    }

    /**
     * Whether the step was early, on time or late, judged by days as the whole dossier is; empty for a step without a
     * share of the time.
     */
    private String result(DossierView.StepView step) {
        Instant done = step.finishedAt();
        Instant due = step.dueAt();
        if (done == null || due == null) {
            return "";
        }
        if (done.isAfter(due)) {
            return words.text("document.form-06.late");
        }
        return words.text(
                words.day(done).isBefore(words.day(due)) ? "document.form-06.early" : "document.form-06.on-time");
    }

    private String note(DossierView view, DossierView.StepView step) {
        List<String> notes = new ArrayList<>();
        Instant due = step.dueAt();
        if (due != null) {
            notes.add(words.text("document.form-06.step-due", words.moment(due)));
        }
        view.handOvers().stream()
                .filter(hand -> hand.stepNo() == step.no() && hand.state().equals("REFUSED"))
                .map(hand -> words.text("document.form-06.refused", name(hand.receiver()), name(hand.reason())))
                .forEach(notes::add);
        return String.join(" ", notes);
    }

    private List<String> pauses(DossierView view) {
        return view.pauses().stream()
                .map(pause -> {
                    Instant to = pause.to();
                    String cause = words.text("document.pause." + pause.cause());
                    return to == null
                            ? words.text("document.form-06.pause.open", cause, words.moment(pause.from()))
                            : words.text("document.form-06.pause", cause, words.moment(pause.from()), words.moment(to));
                })
                .toList();
    }
}

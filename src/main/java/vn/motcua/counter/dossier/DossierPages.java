package vn.motcua.counter.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.StepKind;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.PaperView;
import vn.motcua.counter.ReceivedPapers;
import vn.motcua.counter.ReturnTo;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.StepState;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Option;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.SubmissionNumber;

/** Builds the page of a dossier for one official. */
@Component
public class DossierPages {

    /** Actions that advance a dossier, in the order of its life cycle; the first possible one is the primary action. */
    /** Events shown beside a list. */
    private static final int RECENT = 4;

    private static final List<String> FORWARD = List.of(
            "accept",
            "confirm-hand-over",
            "hand-over",
            "receive-supplement",
            "confirm-payment",
            "answer-consultation",
            "claim",
            "submit",
            "approve",
            "number-and-stamp",
            "result-ready",
            "collect-fee",
            "return-result",
            "refund-fee");

    private final Dossiers dossiers;
    private final Organisation organisation;
    private final CatalogueWords catalogue;
    private final EventWords events;
    private final DossierOverviews overviews;
    private final DateExplanations explanations;
    private final MessageSource words;
    private final Formats format;
    private final Clock clock;
    private final ZoneId zone;

    DossierPages(
            Dossiers dossiers,
            Organisation organisation,
            CatalogueWords catalogue,
            EventWords events,
            DossierOverviews overviews,
            DateExplanations explanations,
            MessageSource words,
            Formats format,
            Clock clock,
            ZoneId zone) {
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.events = events;
        this.overviews = overviews;
        this.explanations = explanations;
        this.words = words;
        this.format = format;
        this.clock = clock;
        this.zone = zone;
    }

    /** A dossier beside the list it stands in; it asks for no more than it shows, for it follows the keys. */
    DossierPreview preview(DossierView dossier, Actor actor, Locale locale) {
        List<EventView> events = dossier.events();
        List<EventView> recent = events.subList(Math.max(0, events.size() - RECENT), events.size());
        String next = next(possible(dossier, actor), dossier);
        return new DossierPreview(
                title(dossier),
                dossier,
                catalogue.name(dossier.procedure(), locale),
                DossierPage.step(dossier),
                CameBack.of(events),
                Proposal.of(events),
                newestFirst(this.events.lines(recent, locale)),
                dossier.left(),
                next.isEmpty() ? null : next);
    }

    /**
     * Page with the forms of the actions that the official may execute now.
     *
     * @param attempt the refused action, shown again with its input; null without one
     */
    public DossierPage page(DossierView dossier, Actor actor, Locale locale, @Nullable Attempt attempt, ReturnTo back) {
        List<String> possible = possible(dossier, actor);
        String next = next(possible, dossier);
        List<ActionCard> cards = possible.stream()
                .map(name -> card(name, name.equals(next), dossier, locale, attempt))
                .sorted((one, other) -> Boolean.compare(other.primary(), one.primary()))
                .toList();
        List<EventLine> oldestFirst = events.lines(dossier.events(), locale);
        return new DossierPage(
                title(dossier),
                dossier,
                catalogue.name(dossier.procedure(), locale),
                catalogue.name(dossier.procedureCase(), locale),
                catalogue.limit(dossier.clock().limit(), locale),
                cards,
                newestFirst(oldestFirst),
                explanations.of(dossier.id(), locale).orElse(null),
                dossier.left(),
                attempt == null ? List.of() : faults(attempt, locale),
                attempt == null || possible.contains(attempt.action()) ? List.of() : typed(attempt, locale),
                overviews.of(dossier, actor, next, oldestFirst, locale),
                back);
    }

    private static String title(DossierView dossier) {
        return SubmissionNumber.orCode(dossier.code(), dossier.receiving().code(), dossier.id());
    }

    private static List<EventLine> newestFirst(List<EventLine> oldestFirst) {
        List<EventLine> lines = new ArrayList<>(oldestFirst);
        Collections.reverse(lines);
        return lines;
    }

    /** Actions that the actor may try and that are useful now, in the order of a menu. */
    private List<String> possible(DossierView dossier, Actor actor) {
        return dossiers.available(dossier, actor).stream()
                .filter(name -> sensible(name, dossier, actor))
                .toList();
    }

    /** The usual next action; empty for none. Whoever decides or numbers need not claim the step before. */
    private static String next(List<String> possible, DossierView dossier) {
        boolean claimed = dossier.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .anyMatch(step -> step.kind() == StepKind.PROCESSING || step.kind() == StepKind.OPINION);
        return FORWARD.stream()
                .filter(possible::contains)
                .filter(name -> claimed || !name.equals("claim"))
                .findFirst()
                .orElse("");
    }

    /** Problems of the whole form and of its fields, each with the field's label, in the order of the form. */
    private List<DossierPage.Fault> faults(Attempt attempt, Locale locale) {
        List<DossierPage.Fault> faults = new ArrayList<>();
        String whole = attempt.problem();
        if (whole != null) {
            faults.add(new DossierPage.Fault(null, whole));
        }
        for (ActionInput input : ActionInput.of(attempt.action())) {
            String error = attempt.errors().get(input.field());
            if (error != null) {
                String name = words.getMessage("counter.input." + input.field(), null, locale);
                faults.add(new DossierPage.Fault(attempt.action() + "-" + input.field(), name + ": " + error));
            }
        }
        return faults;
    }

    /** Input of a refused action as text, when the page no longer contains its form. */
    List<String> typed(Attempt attempt, Locale locale) {
        return ActionInput.of(attempt.action()).stream()
                .filter(input -> !attempt.typed().raw(input.field()).isBlank())
                .map(input -> words.getMessage("counter.input." + input.field(), null, locale) + ": "
                        + attempt.typed().raw(input.field()))
                .toList();
    }

    /**
     * Whether an action is useful now; filters out actions that the access check permits but the domain rule would
     * refuse.
     */
    private static boolean sensible(String name, DossierView dossier, Actor actor) {
        DossierView.StepView step = dossier.steps().stream()
                .filter(each -> actor.mayActAt(each.office().id()))
                .filter(each -> each.state() == StepState.ACTIVE || each.state() == StepState.PAUSED)
                .findFirst()
                .orElse(null);
        boolean held = step != null && step.holderId() != null;
        boolean done = step != null && step.finishedAt() != null;
        boolean issue = step != null && step.kind() == StepKind.ISSUE;
        boolean numbered = dossier.result().number() != null;
        boolean signed = dossier.result().signedAt() != null;
        boolean extendable = dossier.clock().dueAt() != null && dossier.clock().extendedAt() == null;
        return switch (name) {
            case "hand-over" -> done;
            case "claim" -> !held && !done && step != null && step.kind() != StepKind.RECEPTION;
            case "release" -> held;
            case "submit", "approve", "refuse-on-merits", "process" -> !done;
            case "number-and-stamp" -> issue && !numbered && !done;
            case "result-ready" -> issue && numbered && !done;
            case "set-fee" -> dossier.money() == MoneyState.UNKNOWN;
            case "refund-fee" ->
                dossier.money() == MoneyState.PAID && dossier.fees().amount() != null;
            case "collect-fee" -> dossier.money() == MoneyState.DUE;
            case "return-result" -> dossier.money() != MoneyState.DUE;
            case "extend" -> extendable;
            case "apologise" -> dossier.dates().apologyOwed();
            case "return-to-step" -> !earlierSteps(dossier, Locale.ROOT).isEmpty();
            case "withdraw", "stop" -> !signed;
            default -> true;
        };
    }

    private ActionCard card(
            String name, boolean primary, DossierView dossier, Locale locale, @Nullable Attempt attempt) {
        Attempt own = attempt != null && attempt.action().equals(name) ? attempt : null;
        FormInput typed = own == null ? FormInput.NOTHING : own.typed();
        List<ActionCard.InputView> inputs = ActionInput.of(name).stream()
                .filter(input -> applies(input, dossier))
                .map(input -> new ActionCard.InputView(
                        name + "-" + input.field(),
                        input.field(),
                        input.kind(),
                        input.optional(),
                        input.folded(),
                        own == null ? proposed(name, input, dossier) : value(input, typed),
                        own == null ? null : own.errors().get(input.field()),
                        options(name, input, typed, dossier, locale),
                        input.kind() == ActionInput.Kind.PAPERS
                                ? PaperView.of(dossier.procedureCase().components(), typed, locale.getLanguage())
                                : List.of()))
                .toList();
        return new ActionCard(
                name, primary, primary || own != null, RequestKey.random().value(), dossier.version(), inputs);
    }

    /** Whether a field is of somebody the dossier has. */
    private static boolean applies(ActionInput input, DossierView dossier) {
        if (input.field().equals("party")) {
            return dossier.parties().size() > 1;
        }
        return !input.field().startsWith("party") || !dossier.parties().isEmpty();
    }

    /** What a fresh form is filled in with: the next number of the book, the amount of the tariff or of what was paid. */
    private String proposed(String action, ActionInput input, DossierView dossier) {
        Long amount = switch (action) {
            case "set-fee" -> dossier.procedureCase().fixedFee(LocalDate.ofInstant(clock.instant(), zone));
            case "refund-fee" -> dossier.fees().amount();
            default -> null;
        };
        if (input.field().equals("amount")) {
            return amount == null ? "" : amount.toString();
        }
        return input.field().equals("number") ? followingNumber(dossier) : "";
    }

    /** The next number in the book of the office that numbers the result; empty for an empty book. */
    private String followingNumber(DossierView dossier) {
        return dossier.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE && step.kind() == StepKind.ISSUE)
                .findFirst()
                .flatMap(step ->
                        dossiers.followingNumber(step.office().id(), LocalDate.ofInstant(clock.instant(), zone)))
                .orElse("");
    }

    private static String value(ActionInput input, FormInput typed) {
        return switch (input.kind()) {
            case CHECK -> typed.checked(input.field()) ? "true" : "";
            case PAPERS -> typed.raw("otherPapers");
            case OFFICE -> typed.raw("officeText");
            case PROCEDURE -> typed.raw("procedureCaseText");
            default -> typed.raw(input.field());
        };
    }

    private List<Option> options(
            String action, ActionInput input, FormInput typed, DossierView dossier, Locale locale) {
        return switch (input.kind()) {
            case STEP -> earlierSteps(dossier, locale);
            case OFFICIAL -> colleagues(dossier);
            case PAPERS -> action.equals("receive-supplement") ? asked(dossier, typed) : List.of();
            default -> List.of();
        };
    }

    /** Boxes of the papers that were asked for last; a hint marks those that are ticked. */
    private static List<Option> asked(DossierView dossier, FormInput typed) {
        Object missing = dossier.events().stream()
                .filter(event -> event.kind().equals("request-supplement"))
                .reduce((earlier, later) -> later)
                .map(event -> event.details().get("missing"))
                .orElse(null);
        if (!(missing instanceof List<?> papers)) {
            return List.of();
        }
        List<Option> boxes = new ArrayList<>();
        for (int at = 0; at < papers.size(); at++) {
            String field = ReceivedPapers.ASKED + (at + 1);
            boxes.add(new Option(field, String.valueOf(papers.get(at)), typed.checked(field) ? "ticked" : null));
        }
        return boxes;
    }

    private static List<Option> earlierSteps(DossierView dossier, Locale locale) {
        Integer at = dossier.stepNo();
        return dossier.steps().stream()
                .filter(step -> at != null && step.no() < at && step.kind() != StepKind.RECEPTION)
                .map(step -> Option.of(
                        String.valueOf(step.no()),
                        step.no() + ". " + step.nameIn(locale.getLanguage()) + " – "
                                + step.office().nameIn(locale.getLanguage())))
                .toList();
    }

    /** Officials who have the role of the step today, at the office that holds the file. */
    private List<Option> colleagues(DossierView dossier) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return dossier.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE || step.state() == StepState.PAUSED)
                .flatMap(step -> organisation.officialsAt(step.office().id(), step.role(), today).stream())
                .distinct()
                .map(DossierPages::colleague)
                .toList();
    }

    private static Option colleague(Official official) {
        return Option.of(String.valueOf(official.id().value()), official.fullName() + " – " + official.title());
    }
}

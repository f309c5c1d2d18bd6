package vn.motcua.counter.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.StepKind;
import vn.motcua.counter.DeskPlace;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.DueGroup;
import vn.motcua.desk.WaitingList;
import vn.motcua.desk.WorklistCounts;
import vn.motcua.desk.WorklistFilter;
import vn.motcua.desk.WorklistQuery;
import vn.motcua.desk.note.DossierNoteService;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.queue.Queues;

/** Page of the worklist of an official's desk. */
@Controller
@RequestMapping("/quay")
class WorklistController {

    private static final int PAGE = 50;
    private static final List<DueGroup> GROUPS = List.of(DueGroup.values());
    private static final List<Role> WORKERS = List.of(Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER, Role.CLERK);

    private static final Set<Role> AT_THE_COUNTER =
            EnumSet.of(Role.RECEPTION, Role.RETURN_DESK, Role.GUIDE, Role.CASHIER);

    private final WorklistQuery worklists;
    private final DossierListQuery lists;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Queues queues;
    private final Dossiers dossiers;
    private final DossierNoteService notes;
    private final Clock clock;

    WorklistController(
            WorklistQuery worklists,
            DossierListQuery lists,
            Catalogue catalogue,
            Organisation organisation,
            Queues queues,
            Dossiers dossiers,
            DossierNoteService notes,
            Clock clock) {
        this.worklists = worklists;
        this.lists = lists;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.queues = queues;
        this.dossiers = dossiers;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    String work(
            @ModelAttribute("asked") WorkAsked asked,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        DeskPlace.of(request).ifPresent(desk -> called(desk, actor, model));
        WorklistCounts counts = worklists.counts(actor);
        model.addAttribute("counts", counts);
        model.addAttribute("waiting", waiting(counts, lists.apologiesOwed(actor)));
        model.addAttribute("notes", notes.waiting(actor));
        WorklistFilter filter = asked.filter();
        WaitingList queue = asked.queue();
        model.addAttribute("groups", GROUPS);
        model.addAttribute("group", filter.group());
        model.addAttribute("offered", OfferedFilters.of(counts, actor, organisation, catalogue, locale));
        model.addAttribute("queue", queue);
        model.addAttribute("filter", filter);
        model.addAttribute("requestId", RequestKey.random().value());
        model.addAttribute("colleagues", colleagues(actor));
        model.addAttribute("batchActions", batchActions(actor));
        model.addAttribute("steps", StepKind.values());
        model.addAttribute("takesAlong", actor.hasAny(Role.HAVING_WORK));
        OfficeId office = actor.office();
        model.addAttribute(
                "followingNumber",
                office == null || !actor.has(Role.CLERK)
                        ? null
                        : dossiers.followingNumber(office, LocalDate.now(clock)).orElse(""));
        if (queue == null) {
            model.addAttribute("work", worklists.page(actor, filter, after, PAGE));
        } else {
            model.addAttribute("dossiers", lists.waiting(queue, actor, after, PAGE));
        }
        return "counter/worklist";
    }

    /** Numbers of the groups that overlap the days or lie elsewhere, in their order. */
    private static Map<String, Integer> waiting(WorklistCounts counts, int owed) {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        waiting.put(WaitingList.CAME_BACK.name(), counts.cameBack());
        waiting.put(WaitingList.SUPPLEMENT.name(), counts.waitingForCitizen());
        waiting.put("HAND_OVER", counts.toConfirm());
        waiting.put("RETURN", counts.toReturn());
        waiting.put(WaitingList.ONLINE.name(), counts.submitted());
        waiting.put(WaitingList.APOLOGY.name(), owed);
        return waiting;
    }

    /** Adds the ticket called to this desk, and the name of the desk, to the model. */
    private void called(String desk, Actor actor, Model model) {
        if (!actor.hasAny(AT_THE_COUNTER)) {
            return;
        }
        try {
            model.addAttribute("here", queues.at(actor, desk).orElse(null));
            model.addAttribute("desk", desk);
        } catch (RefusedException noDesk) {
            // the page of the queue reports the problem
        }
    }

    /** Actions that the actor may choose for several dossiers. */
    private static List<String> batchActions(Actor actor) {
        List<String> actions = new ArrayList<>(List.of("claim", "release", "assign", "hand-over"));
        if (actor.has(Role.LEADER) || actor.has(Role.DIVISION_HEAD)) {
            actions.add("approve");
        }
        if (actor.has(Role.CLERK)) {
            actions.addAll(List.of("number-and-stamp", "result-ready"));
        }
        return actions;
    }

    /** Officials of the actor's office to whom work can be assigned. */
    private List<Option> colleagues(Actor actor) {
        OfficeId office = actor.office();
        if (office == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return WORKERS.stream()
                .flatMap(role -> organisation.officialsAt(office, role, today).stream())
                .distinct()
                .map(each -> Option.of(String.valueOf(each.id().value()), each.fullName() + " – " + each.title()))
                .toList();
    }
}

package vn.motcua.administration.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.administration.ChangeWords;
import vn.motcua.administration.WaitingForAnother;
import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialAdministration;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.duty.SeparationOfDuties;
import vn.motcua.platform.KeysetPage;

/** Pages of the officials and their roles by office and time. */
@Controller
@RequestMapping("/quan-tri/can-bo")
class OfficialsController {

    private static final int PAGE = 50;
    private static final int CHANGES = 20;

    private final Organisation organisation;
    private final OfficialAdministration officials;
    private final AccountAdministration accounts;
    private final SeparationOfDuties duties;
    private final ChangeLog log;
    private final ChangeWords changeWords;
    private final WaitingRolesController waitingRoles;
    private final WaitingFactorResetsController waitingResets;
    private final Clock clock;

    OfficialsController(
            Organisation organisation,
            OfficialAdministration officials,
            AccountAdministration accounts,
            SeparationOfDuties duties,
            ChangeLog log,
            ChangeWords changeWords,
            WaitingRolesController waitingRoles,
            WaitingFactorResetsController waitingResets,
            Clock clock) {
        this.organisation = organisation;
        this.officials = officials;
        this.accounts = accounts;
        this.duties = duties;
        this.log = log;
        this.changeWords = changeWords;
        this.waitingRoles = waitingRoles;
        this.waitingResets = waitingResets;
        this.clock = clock;
    }

    /**
     * A role at an office for a period.
     *
     * @param held dossiers the official holds in it, counted up to a limit; asked only where one official is shown
     * @param mine whether the reader administers the office
     */
    public record Post(Office office, Assignment assignment, boolean today, int held, boolean mine) {

        /** Whether the role has ended. */
        public boolean past(LocalDate day) {
            return assignment.validTo() != null && !assignment.validTo().isAfter(day);
        }
    }

    /** An official with all posts. */
    public record Person(Official official, List<Post> posts) {}

    @GetMapping
    String officials(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "officials",
                KeysetPage.of(organisation.searchOfficials(q, after, PAGE + 1), PAGE, Official::code)
                        .map(official -> new Person(
                                official,
                                official.assignments().stream()
                                        .map(assignment -> post(assignment, 0, false))
                                        .toList())));
        return "administration/officials";
    }

    @GetMapping("/{code}")
    String official(@PathVariable String code, Actor actor, Locale locale, Model model) {
        Official official = organisation.official(code);
        List<Post> posts = official.assignments().stream()
                .map(assignment -> {
                    boolean mine = organisation.administers(actor, assignment.office());
                    return post(
                            assignment,
                            mine ? officials.held(official.id(), assignment.office(), assignment.role()) : 0,
                            mine);
                })
                .toList();
        model.addAttribute("person", new Person(official, posts));
        List<WaitingForAnother.Waiting> waiting = new ArrayList<>(waitingRoles.of(official, actor, locale));
        waiting.addAll(waitingResets.of(official, actor, locale));
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "mine",
                official.offices().isEmpty()
                        || official.offices().stream().anyMatch(office -> organisation.administers(actor, office)));
        model.addAttribute("duties", duties.of(official));
        model.addAttribute("organisation", organisation);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("accounts", accounts.of(official.id()));
        model.addAttribute("changes", log.of(Subject.OFFICIAL, List.of(official.code()), null, CHANGES));
        model.addAttribute("changeWords", changeWords);
        return "administration/official";
    }

    private Post post(Assignment assignment, int held, boolean mine) {
        return new Post(
                organisation.office(assignment.office()),
                assignment,
                assignment.isValidOn(LocalDate.now(clock)),
                held,
                mine);
    }
}

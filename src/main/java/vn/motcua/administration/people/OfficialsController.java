package vn.motcua.administration.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/** Pages of the officials and their roles by office and time. */
@Controller
@RequestMapping("/quan-tri/can-bo")
class OfficialsController {

    private static final int PAGE = 50;

    private final Organisation organisation;
    private final Clock clock;

    OfficialsController(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A role at an office for a period. */
    public record Post(Office office, Assignment assignment, boolean today) {}

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
                        .map(this::person));
        return "administration/officials";
    }

    @GetMapping("/{code}")
    String official(@PathVariable String code, Model model) {
        model.addAttribute(
                "person",
                person(organisation
                        .officialByCode(code)
                        .orElseThrow(() -> RefusedException.notFound("organisation.official.unknown"))));
        return "administration/official";
    }

    private Person person(Official official) {
        LocalDate today = LocalDate.now(clock);
        return new Person(
                official,
                official.assignments().stream()
                        .map(assignment -> new Post(
                                organisation.office(assignment.office()), assignment, assignment.isValidOn(today)))
                        .toList());
    }
}

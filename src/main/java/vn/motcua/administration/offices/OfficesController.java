package vn.motcua.administration.offices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/** Pages of the offices, former ones included, and their officials. */
@Controller
@RequestMapping("/quan-tri/don-vi")
class OfficesController {

    private static final int PAGE = 50;

    private final Organisation organisation;

    OfficesController(Organisation organisation) {
        this.organisation = organisation;
    }

    /** An official with the assignments at one office. */
    public record Member(Official official, List<Assignment> assignments) {}

    @GetMapping
    String offices(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        KeysetPage<Office> offices = KeysetPage.of(organisation.searchOffices(q, after, PAGE + 1), PAGE, Office::code);
        model.addAttribute("q", q);
        model.addAttribute("offices", offices);
        model.addAttribute("parents", parents(offices.rows()));
        return "administration/offices";
    }

    @GetMapping("/{code}")
    String office(@PathVariable String code, Actor actor, Model model) {
        Office office = organisation
                .officeByCode(code)
                .orElseThrow(() -> RefusedException.notFound("organisation.office.unknown"));
        List<Member> members = new ArrayList<>();
        for (Official official : organisation.officialsAt(office.id())) {
            members.add(new Member(
                    official,
                    official.assignments().stream()
                            .filter(assignment -> assignment.office().equals(office.id()))
                            .toList()));
        }
        model.addAttribute("office", office);
        model.addAttribute("parent", office.parent() == null ? null : organisation.office(office.parent()));
        model.addAttribute("children", organisation.children(office.id()));
        model.addAttribute("members", members);
        model.addAttribute("mine", organisation.administers(actor, office.id()));
        return "administration/office";
    }

    /** The offices above, by the id of the office below. */
    private Map<OfficeId, Office> parents(List<Office> offices) {
        Map<OfficeId, Office> parents = new LinkedHashMap<>();
        for (Office office : offices) {
            if (office.parent() != null) {
                parents.put(office.id(), organisation.office(office.parent()));
            }
        }
        return parents;
    }
}

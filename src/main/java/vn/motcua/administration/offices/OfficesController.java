package vn.motcua.administration.offices;

import java.time.Clock;
import java.time.LocalDate;
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

import vn.motcua.administration.ChangeWords;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeAdministration;
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
    private static final int CHANGES = 10;

    private final Organisation organisation;
    private final OfficeAdministration offices;
    private final ChangeLog log;
    private final ChangeWords words;
    private final Clock clock;

    OfficesController(
            Organisation organisation, OfficeAdministration offices, ChangeLog log, ChangeWords words, Clock clock) {
        this.organisation = organisation;
        this.offices = offices;
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    /** An office of today in the tree, with those directly below it. */
    public record Branch(Office office, List<Branch> below) {}

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

    @GetMapping("/cay")
    String tree(Model model) {
        model.addAttribute("root", branch(organisation.province(), LocalDate.now(clock)));
        return "administration/office-tree";
    }

    private Branch branch(Office office, LocalDate today) {
        return new Branch(
                office,
                organisation.children(office.id()).stream()
                        .filter(below -> below.isValidOn(today))
                        .map(below -> branch(below, today))
                        .toList());
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
        model.addAttribute("above", office.parent() != null && organisation.administers(actor, office.parent()));
        OfficeAdministration.Record known = offices.record(office.id());
        model.addAttribute("known", known);
        model.addAttribute("successor", known.successor() == null ? null : organisation.office(known.successor()));
        model.addAttribute("changes", log.of(Subject.OFFICE, codes(office, known), null, CHANGES));
        model.addAttribute("changeWords", words);
        return "administration/office";
    }

    /** The codes under which changes of the office are on record. */
    private static List<String> codes(Office office, OfficeAdministration.Record known) {
        List<String> codes = new ArrayList<>(known.formerCodes());
        codes.add(office.code());
        return codes;
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

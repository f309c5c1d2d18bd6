package vn.motcua.administration.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.duty.SeparationOfDuties;
import vn.motcua.platform.KeysetPage;

/** Page of the officials who have duties that better lie with two people. */
@Controller
class DutiesController {

    static final String PATH = "/quan-tri/can-bo/kiem-nhiem";

    private static final int PAGE = 50;

    private final SeparationOfDuties duties;
    private final Organisation organisation;

    DutiesController(SeparationOfDuties duties, Organisation organisation) {
        this.duties = duties;
        this.organisation = organisation;
    }

    @GetMapping(PATH)
    String duties(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "found",
                KeysetPage.of(
                        duties.all(after, PAGE + 1),
                        PAGE,
                        finding -> finding.official().code()));
        model.addAttribute("organisation", organisation);
        return "administration/duties";
    }
}

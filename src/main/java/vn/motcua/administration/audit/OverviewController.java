package vn.motcua.administration.audit;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

/** First page of administrators and inspectors. */
@Controller
class OverviewController {

    private final Organisation organisation;
    private final ChainRuns runs;
    private final Clock clock;

    OverviewController(Organisation organisation, ChainRuns runs, Clock clock) {
        this.organisation = organisation;
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping("/quan-tri")
    String overview(Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("administrator", actor.has(Role.ADMINISTRATOR));
        model.addAttribute("year", today.getYear());
        model.addAttribute(
                "offices",
                organisation.offices().stream()
                        .filter(office -> office.isValidOn(today))
                        .count());
        model.addAttribute("run", runs.last().orElse(null));
        return "administration/overview";
    }
}

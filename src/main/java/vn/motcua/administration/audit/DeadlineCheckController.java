package vn.motcua.administration.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.duedate.DeadlineCheck;
import vn.motcua.duedate.DeadlineChecks;
import vn.motcua.organisation.Actor;

/** Pages of the nightly checks of promised dates, their differences, and a button to check now. */
@Controller
@RequestMapping("/quan-tri/nhat-ky/doi-chieu")
class DeadlineCheckController {

    private static final int PAGE = 50;

    private final DeadlineChecks checks;
    private final DeadlineAlarm alarm;

    DeadlineCheckController(DeadlineChecks checks, DeadlineAlarm alarm) {
        this.checks = checks;
        this.alarm = alarm;
    }

    @GetMapping
    String checks(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("latest", checks.latest().orElse(null));
        model.addAttribute("checks", checks.checks(after, PAGE));
        return "administration/deadline-checks";
    }

    @PostMapping
    String run(Actor actor) {
        DeadlineCheck check = checks.run(actor.name());
        alarm.look();
        return "redirect:/quan-tri/nhat-ky/doi-chieu/" + check.id();
    }

    @GetMapping("/{no}")
    String check(@PathVariable long no, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("check", checks.check(no));
        model.addAttribute("differences", checks.differences(no, after, PAGE));
        return "administration/deadline-check";
    }
}

package vn.motcua.administration.audit;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.administration.ChangeWords;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;

/** Page of what administrators changed, newest first. */
@Controller
class ChangesController {

    private static final int PAGE = 50;

    private final ChangeLog log;
    private final ChangeWords changeWords;

    ChangesController(ChangeLog log, ChangeWords changeWords) {
        this.log = log;
        this.changeWords = changeWords;
    }

    @GetMapping("/quan-tri/nhat-ky/thay-doi")
    String changes(
            @RequestParam(name = "loai", required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        Subject subject = Arrays.stream(Subject.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
        model.addAttribute("subject", subject);
        model.addAttribute("subjects", Subject.values());
        model.addAttribute("changes", log.all(actor, subject, after, PAGE));
        model.addAttribute("changeWords", changeWords);
        return "administration/changes";
    }
}

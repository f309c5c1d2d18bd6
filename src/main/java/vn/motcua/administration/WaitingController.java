package vn.motcua.administration;

import java.util.Comparator;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.administration.WaitingForAnother.Waiting;
import vn.motcua.organisation.Actor;

/** Page of all that waits for a second person, what waits longest first. */
@Controller
class WaitingController {

    private final ObjectProvider<WaitingForAnother> kinds;

    WaitingController(ObjectProvider<WaitingForAnother> kinds) {
        this.kinds = kinds;
    }

    @GetMapping("/quan-tri/cho-xac-nhan")
    String page(Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "waiting",
                kinds.orderedStream()
                        .flatMap(kind -> kind.waiting(actor, locale).stream())
                        .sorted(Comparator.comparing(Waiting::preparedAt))
                        .toList());
        return "administration/waiting";
    }
}

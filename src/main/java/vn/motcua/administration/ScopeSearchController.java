package vn.motcua.administration;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.organisation.Actor;

/** Search of a scope by name while it is typed. */
@Controller
class ScopeSearchController {

    private final ScopeChoices choices;

    ScopeSearchController(ScopeChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/quan-tri/pham-vi")
    String scopes(@RequestParam(defaultValue = "") String q, Actor actor, Locale locale, Model model) {
        model.addAttribute("scopes", choices.find(q, actor, locale));
        return "administration/scope :: options";
    }
}

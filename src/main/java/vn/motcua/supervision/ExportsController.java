package vn.motcua.supervision;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.audit.ViewHistoryQuery;
import vn.motcua.organisation.Actor;

/** Page of the registers that were taken along as files, for those who head or watch an office. */
@Controller
class ExportsController {

    private static final int PAGE = 50;

    private final ViewHistoryQuery history;

    ExportsController(ViewHistoryQuery history) {
        this.history = history;
    }

    @GetMapping("/giam-sat/tep-so")
    String exports(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        model.addAttribute("exports", history.exports(actor, after, PAGE));
        return "supervision/exports";
    }
}

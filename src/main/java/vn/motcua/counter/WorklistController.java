package vn.motcua.counter;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DueGroup;
import vn.motcua.dossier.WorklistFilter;
import vn.motcua.dossier.Worklists;
import vn.motcua.organisation.Actor;

/** What waits at the official's desk. */
@Controller
@RequestMapping("/quay")
class WorklistController {

    private static final int PAGE = 50;

    private final Worklists worklists;
    private final DossierLists lists;
    private final Catalogue catalogue;

    WorklistController(Worklists worklists, DossierLists lists, Catalogue catalogue) {
        this.worklists = worklists;
        this.lists = lists;
        this.catalogue = catalogue;
    }

    /** The lists that stand beside the work itself. */
    enum Queue {
        /** Waiting for papers or a payment. */
        SUPPLEMENT,
        /** Handed in online or by post. */
        ONLINE,
        /** Late, and the letter of apology is owed. */
        APOLOGY
    }

    @GetMapping
    String work(
            @RequestParam(required = false) @Nullable DueGroup group,
            @RequestParam(defaultValue = "ALL") WorklistFilter.Holding holding,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable Queue queue,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("counts", worklists.counts(actor));
        model.addAttribute("group", group);
        model.addAttribute("holding", holding);
        model.addAttribute("queue", queue);
        model.addAttribute("field", field);
        model.addAttribute("fields", catalogue.fields());
        model.addAttribute("after", after);
        if (queue == null) {
            String chosen = field == null || field.isBlank() ? null : field;
            model.addAttribute(
                    "work", worklists.page(actor, new WorklistFilter(group, holding, chosen, false), after, PAGE));
        } else {
            model.addAttribute(
                    "dossiers",
                    switch (queue) {
                        case ONLINE -> lists.submitted(actor, after, PAGE);
                        case APOLOGY -> lists.apologyOwed(actor, after, PAGE);
                        case SUPPLEMENT -> lists.waitingForCitizen(actor, after, PAGE);
                    });
        }
        return "counter/worklist";
    }
}

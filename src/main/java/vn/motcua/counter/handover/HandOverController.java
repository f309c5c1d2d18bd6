package vn.motcua.counter.handover;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.HandOverRow;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RequestKey;

/**
 * Page of the files handed over to this office that wait for confirmation, and of the files it handed over that are not
 * confirmed yet.
 */
@Controller
class HandOverController {

    private static final int PAGE = 25;

    private final DossierListQuery lists;

    HandOverController(DossierListQuery lists) {
        this.lists = lists;
    }

    /** Hand-over with the idempotency keys of its two actions. */
    public record Line(HandOverRow row, String confirmId, String refuseId) {

        static Line of(HandOverRow row) {
            return new Line(
                    row, RequestKey.random().value(), RequestKey.random().value());
        }
    }

    @GetMapping("/quay/ban-giao")
    String handOvers(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String given,
            Actor actor,
            Model model) {
        model.addAttribute(
                "incoming", lists.incomingHandOvers(actor, after, PAGE).map(Line::of));
        model.addAttribute("requestId", RequestKey.random().value());
        KeysetPage<HandOverRow> waiting = lists.givenHandOvers(actor, given, PAGE);
        model.addAttribute("given", waiting);
        model.addAttribute(
                "targets",
                waiting.rows().stream().map(HandOverRow::to).distinct().toList());
        return "counter/hand-overs";
    }
}

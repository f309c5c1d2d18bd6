package vn.motcua.counter.collection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.ReturnTo;
import vn.motcua.counter.dossier.ActionCard;
import vn.motcua.counter.dossier.DossierPage;
import vn.motcua.counter.dossier.DossierPages;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.ResultShelfService;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.notification.SentReminders;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Notice;
import vn.motcua.vocabulary.DossierId;

/** Pages of the return desk: finds a dossier by its slip, collects the rest of the fee and returns the result, once. */
@Controller
@RequestMapping("/quay/tra-ket-qua")
class ReturnDeskController {

    private static final int PAGE = 50;
    private static final Set<String> AT_THIS_DESK = Set.of("set-fee", "collect-fee", "return-result");

    private final DossierListQuery lists;
    private final DossierReader reader;
    private final DossierPages pages;
    private final ResultShelfService shelves;
    private final SentReminders reminders;
    private final Clock clock;
    private final ZoneId zone;

    ReturnDeskController(
            DossierListQuery lists,
            DossierReader reader,
            DossierPages pages,
            ResultShelfService shelves,
            SentReminders reminders,
            Clock clock,
            ZoneId zone) {
        this.lists = lists;
        this.reader = reader;
        this.pages = pages;
        this.shelves = shelves;
        this.reminders = reminders;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String shelf(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        KeysetPage<DossierRow> shelf = lists.uncollected(actor, after, PAGE);
        List<DossierId> shown = shelf.rows().stream().map(DossierRow::dossier).toList();
        Map<DossierId, String> places = shelves.of(shown);
        Map<DossierId, SentReminders.Reminded> reminded = reminders.of(shown);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "shelf",
                shelf.map(row ->
                        new Waiting(row, places.get(row.dossier()), days(row, today), reminded.get(row.dossier()))));
        return "counter/return-desk";
    }

    @GetMapping("/{id}")
    String dossier(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        DossierView dossier = reader.view(new DossierId(id), actor, ViewPurpose.RETURN);
        DossierPage page = pages.page(dossier, actor, locale, null, ReturnTo.RETURN);
        List<ActionCard> cards = page.actions().stream()
                .filter(card -> AT_THIS_DESK.contains(card.name()))
                .toList();
        model.addAttribute("page", page.only(cards));
        model.addAttribute("place", shelves.of(List.of(dossier.id())).get(dossier.id()));
        model.addAttribute(
                "others",
                lists.together(dossier.id(), actor).stream()
                        .filter(row -> !row.dossier().equals(dossier.id()))
                        .count());
        return "counter/return";
    }

    /** Stores the shelf on which the result lies; an empty name removes it. */
    @PostMapping("/{id}/ke")
    String place(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String shelf,
            Actor actor,
            RedirectAttributes redirect) {
        shelves.place(new DossierId(id), shelf, actor);
        Notice.of("counter.return.placed").afterwards(redirect);
        return "redirect:/quay/tra-ket-qua";
    }

    /**
     * Result that waits at the return desk.
     *
     * @param place shelf on which the result lies; null when none is recorded
     * @param days number of days since the result came to the desk
     * @param reminded reminders sent to the citizen; null when there were none
     */
    public record Waiting(
            DossierRow row, @Nullable String place, long days, SentReminders.@Nullable Reminded reminded) {}

    private long days(DossierRow row, LocalDate today) {
        Instant ready = row.finishedAt();
        return ready == null ? 0 : ChronoUnit.DAYS.between(LocalDate.ofInstant(ready, zone), today);
    }
}

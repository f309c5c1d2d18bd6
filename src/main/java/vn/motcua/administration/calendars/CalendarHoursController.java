package vn.motcua.administration.calendars;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.ScopeNames;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDraftHours;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingSession;

/** Page of the opening hours of the week in a draft of a calendar. */
@Controller
@RequestMapping("/quan-tri/lich/du-thao/{draft}/gio-lam-viec")
class CalendarHoursController {

    private final CalendarDrafts drafts;
    private final CalendarDraftHours hours;
    private final Organisation organisation;
    private final MessageSource words;

    CalendarHoursController(
            CalendarDrafts drafts, CalendarDraftHours hours, Organisation organisation, MessageSource words) {
        this.drafts = drafts;
        this.hours = hours;
        this.organisation = organisation;
        this.words = words;
    }

    @GetMapping
    String form(@PathVariable int draft, Actor actor, Locale locale, Model model) {
        CalendarDraft found = find(draft, actor);
        model.addAttribute("form", HoursForm.of(!found.hours().isEmpty(), hours.week(found)));
        return show(found, locale, model);
    }

    @PostMapping
    String change(
            @PathVariable int draft,
            @RequestParam(defaultValue = "-1") int revision,
            @ModelAttribute("form") HoursForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        CalendarVersionId id = new CalendarVersionId(draft);
        Map<DayOfWeek, List<WorkingSession>> week = form.follows() ? Map.of() : form.week(errors);
        Runnable saving =
                form.follows() ? () -> hours.follow(id, actor, revision) : () -> hours.state(id, week, actor, revision);
        if (RefusedException.granted(errors, saving)) {
            Notice.of("administration.draft.saved").afterwards(redirect);
            return "redirect:/quan-tri/lich/du-thao/" + id;
        }
        return show(find(draft, actor), locale, model);
    }

    private String show(CalendarDraft draft, Locale locale, Model model) {
        boolean nation = draft.scope().kind() == CalendarScope.Kind.NATION;
        model.addAttribute("draft", draft);
        model.addAttribute("name", ScopeNames.name(draft.scope(), organisation, locale));
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute(
                "choices",
                nation
                        ? List.of()
                        : List.of(
                                Option.of("false", word("administration.hours.own.false", locale)),
                                Option.of("true", word("administration.hours.own.true", locale))));
        return "administration/draft-hours";
    }

    private CalendarDraft find(int id, Actor actor) {
        CalendarDraft draft = drafts.draft(new CalendarVersionId(id));
        drafts.requireMayEdit(draft.scope(), actor);
        return draft;
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale), key);
    }
}

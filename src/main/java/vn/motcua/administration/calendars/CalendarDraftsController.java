package vn.motcua.administration.calendars;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.ScopeChoices;
import vn.motcua.administration.ScopeNames;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersion;
import vn.motcua.calendar.CalendarYears;
import vn.motcua.calendar.Calendars;
import vn.motcua.duedate.notice.CalendarNotices;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Pages of the open drafts, the versions of a scope, and the start of a new draft. */
@Controller
@RequestMapping("/quan-tri/lich/du-thao")
class CalendarDraftsController {

    private static final int MOST_VERSIONS = 50;

    private final CalendarDrafts drafts;
    private final CalendarNotices notices;
    private final CalendarYears years;
    private final Calendars calendars;
    private final ScopeChoices choices;
    private final Organisation organisation;

    CalendarDraftsController(
            CalendarDrafts drafts,
            CalendarNotices notices,
            CalendarYears years,
            Calendars calendars,
            ScopeChoices choices,
            Organisation organisation) {
        this.drafts = drafts;
        this.notices = notices;
        this.years = years;
        this.calendars = calendars;
        this.choices = choices;
        this.organisation = organisation;
    }

    /** A draft with the name of its scope. */
    record Row(CalendarDraft draft, ScopeNames.Name name) {}

    @GetMapping
    String drafts(@RequestParam(required = false) @Nullable String scope, Actor actor, Locale locale, Model model) {
        CalendarScope chosen = scope == null || scope.isBlank() ? CalendarScope.nation() : scope(scope);
        DraftForm form = DraftForm.of(years.code(chosen));
        model.addAttribute("form", form);
        return show(chosen, form, actor, locale, model);
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String find,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        CalendarScope scope = choices.read(form.typed(), actor, locale, errors);
        if (find == null && !errors.hasErrors() && scope != null) {
            try {
                CalendarDraft draft = drafts.open(
                        scope,
                        new CalendarNoticeText(text(form.number()), text(form.title()), text(form.source())),
                        actor);
                return "redirect:/quan-tri/lich/du-thao/" + draft.id();
            } catch (RefusedException refusal) {
                refusal.reportTo(errors);
            }
        }
        return show(scope == null ? CalendarScope.nation() : scope, form, actor, locale, model);
    }

    /** Sets whether dates that would become earlier are kept. */
    @PostMapping("/giu-ngay-hen")
    String keep(@RequestParam String scope, @RequestParam boolean keep, Actor actor, RedirectAttributes redirect) {
        CalendarScope chosen = scope(scope);
        notices.keepEarlier(chosen, keep, actor);
        Notice.of("administration.draft.policy.done").afterwards(redirect);
        redirect.addAttribute("scope", years.code(chosen));
        return "redirect:/quan-tri/lich/du-thao";
    }

    private String show(CalendarScope scope, DraftForm form, Actor actor, Locale locale, Model model) {
        List<CalendarVersion> versions = calendars.versions(scope);
        model.addAttribute(
                "drafts",
                drafts.all(actor).stream()
                        .map(draft -> new Row(draft, ScopeNames.name(draft.scope(), organisation, locale)))
                        .toList());
        model.addAttribute("scopesMeant", choices.meant(form.typed(), actor, locale));
        model.addAttribute("scopeShown", choices.shown(form.typed(), locale));
        model.addAttribute("scope", years.code(scope));
        model.addAttribute("name", ScopeNames.name(scope, organisation, locale));
        model.addAttribute("versions", versions.subList(0, Math.min(versions.size(), MOST_VERSIONS)));
        model.addAttribute("keeps", notices.keepsEarlier(scope));
        model.addAttribute("mayEdit", drafts.mayEdit(scope, actor));
        return "administration/drafts";
    }

    private CalendarScope scope(String code) {
        return years.scope(code)
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-scope")
                        .at("scope"));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

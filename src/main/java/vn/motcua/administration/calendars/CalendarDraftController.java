package vn.motcua.administration.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
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
import vn.motcua.administration.TypedTime;
import vn.motcua.calendar.CalendarComparison;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.CalendarYears;
import vn.motcua.calendar.WallCalendar;
import vn.motcua.duedate.notice.CalendarNotices;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/**
 * Pages of a draft of a calendar: the wall calendar with its changes, and the edits. Each form has the revision of the
 * draft that it shows; the services ignore a form that is sent twice.
 */
@Controller
@RequestMapping("/quan-tri/lich/du-thao/{draft}")
class CalendarDraftController {

    private final CalendarDrafts drafts;
    private final CalendarNotices notices;
    private final CalendarYears years;
    private final Organisation organisation;
    private final Formats formats;
    private final Clock clock;

    CalendarDraftController(
            CalendarDrafts drafts,
            CalendarNotices notices,
            CalendarYears years,
            Organisation organisation,
            Formats formats,
            Clock clock) {
        this.drafts = drafts;
        this.notices = notices;
        this.years = years;
        this.organisation = organisation;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping
    String draft(
            @PathVariable int draft,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Locale locale,
            Model model) {
        CalendarDraft found = find(draft, actor);
        CalendarYear shown = years.draft(found, year(year));
        CalendarYear published = years.year(found.scope(), shown.year(), null);
        model.addAttribute("wall", WallCalendar.of(shown, CalendarComparison.of(published, shown)));
        model.addAttribute(
                "own",
                found.entries().stream()
                        .filter(entry -> entry.date().getYear() == shown.year())
                        .toList());
        model.addAttribute("years", CalendarController.years(shown));
        model.addAttribute("difference", drafts.differences(found.id()));
        model.addAttribute("proposal", notices.ofVersion(found.id()).orElse(null));
        common(found, locale, model);
        return "administration/draft";
    }

    @GetMapping("/sua/{edit}")
    String form(
            @PathVariable int draft,
            @PathVariable String edit,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("form", DraftEditForm.empty(year(year)));
        return show(find(draft, actor), edit(edit), year(year), locale, model);
    }

    @PostMapping("/sua/{edit}")
    String change(
            @PathVariable int draft,
            @PathVariable String edit,
            @RequestParam(defaultValue = "-1") int revision,
            @ModelAttribute("form") DraftEditForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        DraftEdit kind = edit(edit);
        CalendarVersionId id = new CalendarVersionId(draft);
        if (!errors.hasErrors()) {
            try {
                int year = carryOut(id, kind, form, actor, revision);
                return done("administration.draft.saved", id, year, redirect);
            } catch (RefusedException refusal) {
                refusal.reportTo(errors);
            }
        }
        Integer year = form.year();
        return show(find(draft, actor), kind, year(year), locale, model);
    }

    private int carryOut(CalendarVersionId id, DraftEdit edit, DraftEditForm form, Actor actor, int revision) {
        String name = form.name() == null ? "" : form.name();
        String source = form.source() == null ? "" : form.source();
        switch (edit) {
            case ADD -> {
                LocalDate date = given("date", form.date());
                DayKind kind = given("kind", form.kind());
                LocalTime from = kind == DayKind.LOCAL_CLOSURE ? TypedTime.of("from", form.from()) : null;
                drafts.addEntry(id, new CalendarEntry(date, kind, name, source, from), actor, revision);
                return date.getYear();
            }
            case SWAP -> {
                LocalDate off = given("off", form.off());
                drafts.swap(id, off, given("worked", form.worked()), name, source, actor, revision);
                return off.getYear();
            }
            case CLOSE -> {
                LocalDate first = given("first", form.first());
                LocalDate last = form.last() == null ? first : form.last();
                drafts.close(id, first, TypedTime.of("from", form.from()), last, name, source, actor, revision);
                return first.getYear();
            }
            case YEAR -> {
                int year = given("year", form.year());
                drafts.year(id, within("year", year), given("state", form.state()), actor, revision);
                return year;
            }
        }
        throw new IllegalStateException("no edit " + edit);
    }

    @PostMapping("/bo-ngay")
    String remove(
            @PathVariable int draft,
            @RequestParam LocalDate date,
            @RequestParam DayKind kind,
            @RequestParam(defaultValue = "-1") int revision,
            Actor actor,
            RedirectAttributes redirect) {
        CalendarVersionId id = new CalendarVersionId(draft);
        drafts.removeEntry(id, date, kind, actor, revision);
        return done("administration.draft.removed", id, date.getYear(), redirect);
    }

    @PostMapping("/huy")
    String discard(
            @PathVariable int draft,
            @RequestParam(defaultValue = "-1") int revision,
            Actor actor,
            RedirectAttributes redirect) {
        drafts.discard(new CalendarVersionId(draft), actor, revision);
        Notice.of("administration.draft.discarded").afterwards(redirect);
        return "redirect:/quan-tri/lich/du-thao";
    }

    private String show(CalendarDraft draft, DraftEdit edit, int year, Locale locale, Model model) {
        Formats in = formats.in(locale);
        model.addAttribute("edit", edit);
        model.addAttribute("path", edit.path());
        model.addAttribute("kinds", in.options("catalogue.day.", Arrays.asList(DayKind.values())));
        model.addAttribute(
                "states",
                in.options(
                        "catalogue.calendar.state.",
                        List.of(YearState.CONFIRMED, YearState.PROVISIONAL, YearState.ABSENT)));
        model.addAttribute("year", year);
        common(draft, locale, model);
        return "administration/draft-edit";
    }

    private void common(CalendarDraft draft, Locale locale, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("nation", draft.scope().kind() == CalendarScope.Kind.NATION);
        model.addAttribute("name", ScopeNames.name(draft.scope(), organisation, locale));
    }

    private CalendarDraft find(int id, Actor actor) {
        CalendarDraft draft = drafts.draft(new CalendarVersionId(id));
        drafts.requireMayEdit(draft.scope(), actor);
        return draft;
    }

    private static DraftEdit edit(String path) {
        return DraftEdit.of(path).orElseThrow(() -> RefusedException.notFound("common.error.404.text"));
    }

    private int year(@Nullable Integer asked) {
        return CalendarController.within(asked == null ? LocalDate.now(clock).getYear() : asked);
    }

    private static int within(String field, int year) {
        if (CalendarController.within(year) != year) {
            throw RefusedException.invalidField(
                    field,
                    "catalogue.refusal.year",
                    String.valueOf(CalendarYears.FIRST_YEAR),
                    String.valueOf(CalendarYears.LAST_YEAR));
        }
        return year;
    }

    private static String done(String key, CalendarVersionId id, int year, RedirectAttributes redirect) {
        Notice.of(key).afterwards(redirect);
        redirect.addAttribute("year", year);
        return "redirect:/quan-tri/lich/du-thao/" + id;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw RefusedException.invalidField(field, "catalogue.refusal.required");
        }
        return value;
    }
}

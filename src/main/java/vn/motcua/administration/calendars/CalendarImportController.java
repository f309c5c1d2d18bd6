package vn.motcua.administration.calendars;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.ScopeNames;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.calendar.file.CalendarExport;
import vn.motcua.calendar.file.CalendarFile;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.YearState;

/**
 * Imports a year from a file. The first page shows what was read; its form sends this back as a table, which is read as
 * strictly as any file. Nothing is stored between the two.
 */
@Controller
@RequestMapping("/quan-tri/lich/du-thao/{draft}/nhap")
class CalendarImportController {

    private final CalendarDrafts drafts;
    private final Organisation organisation;
    private final ZoneId zone;

    CalendarImportController(CalendarDrafts drafts, Organisation organisation, ZoneId zone) {
        this.drafts = drafts;
        this.organisation = organisation;
        this.zone = zone;
    }

    /**
     * Form of the import.
     *
     * @param state new state of the year; null to leave it
     */
    record ImportForm(@Nullable Integer year, @Nullable YearState state) {}

    @GetMapping
    String form(
            @PathVariable int draft,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("form", new ImportForm(year, null));
        return show(find(draft, actor), locale, model);
    }

    /** Shows what was read from the file. */
    @PostMapping
    String look(
            @PathVariable int draft,
            @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Locale locale,
            Model model)
            throws IOException {
        CalendarDraft found = find(draft, actor);
        Integer year = year(form, errors);
        if (file == null || file.isEmpty()) {
            errors.reject("administration.import.no-file");
        } else if (year != null && !errors.hasErrors()) {
            try (InputStream content = file.getInputStream()) {
                understood(
                        found, CalendarFile.read(content, year, found.notice().number(), zone), year, model);
            }
        }
        return show(found, locale, model);
    }

    /** Replaces the year of the draft by the file's. */
    @PostMapping("/nhan")
    String take(
            @PathVariable int draft,
            @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "-1") int revision,
            @RequestParam(name = "answer", required = false) @Nullable List<String> answers,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        CalendarDraft found = find(draft, actor);
        Integer year = year(form, errors);
        if (year == null || errors.hasErrors()) {
            return show(found, locale, model);
        }
        CalendarFile file = CalendarFile.read(
                        rows.getBytes(StandardCharsets.UTF_8),
                        year,
                        found.notice().number(),
                        zone)
                .answered(answers == null ? List.of() : answers);
        if (!file.questions().isEmpty()) {
            errors.reject("administration.import.unanswered");
        }
        if (file.usable()) {
            try {
                boolean nation = found.scope().kind() == CalendarScope.Kind.NATION;
                YearState state = nation ? form.state() : null;
                boolean known = state == null || state == found.years().get(year);
                if (!known || !there(found, file.entries(), year)) { // sent twice: the year is there already
                    drafts.importYear(found.id(), year, file.entries(), state, actor, revision);
                }
                Notice.of(
                                "administration.import.done",
                                String.valueOf(file.days().size()),
                                year.toString())
                        .afterwards(redirect);
                redirect.addAttribute("year", year);
                return "redirect:/quan-tri/lich/du-thao/" + found.id();
            } catch (RefusedException refusal) {
                refusal.reportTo(errors);
            }
        }
        understood(found, file, year, model);
        return show(find(draft, actor), locale, model);
    }

    private static boolean there(CalendarDraft draft, List<CalendarEntry> entries, int year) {
        Comparator<CalendarEntry> order =
                Comparator.comparing(CalendarEntry::date).thenComparing(CalendarEntry::kind);
        return entries.stream()
                .sorted(order)
                .toList()
                .equals(draft.entries().stream()
                        .filter(entry -> entry.date().getYear() == year)
                        .sorted(order)
                        .toList());
    }

    private static void understood(CalendarDraft draft, CalendarFile file, int year, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("year", year);
        model.addAttribute("rows", CalendarExport.csv(file));
        model.addAttribute("state", file.state() == null ? draft.years().get(year) : file.state());
        model.addAttribute(
                "replaced",
                draft.entries().stream()
                        .filter(entry -> entry.date().getYear() == year)
                        .count());
    }

    private String show(CalendarDraft draft, Locale locale, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("nation", draft.scope().kind() == CalendarScope.Kind.NATION);
        model.addAttribute("name", ScopeNames.name(draft.scope(), organisation, locale));
        return "administration/draft-import";
    }

    private static @Nullable Integer year(ImportForm form, BindingResult errors) {
        Integer year = form.year();
        if (errors.hasFieldErrors("year")) {
            return null;
        }
        if (year == null || CalendarController.within(year) != year) {
            errors.rejectValue("year", "administration.import.no-year");
            return null;
        }
        return year;
    }

    private CalendarDraft find(int id, Actor actor) {
        CalendarDraft draft = drafts.draft(new CalendarVersionId(id));
        drafts.requireMayEdit(draft.scope(), actor);
        return draft;
    }
}

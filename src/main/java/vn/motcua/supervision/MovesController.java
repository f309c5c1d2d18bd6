package vn.motcua.supervision;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.figures.DateChangeFilter;
import vn.motcua.figures.DateChangeQuery;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.figures.PauseFilter;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.TableFile;
import vn.motcua.worktime.PauseMode;

/**
 * Pages of the dates that moved in a period and why: dates given after acceptance, extensions with their reasons,
 * pauses and their causes.
 */
@Controller
@RequestMapping("/giam-sat/doi-hen")
class MovesController {

    private static final int PAGE = 50;

    private final DateChangeQuery moves;
    private final MovesFile file;
    private final ViewLog log;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;

    MovesController(
            DateChangeQuery moves,
            MovesFile file,
            ViewLog log,
            Organisation organisation,
            Catalogue catalogue,
            Clock clock,
            ZoneId zone) {
        this.moves = moves;
        this.file = file;
        this.log = log;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    String counts(
            @ModelAttribute("form") FiguresForm form, BindingResult errors, Actor actor, Locale locale, Model model) {
        FiguresForm asked = asked(form);
        model.addAttribute("offices", OfficeOptions.of(organisation, actor, locale));
        model.addAttribute(
                "fields",
                catalogue.fields().stream().map(each -> Option.of(each, each)).toList());
        model.addAttribute("links", links(asked));
        model.addAttribute("periods", QuickPeriod.around(today(), links(asked), FigureLinks::moves));
        if (RefusedException.granted(errors, () -> model.addAttribute("moved", moves.counts(filter(asked), actor)))) {
            model.addAttribute("form", asked);
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form"); // it is about the form as it was sent
        }
        return "supervision/moves";
    }

    @GetMapping("/ho-so")
    String moved(
            @ModelAttribute("which") DateChangeFilter which,
            @ModelAttribute("form") FiguresForm form,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        list(form, model);
        model.addAttribute("moved", moves.moved(which, filter(asked(form)), actor, after, PAGE));
        return "supervision/moved";
    }

    @GetMapping("/tam-dung")
    String pauses(
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable PauseMode mode,
            @RequestParam(defaultValue = "false") boolean lasting,
            @ModelAttribute("form") FiguresForm form,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        PauseFilter which = new PauseFilter(cause, mode, lasting);
        model.addAttribute("which", which);
        list(form, model);
        model.addAttribute("pauses", moves.pauses(which, filter(asked(form)), actor, after, PAGE));
        return "supervision/pauses";
    }

    private void list(FiguresForm form, Model model) {
        FiguresForm asked = asked(form);
        FigureFilter filter = filter(asked);
        model.addAttribute("filter", filter);
        model.addAttribute("office", filter.office() == null ? null : organisation.office(filter.office()));
        model.addAttribute("links", links(asked));
    }

    @GetMapping("/ho-so.csv")
    void movedFile(
            @ModelAttribute("which") DateChangeFilter which,
            @ModelAttribute("form") FiguresForm form,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        FigureFilter filter = filter(asked(form));
        moves.moved(which, filter, actor, null, 1); // refuses before the file has begun
        log.listing("moves", actor, ViewPurpose.EXPORT);
        try (TableFile table = table(response, "doi-hen.csv")) {
            file.moved(which, filter, actor, locale, table);
        }
    }

    @GetMapping("/tam-dung.csv")
    void pausesFile(
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable PauseMode mode,
            @RequestParam(defaultValue = "false") boolean lasting,
            @ModelAttribute("form") FiguresForm form,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        PauseFilter which = new PauseFilter(cause, mode, lasting);
        FigureFilter filter = filter(asked(form));
        moves.pauses(which, filter, actor, null, 1); // refuses before the file has begun
        log.listing("pauses", actor, ViewPurpose.EXPORT);
        try (TableFile table = table(response, "tam-dung.csv")) {
            file.pauses(which, filter, actor, locale, table);
        }
    }

    private TableFile table(HttpServletResponse response, String name) throws IOException {
        Attachment.announce(response, Attachment.CSV, name);
        return TableFile.csv(response.getOutputStream(), TableFile.Separator.COMMA, zone);
    }

    private FiguresForm asked(FiguresForm form) {
        return form.completed(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private FigureFilter filter(FiguresForm asked) {
        return asked.filter(organisation, OnTimeBasis.ORIGINAL);
    }

    private static FigureLinks links(FiguresForm asked) {
        return asked.links(OnTimeBasis.ORIGINAL);
    }
}

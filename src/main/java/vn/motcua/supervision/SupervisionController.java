package vn.motcua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;

/** Pages of the figures of a period and of the dossiers behind each of them. */
@Controller
@RequestMapping("/giam-sat")
class SupervisionController {

    private static final int PAGE = 50;

    private final Figures figures;
    private final FiguresPages pages;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Formats formats;
    private final Clock clock;

    SupervisionController(
            Figures figures,
            FiguresPages pages,
            Organisation organisation,
            Catalogue catalogue,
            Formats formats,
            Clock clock) {
        this.figures = figures;
        this.pages = pages;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping
    String figures(
            @ModelAttribute("form") FiguresForm form, BindingResult errors, Actor actor, Locale locale, Model model) {
        LocalDate today = LocalDate.now(clock);
        FiguresForm asked = form.completed(today);
        FigureLinks links = asked.links(asked.basis());
        model.addAttribute("offices", OfficeOptions.of(organisation, actor, locale));
        model.addAttribute(
                "fields",
                catalogue.fields().stream().map(each -> Option.of(each, each)).toList());
        model.addAttribute("measures", measures(locale));
        model.addAttribute("by", links.by());
        model.addAttribute(
                "judgements",
                Arrays.stream(OnTimeBasis.values())
                        .map(each ->
                                Option.of(each.parameter(), formats.in(locale).word("figures.by." + each)))
                        .toList());
        model.addAttribute("periods", QuickPeriod.around(today, links, FigureLinks::period));
        model.addAttribute("moves", links.moves());
        model.addAttribute("now", clock.instant());
        if (RefusedException.granted(
                errors,
                () -> model.addAttribute(
                        "page", pages.page(filter(asked), links, Objects.requireNonNull(asked.table()), actor)))) {
            model.addAttribute("form", asked);
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form"); // it is about the form as it was sent
        }
        return "supervision/figures";
    }

    @GetMapping("/ho-so")
    String dossiers(
            @RequestParam("do") Measure measure,
            @ModelAttribute("form") FiguresForm form,
            @RequestParam(defaultValue = "false") boolean alone,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        FiguresForm asked = form.completed(LocalDate.now(clock));
        FigureFilter filter = filter(asked);
        model.addAttribute("measure", measure);
        model.addAttribute("filter", filter);
        model.addAttribute("office", filter.office() == null ? null : organisation.office(filter.office()));
        model.addAttribute("alone", alone);
        model.addAttribute("back", asked.links(asked.basis()).figures());
        model.addAttribute(
                "dossiers", figures.dossiers(measure, filter, alone ? onlyAt(filter, actor) : actor, after, PAGE));
        return "supervision/dossiers";
    }

    /** A copy of the actor whose scope is one office without those below it. */
    private static Actor onlyAt(FigureFilter filter, Actor actor) {
        if (filter.office() == null || !actor.maySee(filter.office())) {
            throw RefusedException.notFound("figures.refusal.office");
        }
        return new Actor(
                actor.kind(),
                actor.id(),
                actor.name(),
                actor.acting(),
                OfficeScope.of(Set.of(filter.office())),
                actor.roles(),
                actor.office());
    }

    private FigureFilter filter(FiguresForm asked) {
        return asked.filter(organisation, asked.basis());
    }

    private List<Option> measures(Locale locale) {
        return formats.in(locale)
                .options(
                        "figures.measure.",
                        Arrays.stream(Measure.values()).filter(Measure::byMonth).toList());
    }
}

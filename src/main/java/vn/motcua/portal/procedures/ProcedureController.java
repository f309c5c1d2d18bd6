package vn.motcua.portal.procedures;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.figures.UsualTimes;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.Hotline;
import vn.motcua.portal.Places;
import vn.motcua.portal.Queries;

/** Pages of procedures: search, and one procedure with time limit, fees and papers. */
@Controller
class ProcedureController {

    static final int PAGE = 20;

    private final Catalogue catalogue;
    private final ProcedureWords words;
    private final Suggestions suggestions;
    private final Places places;
    private final Hotline hotline;
    private final DueMoments moments;
    private final UsualTimes usualTimes;
    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    ProcedureController(
            Catalogue catalogue,
            ProcedureWords words,
            Suggestions suggestions,
            Places places,
            Hotline hotline,
            DueMoments moments,
            UsualTimes usualTimes,
            Organisation organisation,
            Clock clock,
            ZoneId zone) {
        this.catalogue = catalogue;
        this.words = words;
        this.suggestions = suggestions;
        this.places = places;
        this.hotline = hotline;
        this.moments = moments;
        this.usualTimes = usualTimes;
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/thu-tuc")
    String search(
            @RequestParam(name = "q", required = false) @Nullable String query,
            @RequestParam(name = "linh-vuc", required = false) @Nullable String field,
            @RequestParam(name = "cap", required = false) @Nullable String level,
            @RequestParam(name = "after", required = false) @Nullable String after,
            Locale locale,
            Model model) {
        String asked = Queries.text(query);
        String inField = Queries.text(field);
        Level atLevel = level(level);
        List<ProcedureVersion> found = catalogue.search(asked, atLevel, inField, PAGE + 1, Queries.text(after));
        model.addAttribute("query", asked);
        model.addAttribute("field", inField);
        model.addAttribute("level", atLevel);
        model.addAttribute("fields", catalogue.fields());
        model.addAttribute("levels", Level.values());
        model.addAttribute("filtered", inField != null || atLevel != null);
        model.addAttribute(
                "listing",
                KeysetPage.of(found, PAGE, ProcedureVersion::code).map(version -> words.hit(version, locale)));
        model.addAttribute("suggestions", found.isEmpty() ? suggestions.instead(asked, locale) : List.of());
        model.addAttribute("hotline", hotline.number());
        return "portal/procedures";
    }

    @GetMapping("/thu-tuc/{code}")
    String procedure(
            @PathVariable String code,
            @Valid @ModelAttribute("form") DueQuestion form,
            BindingResult errors,
            Locale locale,
            Model model) {
        ProcedureVersion version = catalogue
                .inForce(code, today())
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown"));
        List<Office> receiving = receiving(version);
        Optional<Office> chosen = receiving.stream()
                .filter(each -> each.code().equals(form.noi()))
                .findFirst();
        if (form.noi() != null && chosen.isEmpty()) {
            errors.rejectValue("noi", "portal.due.noi.unknown");
        }
        OfficeId chosenId = chosen.map(Office::id).orElse(null);
        Instant at = moments.askedAbout(form, chosenId, errors);
        model.addAttribute("page", words.page(version, chosenId, at == null ? clock.instant() : at, locale));
        model.addAttribute("at", at);
        model.addAttribute("past", at != null && LocalDate.ofInstant(at, zone).isBefore(today()));
        model.addAttribute("offices", options(receiving, locale));
        model.addAttribute("office", chosen.map(Office::code).orElse(null));
        model.addAttribute(
                "place", chosen.map(each -> places.place(each, locale)).orElse(null));
        model.addAttribute(
                "usual",
                chosenId == null
                        ? null
                        : usualTimes.of(version.code(), chosenId).orElse(null));
        model.addAttribute("hotline", hotline.number());
        return "portal/procedure";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The offices that receive a procedure: their own level, or one above them, decides. */
    private List<Office> receiving(ProcedureVersion version) {
        LocalDate today = today();
        return places.all().stream()
                .filter(each -> mayReceive(version, each, today))
                .toList();
    }

    private boolean mayReceive(ProcedureVersion version, Office office, LocalDate today) {
        try {
            catalogue.competentOffice(version, office, today);
            return true;
        } catch (RefusedException notHere) {
            return false;
        }
    }

    /** Options by name; offices of the same name with the office above them. */
    private List<Option> options(List<Office> offices, Locale locale) {
        String language = locale.getLanguage();
        Map<String, Long> named =
                offices.stream().collect(Collectors.groupingBy(each -> each.nameIn(language), Collectors.counting()));
        return offices.stream()
                .map(each -> Option.of(
                        each.code(),
                        named.getOrDefault(each.nameIn(language), 0L) > 1
                                ? each.nameIn(language) + above(each, language)
                                : each.nameIn(language)))
                .sorted(Comparator.comparing(Option::text, Collator.getInstance(locale)))
                .toList();
    }

    private String above(Office office, String language) {
        OfficeId parent = office.parent();
        return parent == null ? "" : ", " + organisation.office(parent).nameIn(language);
    }

    private static @Nullable Level level(@Nullable String name) {
        for (Level each : Level.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        return null;
    }
}

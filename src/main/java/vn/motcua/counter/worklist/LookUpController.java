package vn.motcua.counter.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.desk.ApplicantQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.LookUpFilter;
import vn.motcua.document.OfficePapers;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;

/**
 * Look-up of all dossiers in an official's scope. Its filters stand in the address; a name or number that is sought is sent
 * in the request body, since it may be a person's.
 */
@Controller
@RequestMapping("/quay/ho-so")
class LookUpController {

    private static final String VIEW = "counter/look-up";
    private static final int PAGE = 50;

    private final ApplicantQuery search;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Clock clock;

    LookUpController(ApplicantQuery search, Catalogue catalogue, Organisation organisation, Clock clock) {
        this.search = search;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @ModelAttribute("form") LookUpAsked asked,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        return page(asked, errors, null, after, actor, locale, model);
    }

    @PostMapping
    String sought(
            @ModelAttribute("form") LookUpAsked asked,
            BindingResult errors,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        return page(asked, errors, q.isBlank() ? null : q.strip(), after, actor, locale, model);
    }

    private String page(
            LookUpAsked typed,
            BindingResult errors,
            @Nullable String q,
            @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        LookUpAsked asked = typed.completed(LocalDate.now(clock), catalogue);
        model.addAttribute("asked", asked);
        model.addAttribute("q", q);
        model.addAttribute("procedureName", name(asked.procedure(), locale));
        model.addAttribute("offices", offices(actor, locale));
        model.addAttribute("officials", officials(asked, actor));
        model.addAttribute("states", BusinessState.values());
        model.addAttribute("own", actor.acting());
        model.addAttribute("keepsRegister", actor.hasAny(Role.KEEPING_REGISTER));
        model.addAttribute("unread", unread(errors));
        if (!errors.hasErrors()) {
            try {
                LookUpFilter filter = asked.filter(organisation);
                OfficePapers.checkPeriod(filter.from(), filter.to());
                KeysetPage<DossierRow> found = search.lookUp(filter, q, actor, after, PAGE);
                model.addAttribute("found", found);
            } catch (RefusedException refusal) {
                refusal.reportTo(errors);
            }
        }
        return VIEW;
    }

    /** What was typed for a value that could not be read, by its field. */
    private static Map<String, Object> unread(BindingResult errors) {
        Map<String, Object> unread = new HashMap<>();
        for (FieldError error : errors.getFieldErrors()) {
            if (error.isBindingFailure() && error.getRejectedValue() instanceof String text) {
                unread.put(error.getField(), text);
            }
        }
        return unread;
    }

    /** Name of the procedure asked for; null for none or an unknown one. */
    private @Nullable String name(@Nullable String code, Locale locale) {
        List<ProcedureVersion> versions = code == null ? List.of() : catalogue.versions(code);
        return versions.isEmpty() ? null : versions.get(versions.size() - 1).nameIn(locale.getLanguage());
    }

    /** Offices in the actor's scope, each with the one above it; many communes share a name. */
    private List<Option> offices(Actor actor, Locale locale) {
        String language = locale.getLanguage();
        return organisation.offices().stream()
                .filter(office -> actor.maySee(office.id()))
                .map(office -> Option.of(
                        office.code(),
                        office.nameIn(language)
                                + (office.parent() == null
                                        ? ""
                                        : " – "
                                                + organisation
                                                        .office(office.parent())
                                                        .nameIn(language))))
                .toList();
    }

    /** Officials of the office asked for, or of the actor's own. */
    private List<Option> officials(LookUpAsked asked, Actor actor) {
        Optional<Office> chosen = Optional.ofNullable(asked.office()).flatMap(organisation::officeByCode);
        OfficeId at = chosen.map(Office::id).filter(actor::maySee).orElse(actor.office());
        return at == null
                ? List.of()
                : organisation.officialsAt(at).stream()
                        .map(official -> Option.of(official.code(), official.fullName()))
                        .toList();
    }
}

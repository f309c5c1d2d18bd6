package vn.motcua.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Reception;
import vn.motcua.dossier.RequestKey;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Refusal;
import vn.motcua.vocabulary.InvalidValue;

/** Reception on one page: procedure, applicant, papers, fee, result, date; one press makes the dossier and its slip. */
@Controller
@RequestMapping("/quay/tiep-nhan")
class ReceptionController {

    /** The fields of refusals that are called otherwise on this page. */
    private static final Map<String, String> FIELDS = Map.of("submitter", "submitterName");

    private static final Set<String> PARTS = Set.of("cases", "papers", "fee", "due", "applicant", "duplicates");

    private final ReceptionPages pages;
    private final ReceptionReader reader;
    private final Dossiers dossiers;
    private final Formats format;

    ReceptionController(ReceptionPages pages, ReceptionReader reader, Dossiers dossiers, Formats format) {
        this.pages = pages;
        this.reader = reader;
        this.dossiers = dossiers;
        this.format = format;
    }

    @GetMapping
    String form(@RequestParam MultiValueMap<String, String> asked, Actor actor, Locale locale, Model model) {
        desk(actor);
        Map<String, String> known = new HashMap<>();
        copy(asked, known, "procedure");
        copy(asked, known, "procedureText");
        return show(new TypedForm(new Typed(known)), actor, locale, model, known.containsKey("procedureText"), false);
    }

    private static void copy(MultiValueMap<String, String> from, Map<String, String> to, String name) {
        String value = from.getFirst(name);
        if (value != null) {
            to.put(name, value);
        }
    }

    /** What the list under the procedure's field offers. */
    @GetMapping("/thu-tuc")
    String procedures(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("procedures", pages.hits(q, locale));
        return "counter/options :: procedures";
    }

    /** A part of the page, computed anew from what has been typed so far; changes nothing. */
    @PostMapping("/phan/{part}")
    String part(
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model) {
        if (!PARTS.contains(part)) {
            throw Refusal.notFound("common.error.404.text");
        }
        TypedForm form = new TypedForm(Typed.of(sent));
        model.addAttribute("form", form);
        model.addAttribute("page", pages.page(form, desk(actor), actor, locale, false, part.equals("applicant")));
        return "counter/reception-parts :: " + part;
    }

    /** Without JavaScript, and for filling in what is known: the same page again, with what was asked for. */
    @PostMapping(params = {"find"})
    String find(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam String find,
            Actor actor,
            Locale locale,
            Model model) {
        desk(actor);
        Typed typed = Typed.of(sent);
        boolean searching = find.equals("procedure") && !sameProcedure(typed, locale);
        if (find.startsWith("choose-")) {
            typed = with(typed, Map.of("procedure", find.substring("choose-".length())), "procedureText", "subject");
        }
        ReceptionPage page = show(typed, actor, locale, model, searching);
        if (find.equals("applicant") && page.known() != null) {
            show(with(typed, known(page.known().person())), actor, locale, model, false);
        }
        return "counter/reception";
    }

    private boolean sameProcedure(Typed typed, Locale locale) {
        TypedForm form = new TypedForm(typed);
        ProcedureVersion chosen = pages.procedure(form);
        return chosen != null
                && (typed.raw("procedureText").equals(chosen.name())
                        || typed.raw("procedureText").equals(chosen.nameEn()));
    }

    private static Typed with(Typed typed, Map<String, String> more, String... less) {
        Map<String, String> values = new HashMap<>(typed.values());
        for (String each : less) {
            values.remove(each);
        }
        values.putAll(more);
        return new Typed(values);
    }

    private Map<String, String> known(DossierView.Person person) {
        Map<String, String> known = new HashMap<>();
        known.put("ownerKind", person.kind().name());
        known.put("name", person.name());
        known.put("birthDate", format.date(person.birthDate()));
        known.put("birthYear", person.birthYear() == null ? "" : String.valueOf(person.birthYear()));
        known.put("phone", person.phone() == null ? "" : person.phone());
        known.put("email", person.email() == null ? "" : person.email());
        known.put("address", person.address() == null ? "" : person.address());
        return known;
    }

    @PostMapping
    String receive(
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OfficeId office = desk(actor);
        TypedForm form = new TypedForm(Typed.of(sent));
        ProcedureVersion procedure = pages.procedure(form);
        if (procedure == null) {
            form.fail("procedure", "counter.refusal.procedure", List.of());
        } else {
            Outcome outcome = accept(form, ReceptionPages.chosenCase(procedure, form), office, actor);
            if (outcome != null) {
                String code = outcome.code() == null ? "" : outcome.code();
                Notice.of(outcome.repeated() ? "counter.reception.repeated" : "counter.reception.done", code)
                        .withLink("counter.slip", "/ho-so/" + outcome.dossier() + "/giay-hen?moi")
                        .afterwards(redirect);
                return "redirect:/ho-so/" + outcome.dossier() + "/giay-hen?moi";
            }
        }
        response.setStatus(422);
        return show(form, actor, locale, model, procedure == null, false);
    }

    private @Nullable Outcome accept(TypedForm form, ProcedureCase procedureCase, OfficeId office, Actor actor) {
        Reception reception = reader.reception(form, procedureCase, office);
        if (reception == null) {
            return null;
        }
        try {
            return dossiers.accept(reception, actor, new RequestKey(form.value("requestId")));
        } catch (InvalidValue invalid) {
            form.fail(invalid.field() == null ? "" : invalid.field(), invalid.messageKey(), invalid.arguments());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            String field = refusal.field() == null ? "" : refusal.field();
            form.fail(FIELDS.getOrDefault(field, field), refusal.messageKey(), refusal.arguments());
        }
        return null;
    }

    private ReceptionPage show(Typed typed, Actor actor, Locale locale, Model model, boolean searching) {
        TypedForm form = new TypedForm(typed);
        show(form, actor, locale, model, searching, true);
        return (ReceptionPage) Objects.requireNonNull(model.getAttribute("page"));
    }

    private String show(TypedForm form, Actor actor, Locale locale, Model model, boolean searching, boolean knowing) {
        form.usually("requestId", RequestKey.random().value());
        form.usually("ownerKind", "PERSON");
        form.usually("delivery", "DESK");
        model.addAttribute("form", form);
        model.addAttribute("page", pages.page(form, desk(actor), actor, locale, searching, knowing));
        return "counter/reception";
    }

    /** The office whose desk the official works at. */
    static OfficeId desk(Actor actor) {
        OfficeId office = actor.office();
        if (office == null || !actor.has(Role.RECEPTION)) {
            throw Refusal.forbidden("counter.refusal.no-desk");
        }
        return office;
    }
}

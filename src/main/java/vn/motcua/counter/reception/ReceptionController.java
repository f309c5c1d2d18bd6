package vn.motcua.counter.reception;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.counter.DeskPlace;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.TypedForm;
import vn.motcua.desk.reception.ReceptionBundles;
import vn.motcua.desk.reception.ReceptionDraftService;
import vn.motcua.desk.reception.ReceptionNotices;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.notification.NotificationChannel;
import vn.motcua.notification.ReceptionPreferences;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.queue.Queues;
import vn.motcua.queue.Ticket;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Reception page: procedure, applicant, papers, fee, result and date on one page; sending it creates the dossier and
 * its slip.
 */
@Controller
@RequestMapping("/quay/tiep-nhan")
class ReceptionController {

    /** Fields of refusals whose names differ on this page. */
    private static final Map<String, String> FIELDS = Map.of("submitter", "represented");

    /** Boxes by which applicants choose notification channels. */
    private static final Map<NotificationChannel, String> TELLING =
            Map.of(NotificationChannel.SMS, "tellSms", NotificationChannel.EMAIL, "tellEmail");

    /** Day and year of birth of a further party, which one field of this page takes. */
    private static final Pattern BIRTH = Pattern.compile("^(party[0-9]-birth)(Date|Year)$");

    private static final Pattern PARTY = Pattern.compile("party[1-8]");
    private static final Pattern TICKET = Pattern.compile("\\d{1,18}");

    private final ReceptionPages pages;
    private final ReceptionReader reader;
    private final Applicants applicants;
    private final Dossiers dossiers;
    private final ReceptionPreferences told;
    private final DossierReader dossierReader;
    private final ReceptionDraftService drafts;
    private final ReceptionBundles bundles;
    private final Queues queues;
    private final ReceptionNotices notices;

    ReceptionController(
            ReceptionPages pages,
            ReceptionReader reader,
            Applicants applicants,
            Dossiers dossiers,
            ReceptionPreferences told,
            DossierReader dossierReader,
            ReceptionDraftService drafts,
            ReceptionBundles bundles,
            Queues queues,
            ReceptionNotices notices) {
        this.pages = pages;
        this.reader = reader;
        this.applicants = applicants;
        this.dossiers = dossiers;
        this.told = told;
        this.dossierReader = dossierReader;
        this.drafts = drafts;
        this.bundles = bundles;
        this.queues = queues;
        this.notices = notices;
    }

    /**
     * Shows the form.
     *
     * @param phieu id of a notice given to the person earlier, whose input is filled in again
     * @param so id of the ticket of the person; null for the one called to this desk, if there is one
     * @param cung id of an earlier dossier of the same person and visit, whose slip the new dossier shares
     */
    @GetMapping
    String form(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) @Nullable UUID cung,
            @RequestParam(required = false) @Nullable Long so,
            @RequestParam(required = false) @Nullable UUID phieu,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        desk(actor);
        Optional<ReceptionDraftService.Draft> draft =
                cung == null && phieu == null ? drafts.of(actor) : Optional.empty();
        draft.ifPresent(kept -> model.addAttribute("keptAt", kept.savedAt()));
        Map<String, String> known = new HashMap<>(draft.map(ReceptionDraftService.Draft::fields)
                .orElseGet(() ->
                        phieu != null ? notices.typed(phieu, actor) : cung == null ? Map.of() : again(cung, actor)));
        copy(asked, known, "procedure");
        copy(asked, known, "procedureText");
        copy(asked, known, "trial");
        boolean trial = Boolean.parseBoolean(known.get("trial")); // belongs to nobody in the queue
        put(
                known,
                "ticket",
                trial ? null : so == null && cung == null ? called(request, actor) : so == null ? null : so.toString());
        boolean searching = known.containsKey("procedureText") && !known.containsKey("procedure");
        show(new FormInput(known), actor, locale, model, searching);
        return "counter/reception";
    }

    /** Id of the ticket called to the desk at which the browser stands and not received yet; null for none. */
    private @Nullable String called(HttpServletRequest request, Actor actor) {
        try {
            return DeskPlace.of(request)
                    .flatMap(desk -> queues.at(actor, desk))
                    .filter(ticket -> ticket.dossier() == null)
                    .map(ticket -> String.valueOf(ticket.id()))
                    .orElse(null);
        } catch (RefusedException noDesk) {
            return null; // the page of the queue reports the problem
        }
    }

    /** Input for another dossier of the same person: the applicant is filled in, the procedure is empty. */
    private Map<String, String> again(UUID dossier, Actor actor) {
        DossierView earlier = dossierReader.view(new DossierId(dossier), actor, ViewPurpose.PROCESSING);
        Map<String, String> known = new HashMap<>(applicants.person(earlier.owner()));
        known.put("bundle", dossier.toString());
        if (earlier.submitter().represents()) {
            known.put("represented", "true");
            put(known, "submitterName", earlier.submitter().name());
            put(known, "submitterRelation", earlier.submitter().relation());
            put(known, "submitterIdentifier", earlier.submitter().identifier());
            put(known, "submitterPhone", earlier.submitter().phone());
            put(known, "authorisation", earlier.submitter().authorisation());
        }
        return known;
    }

    private static void put(Map<String, String> known, String field, @Nullable String value) {
        if (value != null) {
            known.put(field, value);
        }
    }

    private static void copy(MultiValueMap<String, String> from, Map<String, String> to, String name) {
        put(to, name, from.getFirst(name));
    }

    /** Renders the page again with the requested data, for browsers without JavaScript and for filling in known data. */
    @PostMapping(params = {"find"})
    String find(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam String find,
            Actor actor,
            Locale locale,
            Model model) {
        desk(actor);
        FormInput typed = FormInput.of(sent);
        boolean searching = find.equals("procedure") && !sameProcedure(typed, locale);
        if (find.startsWith("choose-")) {
            typed = with(typed, Map.of("procedure", find.substring("choose-".length())), "procedureText", "subject");
        }
        ReceptionPage page = show(typed, actor, locale, model, searching);
        if (find.equals("applicant") && !page.applicant().fields().isEmpty()) {
            Map<String, String> fields = new HashMap<>(page.applicant().fields());
            if (!typed.raw("birthDate").isBlank() && TypedDates.isYear(fields.getOrDefault("birthDate", ""))) {
                fields.remove("birthDate"); // a day that was typed says more
            }
            typed = with(typed, fields);
            show(typed, actor, locale, model, false);
        }
        if (find.equals("submitter")) {
            Applicant person = applicants.of(typed.raw("submitterIdentifier"), actor);
            typed = with(typed, person.asSubmitter().fields());
            show(typed, actor, locale, model, false);
        }
        if (PARTY.matcher(find).matches()) {
            int no = Integer.parseInt(find.substring("party".length()));
            Applicant person = applicants.of(typed.raw(Parties.field(no, "identifier")), actor);
            typed = with(typed, person.asParty(no).fields());
            show(typed, actor, locale, model, false);
        }
        keep(typed, actor);
        return "counter/reception";
    }

    private boolean sameProcedure(FormInput typed, Locale locale) {
        TypedForm form = new TypedForm(typed);
        ProcedureVersion chosen = pages.procedure(form);
        return chosen != null
                && (typed.raw("procedureText").equals(chosen.name())
                        || typed.raw("procedureText").equals(chosen.nameEn()));
    }

    private static FormInput with(FormInput typed, Map<String, String> more, String... less) {
        Map<String, String> values = new HashMap<>(typed.values());
        for (String each : less) {
            values.remove(each);
        }
        values.putAll(more);
        return new FormInput(values);
    }

    private void keep(FormInput typed, Actor actor) {
        Map<String, String> fields = new HashMap<>(typed.values());
        fields.keySet().removeAll(ReceptionDraftController.NOT_KEPT);
        drafts.keep(fields, typed.raw("requestId"), actor);
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
        TypedForm form = new TypedForm(read(FormInput.of(sent), actor));
        ProcedureVersion procedure = pages.procedure(form);
        if (procedure == null) {
            form.fail("procedure", "counter.refusal.procedure", List.of());
        } else {
            Outcome outcome = accept(form, procedure, office, actor, locale);
            if (outcome != null) {
                drafts.discard(actor);
                join(form, outcome, actor);
                ticket(form, actor)
                        .ifPresent(ticket -> queues.received(
                                actor, ticket.id(), outcome.dossier().value()));
                String code = outcome.code() == null ? "" : outcome.code();
                Notice.of(outcome.repeated() ? "counter.reception.repeated" : "counter.reception.done", code)
                        .withLink("counter.slip", "/ho-so/" + outcome.dossier() + "/giay-hen?moi")
                        .afterwards(redirect);
                return "redirect:/ho-so/" + outcome.dossier() + "/giay-hen?moi";
            }
        }
        keep(form.typed(), actor);
        response.setStatus(422);
        return show(form, actor, locale, model, procedure == null, false);
    }

    /** Fills in the data of a scanned card that was sent without scripts. */
    private FormInput read(FormInput typed, Actor actor) {
        if (typed.raw("identifier").indexOf('|') < 0) {
            return typed;
        }
        Map<String, String> fields =
                new HashMap<>(applicants.of(typed.raw("identifier"), actor).fields());
        fields.keySet()
                .removeIf(field ->
                        !field.equals("identifier") && !typed.raw(field).isBlank());
        return with(typed, fields);
    }

    private void join(TypedForm form, Outcome outcome, Actor actor) {
        String bundle = form.value("bundle");
        if (!bundle.isBlank()) {
            dossierReader.find(bundle, actor).ifPresent(earlier -> bundles.join(earlier, outcome.dossier(), actor));
        }
    }

    private Optional<Ticket> ticket(TypedForm form, Actor actor) {
        String number = form.value("ticket");
        return TICKET.matcher(number).matches() ? queues.find(actor, Long.parseLong(number)) : Optional.empty();
    }

    private @Nullable Outcome accept(
            TypedForm form, ProcedureVersion procedure, OfficeId office, Actor actor, Locale locale) {
        ProcedureCase procedureCase = ReceptionPages.chosenCase(procedure, form);
        Reception reception =
                reader.reception(form, pages.proposed(form, procedure, procedureCase, locale), procedureCase, office);
        if (reception == null) {
            return null;
        }
        try {
            RequestKey key = new RequestKey(form.value("requestId"));
            return told.with(
                    () -> dossiers.accept(reception, actor, key),
                    silent(form),
                    form.typed().checked("tellEnglish"));
        } catch (InvalidValueException invalid) {
            form.fail(invalid.field() == null ? "" : invalid.field(), invalid.messageKey(), invalid.arguments());
        } catch (RefusedException refusal) {
            if (refusal.kind() != RefusedException.Kind.INVALID && refusal.kind() != RefusedException.Kind.CONFLICT) {
                throw refusal;
            }
            String field = refusal.field() == null ? "" : refusal.field();
            form.fail(
                    FIELDS.getOrDefault(field, BIRTH.matcher(field).replaceFirst("$1")),
                    refusal.messageKey(),
                    refusal.arguments());
        }
        return null;
    }

    /** Notification channels whose boxes were on the form and not ticked; a form without the boxes keeps the default. */
    private static Set<NotificationChannel> silent(TypedForm form) {
        Set<NotificationChannel> silent = EnumSet.noneOf(NotificationChannel.class);
        TELLING.forEach((channel, field) -> {
            if (form.typed().checked(field + TypedForm.ASKED) && !form.typed().checked(field)) {
                silent.add(channel);
            }
        });
        return silent;
    }

    private ReceptionPage show(FormInput typed, Actor actor, Locale locale, Model model, boolean searching) {
        TypedForm form = new TypedForm(typed);
        show(form, actor, locale, model, searching, true);
        return (ReceptionPage) Objects.requireNonNull(model.getAttribute("page"));
    }

    private String show(TypedForm form, Actor actor, Locale locale, Model model, boolean searching, boolean knowing) {
        form.usually("requestId", RequestKey.random().value());
        form.usually("ownerKind", "PERSON");
        form.usually("delivery", "DESK");
        TELLING.values().forEach(field -> form.usually(field, true));
        model.addAttribute("form", form);
        model.addAttribute("page", pages.page(form, desk(actor), actor, locale, searching, knowing));
        model.addAttribute("person", Applicant.NOBODY);
        model.addAttribute("ticket", ticket(form, actor).map(Ticket::label).orElse(null));
        return "counter/reception";
    }

    /** Office at whose desk the official works. */
    static OfficeId desk(Actor actor) {
        OfficeId office = actor.office();
        if (office == null || !actor.has(Role.RECEPTION)) {
            throw RefusedException.forbidden("counter.refusal.no-desk");
        }
        return office;
    }
}

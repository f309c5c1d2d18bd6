package vn.motcua.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.ApplicantSearch;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.FeePayment;
import vn.motcua.dossier.KnownApplicant;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Option;
import vn.motcua.platform.Refusal;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValue;
import vn.motcua.worktime.CalendarYearAbsent;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.TimeRule;

/** Computes what the page of reception shows: cases, papers, fee, the date, who is at the counter, and doubles. */
@Component
class ReceptionPages {

    private static final int MOST_HITS = 12;

    private final Catalogue catalogue;
    private final CatalogueWords words;
    private final Calendars calendars;
    private final ApplicantSearch applicants;
    private final Clock clock;
    private final ZoneId zone;

    ReceptionPages(
            Catalogue catalogue,
            CatalogueWords words,
            Calendars calendars,
            ApplicantSearch applicants,
            Clock clock,
            ZoneId zone) {
        this.catalogue = catalogue;
        this.words = words;
        this.calendars = calendars;
        this.applicants = applicants;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The page.
     *
     * @param searching whether to offer procedures by the words typed
     * @param knowing whether to look up who is at the counter, which is written down
     */
    ReceptionPage page(
            TypedForm form, OfficeId office, Actor actor, Locale locale, boolean searching, boolean knowing) {
        ProcedureVersion procedure = procedure(form);
        ProcedureCase chosen = procedure == null ? null : chosenCase(procedure, form);
        Identifier identifier = identifier(form);
        if (chosen != null && procedure != null) {
            prefill(form, procedure, chosen, locale);
        }
        return new ReceptionPage(
                procedure,
                procedure == null ? null : words.name(procedure, locale),
                chosen,
                procedure == null ? List.of() : cases(procedure, locale),
                chosen == null ? null : words.limit(chosen.limit(), locale),
                chosen == null ? null : deadline(chosen, office),
                chosen == null ? List.of() : PaperView.of(chosen.components(), form.typed(), locale.getLanguage()),
                chosen == null ? List.of() : words.fees(chosen, today(), locale),
                searching ? hits(form.value("procedureText"), locale) : List.of(),
                identifier == null || !knowing ? null : known(identifier, actor),
                identifier == null || chosen == null ? List.of() : duplicates(identifier, chosen, actor));
    }

    @Nullable
    ProcedureVersion procedure(TypedForm form) {
        String id = form.value("procedure");
        if (id.isBlank()) {
            return null;
        }
        try {
            return catalogue.version(new ProcedureVersionId(Integer.parseInt(id)));
        } catch (NumberFormatException | Refusal unknown) {
            return null;
        }
    }

    /** The case that was chosen, if it is one of this procedure. */
    static ProcedureCase chosenCase(ProcedureVersion procedure, TypedForm form) {
        return procedure.cases().stream()
                .filter(each -> String.valueOf(each.id().value()).equals(form.value("procedureCase")))
                .findFirst()
                .orElseGet(procedure::ordinaryCase);
    }

    List<ReceptionPage.ProcedureHit> hits(String text, Locale locale) {
        return catalogue.search(text, null, null, MOST_HITS, null).stream()
                .map(version -> new ReceptionPage.ProcedureHit(
                        version.id().value(),
                        version.code(),
                        words.name(version, locale),
                        version.field(),
                        words.limits(version, locale),
                        String.join("; ", words.fees(version.ordinaryCase(), today(), locale))))
                .toList();
    }

    private void prefill(TypedForm form, ProcedureVersion procedure, ProcedureCase chosen, Locale locale) {
        form.usually("subject", words.name(procedure, Locale.forLanguageTag("vi")));
        form.usually("procedureText", words.name(procedure, locale));
        form.usually("procedureCase", chosen.id().value());
        List<ProcedureFee> fees = chosen.feesOn(today());
        FeePayment usual = FeePayment.UNKNOWN;
        if (!fees.isEmpty() && fees.stream().allMatch(ProcedureFee::isFree)) {
            usual = FeePayment.NOTHING_DUE;
        } else if (fees.size() == 1
                && fees.get(0).amount() != null
                && fees.get(0).condition() == null) {
            usual = FeePayment.LATER;
            form.usually("feeAmount", fees.get(0).per() == null ? fees.get(0).amount() : null);
        }
        form.usually("feePayment", usual);
    }

    private List<Option> cases(ProcedureVersion procedure, Locale locale) {
        return procedure.cases().stream()
                .map(each -> new Option(
                        String.valueOf(each.id().value()), words.name(each, locale), words.limit(each.limit(), locale)))
                .toList();
    }

    private @Nullable Deadline deadline(ProcedureCase chosen, OfficeId office) {
        try {
            Instant now = clock.instant();
            TimeRule rule = catalogue
                    .timeRule(chosen, office, LocalDate.ofInstant(now, zone))
                    .rule();
            return new Deadlines(calendars.forOffice(office)).due(rule, now, List.of());
        } catch (CalendarYearAbsent | Refusal none) {
            return null;
        }
    }

    private static @Nullable Identifier identifier(TypedForm form) {
        try {
            return form.value("identifier").isBlank() ? null : Identifier.parse(form.value("identifier"));
        } catch (InvalidValue unfinished) {
            return null;
        }
    }

    private @Nullable KnownApplicant known(Identifier identifier, Actor actor) {
        return applicants.byIdentifier(identifier, actor).orElse(null);
    }

    private List<DossierRow> duplicates(Identifier identifier, ProcedureCase chosen, Actor actor) {
        return applicants.duplicates(actor, chosen.id(), identifier);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

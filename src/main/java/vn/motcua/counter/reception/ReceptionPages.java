package vn.motcua.counter.reception;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.PaperView;
import vn.motcua.counter.ReceivedPapers;
import vn.motcua.counter.TypedForm;
import vn.motcua.desk.ApplicantQuery;
import vn.motcua.desk.reception.DeskFavourites;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.duedate.DeadlinePreview;
import vn.motcua.duedate.DeadlinePreviews;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Identifier;

/** Builds the reception page: cases, papers, fee, date, applicant and possible duplicates. */
@Component
class ReceptionPages {

    private static final int MOST_HITS = 12;
    private static final int MOST_FAVOURITES = 8;

    private final Catalogue catalogue;
    private final CatalogueWords words;
    private final DeadlinePreviews dues;
    private final DeadlineWarnings warnings;
    private final ApplicantQuery applicants;
    private final Applicants people;
    private final ReceptionReader reader;
    private final DeskFavourites favourites;
    private final FeeProposals proposals;
    private final MessageSource messages;
    private final Clock clock;

    ReceptionPages(
            Catalogue catalogue,
            CatalogueWords words,
            DeadlinePreviews dues,
            DeadlineWarnings warnings,
            ApplicantQuery applicants,
            Applicants people,
            ReceptionReader reader,
            DeskFavourites favourites,
            FeeProposals proposals,
            MessageSource messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.words = words;
        this.dues = dues;
        this.warnings = warnings;
        this.applicants = applicants;
        this.people = people;
        this.reader = reader;
        this.favourites = favourites;
        this.proposals = proposals;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Builds the page.
     *
     * @param searching whether to list procedures that match the typed words
     * @param knowing whether to look up the person at the counter, which is logged
     */
    ReceptionPage page(
            TypedForm form, OfficeId office, Actor actor, Locale locale, boolean searching, boolean knowing) {
        ProcedureVersion procedure = procedure(form);
        ProcedureCase chosen = procedure == null ? null : chosenCase(procedure, form);
        Instant now = clock.instant();
        DeadlinePreview due = chosen == null ? null : dues.of(chosen, office, now, locale);
        Identifier identifier = Applicants.number(form.value("identifier"));
        form.usually("noticeReason", incomplete());
        if (chosen != null && procedure != null) {
            prefill(form, procedure, chosen, locale);
        }
        return new ReceptionPage(
                procedure,
                procedure == null ? null : words.name(procedure, locale),
                chosen,
                procedure == null ? List.of() : cases(procedure, locale),
                chosen == null ? null : words.limit(chosen.limit(), locale),
                due,
                chosen == null || due == null ? List.of() : warnings.of(due, chosen, office, now, locale),
                chosen == null ? List.of() : PaperView.of(chosen.components(), form.typed(), locale.getLanguage()),
                chosen == null ? List.of() : words.fees(chosen, today(), locale),
                searching ? hits(form.value("procedureText"), office, locale) : List.of(),
                knowing ? people.of(form.value("identifier"), actor) : Applicant.NOBODY,
                doubt(form, locale),
                identifier == null || chosen == null
                        ? List.of()
                        : applicants.duplicates(actor, chosen.id(), identifier),
                chosen == null ? List.of() : ReceivedPapers.missing(form.typed(), chosen),
                chosen == null ? List.of() : exemptions(chosen),
                procedure == null && !searching ? hits("", office, locale) : List.of(),
                procedure != null && favourites.pinned(office).contains(procedure.code()),
                Parties.blocks(chosen == null ? null : chosen.parties(), form.typed()),
                chosen == null ? null : proposals.of(form, chosen, locale));
    }

    /**
     * Warning where the citizen number says another year of birth than the form; null without one. A number once given is
     * never changed, even where it is wrong, so that this is no refusal.
     */
    @Nullable
    String doubt(TypedForm form, Locale locale) {
        Identifier identifier = Applicants.number(form.value("identifier"));
        Integer year = reader.birthYear(form);
        if (identifier == null || year == null || !identifier.contradicts(year)) {
            return null;
        }
        Object[] years = {String.valueOf(identifier.birthYear().orElseThrow()), year.toString()};
        return messages.getMessage("counter.reception.doubt.birth-year", years, locale);
    }

    @Nullable
    ProcedureVersion procedure(TypedForm form) {
        String id = form.value("procedure");
        if (id.isBlank()) {
            return null;
        }
        try {
            return catalogue.version(new ProcedureVersionId(Integer.parseInt(id)));
        } catch (IllegalArgumentException | RefusedException unknown) { // no number, or none of a version
            return null;
        }
    }

    /** Chosen case of the procedure, or its ordinary case when none of its cases is chosen. */
    static ProcedureCase chosenCase(ProcedureVersion procedure, TypedForm form) {
        return procedure.cases().stream()
                .filter(each -> String.valueOf(each.id().value()).equals(form.value("procedureCase")))
                .findFirst()
                .orElseGet(procedure::ordinaryCase);
    }

    /** Procedures that match the words, with this desk's favourites first; only the favourites without words. */
    List<ReceptionPage.ProcedureHit> hits(String text, OfficeId office, Locale locale) {
        List<ProcedureVersion> usual = favourites.of(office, MOST_FAVOURITES);
        if (text.isBlank()) {
            return usual.stream().map(version -> hit(version, locale)).toList();
        }
        List<ProcedureVersion> found = catalogue.search(text, null, null, MOST_HITS, null);
        return Stream.concat(
                        found.stream().filter(usual::contains),
                        found.stream().filter(version -> !usual.contains(version)))
                .map(version -> hit(version, locale))
                .toList();
    }

    private ReceptionPage.ProcedureHit hit(ProcedureVersion version, Locale locale) {
        return new ReceptionPage.ProcedureHit(
                version.id().value(),
                version.code(),
                words.name(version, locale),
                version.field(),
                words.limits(version, locale),
                String.join("; ", words.fees(version.ordinaryCase(), today(), locale)));
    }

    private List<String> exemptions(ProcedureCase chosen) {
        return chosen.feesOn(today()).stream()
                .filter(fee -> fee.exemption() != null)
                .map(fee ->
                        fee.legalBasis() == null ? fee.exemption() : fee.exemption() + " (" + fee.legalBasis() + ")")
                .distinct()
                .toList();
    }

    /** What the page fills in by itself for a case and the numbers that the fee is counted by. */
    TypedForm proposed(TypedForm form, ProcedureVersion procedure, ProcedureCase chosen, Locale locale) {
        Map<String, String> counted = new HashMap<>(form.typed().values());
        counted.keySet().retainAll(List.of(FeeProposals.PAGES, FeeProposals.UNITS));
        TypedForm proposed = new TypedForm(new FormInput(counted));
        proposed.usually("noticeReason", incomplete());
        prefill(proposed, procedure, chosen, locale);
        return proposed;
    }

    private void prefill(TypedForm form, ProcedureVersion procedure, ProcedureCase chosen, Locale locale) {
        form.usually("subject", words.name(procedure, Locale.forLanguageTag("vi")));
        form.usually("procedureText", words.name(procedure, locale));
        form.usually("procedureCase", chosen.id().value());
        FeeProposals.FeeProposal proposal = proposals.of(form, chosen, locale);
        FeePayment usual = FeePayment.UNKNOWN;
        if (proposal != null && proposal.tariff().isFree()) {
            usual = FeePayment.NOTHING_DUE;
        } else if (proposal != null && proposal.amount() != null) {
            usual = FeePayment.LATER;
            form.usually("feeAmount", proposal.amount());
        }
        form.usually("feePayment", usual);
        form.usually("feeExemption", exemptions(chosen).stream().findFirst().orElse(""));
    }

    /** Default text of a notice of missing papers. */
    private String incomplete() {
        return messages.getMessage("counter.reception.incomplete", null, Locale.forLanguageTag("vi"));
    }

    private List<Option> cases(ProcedureVersion procedure, Locale locale) {
        return procedure.cases().stream()
                .map(each -> new Option(
                        String.valueOf(each.id().value()), words.name(each, locale), words.limit(each.limit(), locale)))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

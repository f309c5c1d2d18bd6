package vn.motcua.portal.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.duedate.DeadlinePreviews;
import vn.motcua.organisation.OfficeId;

/** Words procedures for the portal. Unknown limits and fees are worded as unknown. */
@Component
class ProcedureWords {

    private final CatalogueWords words;
    private final DeadlinePreviews previews;
    private final Clock clock;

    ProcedureWords(CatalogueWords words, DeadlinePreviews previews, Clock clock) {
        this.words = words;
        this.previews = previews;
        this.clock = clock;
    }

    ProcedureHit hit(ProcedureVersion version, Locale locale) {
        return new ProcedureHit(
                version.code(),
                words.name(version, locale),
                version.field(),
                words.limits(version, locale),
                fees(version, locale),
                words.levels(version.levels(), locale),
                version.checked(),
                version.nameEn() == null);
    }

    /**
     * @param office receiving office, or null for any
     * @param at moment of submission
     */
    ProcedurePage page(ProcedureVersion version, @Nullable OfficeId office, Instant at, Locale locale) {
        return new ProcedurePage(
                version,
                words.name(version, locale),
                words.limits(version, locale),
                fees(version, locale),
                words.levels(version.levels(), locale),
                words.channels(version.channels(), locale),
                version.cases().stream()
                        .map(each -> described(each, office, at, locale))
                        .toList());
    }

    private ProcedurePage.Case described(ProcedureCase each, @Nullable OfficeId office, Instant at, Locale locale) {
        List<ProcedurePage.FeeLine> fees =
                each.feesOn(today()).stream().map(fee -> feeLine(fee, locale)).toList();
        return new ProcedurePage.Case(
                each.no(),
                words.name(each, locale),
                each.nameEn() == null,
                words.limit(each.limit(), locale),
                each.limitBasis(),
                fees.isEmpty()
                        ? words.fees(each, today(), locale).stream()
                                .map(line -> new ProcedurePage.FeeLine(line, null, null))
                                .toList()
                        : fees,
                each.proxyAllowed(),
                each.components().stream()
                        .map(paper -> new ProcedurePage.Paper(paper, words.name(paper, locale)))
                        .toList(),
                previews.of(each, office, at, locale));
    }

    private ProcedurePage.FeeLine feeLine(ProcedureFee fee, Locale locale) {
        return new ProcedurePage.FeeLine(words.fee(fee, locale), fee.exemption(), fee.legalBasis());
    }

    private List<String> fees(ProcedureVersion version, Locale locale) {
        return version.cases().stream()
                .flatMap(each -> words.fees(each, today(), locale).stream())
                .distinct()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package vn.motcua.administration.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;

/** Reads the fields that the lists of the audit have in common; what does not fit is an error at its field. */
@Component
class AuditFields {

    private final Organisation organisation;
    private final ZoneId zone;

    AuditFields(Organisation organisation, ZoneId zone) {
        this.organisation = organisation;
        this.zone = zone;
    }

    /** The official with that code, or the only one with that name; null for none, or an error. */
    @Nullable
    OfficialId official(@Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Official byCode = organisation.officialByCode(typed.strip()).orElse(null);
        if (byCode != null) {
            return byCode.id();
        }
        List<Official> byName = organisation.searchOfficials(typed, null, 2);
        if (byName.size() == 1) {
            return byName.get(0).id();
        }
        errors.rejectValue(
                "official",
                byName.isEmpty() ? "administration.audit.no-official" : "administration.audit.several-officials");
        return null;
    }

    /** The office with that code, or the only one with that name, and all below it; empty for none, or an error. */
    Set<OfficeId> offices(@Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return Set.of();
        }
        Office byCode = organisation.officeByCode(typed.strip()).orElse(null);
        List<Office> found = byCode != null ? List.of(byCode) : organisation.searchOffices(typed, null, 2);
        if (found.size() == 1) {
            return Set.copyOf(organisation.subtree(found.get(0).id()));
        }
        errors.rejectValue(
                "office", found.isEmpty() ? "administration.audit.no-office" : "administration.audit.several-offices");
        return Set.of();
    }

    /** The constant of that name; null for none. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** The first moment of a day; null for none. */
    @Nullable
    Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** The first moment after a day; null for none. */
    @Nullable
    Instant end(@Nullable LocalDate day) {
        return day == null ? null : begin(day.plusDays(1));
    }
}

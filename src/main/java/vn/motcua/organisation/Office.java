package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An agency or unit dossiers are received, processed or decided at. Offices live for a time and have successors; what
 * was printed with an office's name keeps it.
 *
 * @param id never null
 * @param code identification by Decision 20/2020/QĐ-TTg, for example {@code H02.21.01}; begins every dossier code
 * @param gsoCode number of the unit at the General Statistics Office, or null when it is no territorial unit
 * @param kind never null
 * @param level never null
 * @param name in Vietnamese
 * @param nameEn in English
 * @param parent the office above, null for the root
 * @param oneStop whether citizens hand in dossiers here
 * @param fields the procedure fields a division or department answers for; {@code *} for all that nobody else does
 * @param address for the slip, or null
 * @param phone for the slip, or null
 * @param validFrom first day of its life
 * @param validTo the day it was no more, or null while it lives
 */
public record Office(
        OfficeId id,
        String code,
        @Nullable String gsoCode,
        OfficeKind kind,
        Level level,
        String name,
        String nameEn,
        @Nullable OfficeId parent,
        boolean oneStop,
        Set<String> fields,
        @Nullable String address,
        @Nullable String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Office {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
        fields = Set.copyOf(fields);
    }

    /** Whether it lives on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** The name in English for {@code en}, in Vietnamese otherwise. */
    public String nameIn(String language) {
        return language.equals("en") ? nameEn : name;
    }
}

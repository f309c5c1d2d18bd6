package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Agency or unit that receives, processes or decides dossiers. An office is valid for a period and may have successors;
 * a paper that was printed with its name keeps that name.
 *
 * @param id never null
 * @param code identification by Decision 20/2020/QĐ-TTg, for example {@code H02.21.01}; begins every dossier code
 * @param gsoCode number of the unit at the General Statistics Office, or null when it is no territorial unit
 * @param kind never null
 * @param level never null
 * @param name in Vietnamese
 * @param nameEn in English
 * @param parent the office directly above; null for the root
 * @param oneStop whether citizens submit dossiers at this office
 * @param fields the procedure fields a division or department is competent for; {@code *} for all fields no other unit
 *     has
 * @param address as printed on the slip, or null
 * @param phone as printed on the slip, or null
 * @param validFrom first day on which the office exists
 * @param validTo first day on which the office no longer exists, or null while it exists
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

    /** Whether the office exists on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Name of the office in a language: English for {@code en}, Vietnamese otherwise. */
    public String nameIn(String language) {
        return language.equals("en") ? nameEn : name;
    }
}

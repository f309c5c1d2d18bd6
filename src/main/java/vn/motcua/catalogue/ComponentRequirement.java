package vn.motcua.catalogue;

import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A document required for a complete dossier of a case.
 *
 * @param id identity of the requirement; a dossier's component refers to it
 * @param no position in the list, from 1
 * @param name name of the document, in Vietnamese
 * @param nameEn name in English; null when there is no translation
 * @param originals number of originals that stay in the dossier
 * @param certified number of certified copies that stay in the dossier
 * @param photocopies number of plain copies that stay in the dossier; when all three numbers are 0, the document is
 *     only shown
 * @param mandatory whether the dossier is incomplete without it
 * @param condition condition under which the document is required, in Vietnamese; null for always
 */
@Embeddable
public record ComponentRequirement(
        int id,
        @JdbcTypeCode(SqlTypes.SMALLINT) int no,
        String name,
        @Nullable String nameEn,
        @JdbcTypeCode(SqlTypes.SMALLINT) int originals,
        @JdbcTypeCode(SqlTypes.SMALLINT) int certified,
        @JdbcTypeCode(SqlTypes.SMALLINT) int photocopies,
        boolean mandatory,
        @Nullable String condition) {

    private static final Pattern SHOWN = Pattern.compile(
            "^Xuất trình\\s*[,;:]?\\s*(không nộp|trả lại ngay)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @throws IllegalArgumentException if a count is negative */
    public ComponentRequirement {
        if (originals < 0 || certified < 0 || photocopies < 0) {
            throw new IllegalArgumentException("counts of " + name + " must not be negative");
        }
    }

    /** Whether the document is only shown at the desk and returned at once. */
    public boolean onlyShown() {
        return originals + certified + photocopies == 0;
    }

    /** The condition without the words for "only shown", which {@link #onlyShown()} states already; null for always. */
    public @Nullable String when() {
        if (condition == null || !onlyShown()) {
            return condition;
        }
        String rest = SHOWN.matcher(condition).replaceFirst("").strip();
        return rest.isEmpty() ? null : rest;
    }
}

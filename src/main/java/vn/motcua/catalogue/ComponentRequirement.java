package vn.motcua.catalogue;

import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One paper that belongs to a complete dossier of a case.
 *
 * @param id names the requirement; what a dossier's component refers to
 * @param no its place in the list, from 1
 * @param name what it is, in Vietnamese
 * @param nameEn the same in English; null when nobody has translated it
 * @param originals how many originals stay in the dossier
 * @param certified how many certified copies stay in the dossier
 * @param photocopies how many plain copies stay in the dossier; with all three at nought the paper is only shown
 * @param mandatory whether the dossier is incomplete without it
 * @param condition when it is asked for, in Vietnamese; null for always
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

    /** Whether the paper is looked at and given back at once. */
    public boolean onlyShown() {
        return originals + certified + photocopies == 0;
    }

    /** The condition without the words that it is only shown, which {@link #onlyShown()} says already; null for always. */
    public @Nullable String when() {
        if (condition == null || !onlyShown()) {
            return condition;
        }
        String rest = SHOWN.matcher(condition).replaceFirst("").strip();
        return rest.isEmpty() ? null : rest;
    }
}

package vn.motcua.catalogue.content;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Level;

/**
 * The authority of a level over a procedure.
 *
 * @param validFrom first day; null for the first day of the version it comes with
 * @param validTo first day after it; null for no end
 * @param basis legal decision that gives the authority, in Vietnamese
 */
public record AuthorityContent(
        Level level,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {}

package vn.motcua.administration.audit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Filter of views.
 *
 * @param code code of a dossier
 * @param official code of the official who viewed
 * @param from the first day
 * @param to the last day
 */
record AuditForm(
        @Nullable String code,
        @Nullable String official,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}

package vn.motcua.dossier.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.worktime.TimeLimitUnit;

/**
 * A date given to the citizen, for ever.
 *
 * @param toldTo to whom it was said
 * @param toldBy by what: the slip, a letter or a message
 */
public record PromiseGiven(
        Instant dueAt,
        Instant givenAt,
        PromiseReason reason,
        int procedureVersionId,
        TimeLimitUnit limitUnit,
        @Nullable Integer limitAmount,
        String calendarVersion,
        boolean provisional,
        String givenBy,
        String toldTo,
        String toldBy) {}

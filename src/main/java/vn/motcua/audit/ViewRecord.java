package vn.motcua.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.vocabulary.DossierId;

/**
 * That somebody looked at somebody's data.
 *
 * @param dossier whose page it was; null for a search
 * @param code of that dossier; null for a search, or before acceptance
 * @param subject what was looked at: {@code dossier}, or the kind of a search and a keyed hash of what was sought, apart by
 *     a colon
 * @param kind who looked
 * @param actor number of the official or client system; null for citizens and the system itself
 * @param official null when it was no official
 * @param office for which the viewer acted, or null
 * @param reason why a list was taken along, in the viewer's words; null otherwise
 */
public record ViewRecord(
        Instant viewedAt,
        @Nullable DossierId dossier,
        @Nullable String code,
        String subject,
        Actor.Kind kind,
        @Nullable Integer actor,
        @Nullable Official official,
        @Nullable Office office,
        ViewPurpose purpose,
        @Nullable String reason) {}

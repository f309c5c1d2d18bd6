package vn.motcua.history;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A line of an import, as it was read. */
sealed interface ImportLine {

    /** Number of the line in the file, from 1. */
    int no();

    /**
     * A dossier.
     *
     * @param id from the digest of the reference
     * @param digest of the line's values
     * @param channel COUNTER, ONLINE or POSTAL
     * @param applicant JSON as given
     * @param ownerName empty when there is none
     * @param attributes JSON as given
     * @param flags sum of {@link ImportFlag}
     */
    record Dossier(
            int no,
            UUID id,
            UUID digest,
            String ref,
            String procedure,
            String office,
            @Nullable String official,
            String channel,
            OffsetDateTime receivedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime finishedAt,
            @Nullable OffsetDateTime returnedAt,
            @Nullable String applicant,
            boolean organisation,
            String ownerName,
            @Nullable String attributes,
            int flags)
            implements ImportLine {

        /** Without the names of people. */
        @Override
        public String toString() {
            return "Dossier[line " + no + "]";
        }
    }

    /**
     * An event.
     *
     * @param dossier from the digest of the reference
     * @param digest of the line's values
     * @param attributes JSON as given
     * @param flags sum of {@link ImportFlag}, as far as the line alone tells
     */
    record Event(
            int no,
            UUID dossier,
            UUID digest,
            OffsetDateTime at,
            String activity,
            @Nullable String office,
            @Nullable String official,
            @Nullable String attributes,
            int flags)
            implements ImportLine {}

    /** A name of the former system and the code of the same thing in this one. */
    record Mapping(int no, NameKind kind, String name, String code) implements ImportLine {}

    /**
     * A line that is not taken.
     *
     * @param reason code of the reason
     * @param field name of the field; null for the line as a whole
     */
    record Refused(int no, String reason, @Nullable String field) implements ImportLine {}
}

package vn.motcua.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PersonName;

/**
 * A dossier of a former system as it was given, times with their offsets.
 *
 * @param owner name of the owner, masked for a person; empty when none was given
 * @param channel COUNTER, ONLINE or POSTAL
 * @param receiving office in whose figures it counts
 */
public record ImportedDossier(
        UUID id,
        String ref,
        String owner,
        String procedure,
        String office,
        @Nullable String official,
        String channel,
        OfficeId receiving,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime returnedAt,
        List<ImportFlag> flags) {

    private static final int SECONDS_PER_MINUTE = 60;

    public ImportedDossier {
        flags = List.copyOf(flags);
    }

    /** An event of a former system. */
    public record Event(
            OffsetDateTime at,
            String activity,
            @Nullable String office,
            @Nullable String official,
            List<ImportFlag> flags) {

        public Event {
            flags = List.copyOf(flags);
        }

        static Event of(ResultSet row) throws SQLException {
            return new Event(
                    Objects.requireNonNull(moment(row, "at")),
                    Columns.text(row, "activity"),
                    row.getString("office"),
                    row.getString("official"),
                    ImportFlag.of(row.getInt("flags")));
        }
    }

    static ImportedDossier of(ResultSet row) throws SQLException {
        return new ImportedDossier(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Columns.text(row, "ref"),
                owner(Columns.text(row, "owner_name"), row.getString("owner_kind")),
                Columns.text(row, "procedure"),
                Columns.text(row, "office"),
                row.getString("official"),
                Columns.text(row, "channel"),
                new OfficeId(row.getInt("receiving_office_id")),
                Objects.requireNonNull(moment(row, "received")),
                moment(row, "due"),
                moment(row, "finished"),
                moment(row, "returned"),
                ImportFlag.of(row.getInt("flags")));
    }

    /** Of the columns {@code <name>_at} and {@code <name>_offset}, or {@code at} and {@code at_offset}. */
    private static @Nullable OffsetDateTime moment(ResultSet row, String name) throws SQLException {
        Instant moment = Columns.instant(row, name.equals("at") ? name : name + "_at");
        return moment == null
                ? null
                : moment.atOffset(ZoneOffset.ofTotalSeconds(row.getInt(name + "_offset") * SECONDS_PER_MINUTE));
    }

    /** Name of an organisation; masked of a person, hidden when it cannot be parsed. */
    private static String owner(String name, @Nullable String kind) {
        if (name.isEmpty() || "ORGANISATION".equals(kind)) {
            return name;
        }
        try {
            return new PersonName(name).masked();
        } catch (InvalidValueException unreadable) {
            return "***";
        }
    }
}

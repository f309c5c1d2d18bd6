package vn.motcua.figures.eventlog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.figures.DossierSource;

/** Reads the events of dossiers in order of time, so many at a time. */
@Component
class EventLogQuery {

    private static final int SECONDS_PER_MINUTE = 60;

    private static final String OF_DOSSIERS = "from unnest(cast(:ids as uuid[])) with ordinality asked (id, place)\n";

    private static final String IN_PARTS = " offset :skipped limit :size";

    private static final String OWN = """
            select asked.place, e.kind as activity, e.happened_at as at, cast(null as smallint) as at_offset, e.actor_kind,
                   e.actor_id, e.office_id, cast(null as text) as office, cast(null as text) as official
            """ + OF_DOSSIERS + """
            join event_fact e on e.dossier_id = asked.id
            order by asked.place, e.happened_at, e.seq""" + IN_PARTS;

    private static final String IMPORTED = """
            select asked.place, a.name as activity, e.at, e.at_offset, cast(null as text) as actor_kind,
                   cast(null as integer) as actor_id, cast(null as integer) as office_id, o.name as office,
                   w.name as official
            """ + OF_DOSSIERS + """
            join imported_event_fact e on e.dossier_id = asked.id
            join imported_name_fact a on a.id = e.activity_id
            left join imported_name_fact o on o.id = e.office_id
            left join imported_name_fact w on w.id = e.official_id
            order by asked.place, e.at, e.run_id, e.line_no, e.copy""" + IN_PARTS;

    private final EntityManager entities;
    private final ZoneId zone;

    EventLogQuery(EntityManager entities, ZoneId zone) {
        this.entities = entities;
        this.zone = zone;
    }

    /**
     * An event as it is stored.
     *
     * @param place place of its dossier among those asked for, from 0
     * @param actorKind kind of the actor; null for an imported event
     * @param officeId office in this system; null for an imported event
     * @param office name of the office in the former system; null for an event of this system
     * @param official name of the official, likewise
     */
    record Row(
            int place,
            String activity,
            OffsetDateTime at,
            @Nullable String actorKind,
            @Nullable Integer actorId,
            @Nullable Integer officeId,
            @Nullable String office,
            @Nullable String official) {}

    /** Events of dossiers of one source, by the order of the dossiers and then of time; so many after so many. */
    List<Row> events(DossierSource source, List<UUID> dossiers, long skipped, int size) {
        List<?> rows = entities.createNativeQuery(source == DossierSource.OWN ? OWN : IMPORTED)
                .setParameter("ids", dossiers.stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("skipped", skipped)
                .setParameter("size", size)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private Row row(@Nullable Object[] row) {
        Instant at = (Instant) Objects.requireNonNull(row[2]);
        Integer offset = number(row[3]);
        return new Row(
                Objects.requireNonNull(number(row[0])) - 1,
                (String) Objects.requireNonNull(row[1]),
                offset == null
                        ? at.atZone(zone).toOffsetDateTime()
                        : at.atOffset(ZoneOffset.ofTotalSeconds(offset * SECONDS_PER_MINUTE)),
                (String) row[4],
                number(row[5]),
                number(row[6]),
                (String) row[7],
                (String) row[8]);
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value == null ? null : Integer.valueOf(((Number) value).intValue());
    }
}

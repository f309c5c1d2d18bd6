package vn.motcua.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Finds patterns in the view log of a short period, for those who audit (trust model, T2). */
@Repository
public class AccessPatternsQuery {

    /** Longest period, in days. */
    public static final int MOST_DAYS = 31;

    private static final int MOST_ROWS = 50;

    private static final String BY_OFFICIALS = """
            from view_log v %s
            where v.viewed_at >= :from and v.viewed_at < :to and v.actor_kind = 'OFFICIAL'
              and (:everything or v.office_id = any (:offices)) and %s
            group by v.actor_id%s
            having count(%s) >= :least
            order by 2 desc, 1
            limit :most""";

    private static final String DID_NOTHING = """
            v.dossier_id is not null and v.purpose = 'PROCESSING'
              and not exists (select from event_fact e
                where e.dossier_id = v.dossier_id and e.actor_kind = 'OFFICIAL' and e.actor_id = v.actor_id)
              and not exists (select from current_step_fact c
                where c.dossier_id = v.dossier_id and c.holder_id = v.actor_id)""";

    private static final Map<AccessPattern.Kind, String> QUERIES = new EnumMap<>(Map.of(
            AccessPattern.Kind.OUT_OF_HOURS,
            query("", """
                    v.dossier_id is not null and (extract(isodow from v.viewed_at at time zone :zone) = 7
                      or cast(v.viewed_at at time zone :zone as time) not between time '06:30' and time '18:30')""", "", "distinct v.dossier_id"),
            AccessPattern.Kind.ONE_NAME,
            query(
                    "join dossier_fact d on d.id = v.dossier_id",
                    DID_NOTHING,
                    ", d.owner_folded",
                    "distinct v.dossier_id"),
            AccessPattern.Kind.NO_TASK,
            query("", DID_NOTHING, "", "distinct v.dossier_id"),
            AccessPattern.Kind.SAME_SEARCH,
            query("", "v.purpose in ('SEARCH', 'APPLICANT_SEARCH') and v.subject like '%:%'", ", v.subject", "*"),
            AccessPattern.Kind.EXPORTS,
            query("", "v.purpose = 'EXPORT'", "", "*")));

    private final EntityManager entities;
    private final ViewHistoryQuery history;
    private final Organisation organisation;
    private final ZoneId zone;

    AccessPatternsQuery(EntityManager entities, ViewHistoryQuery history, Organisation organisation, ZoneId zone) {
        this.entities = entities;
        this.history = history;
        this.organisation = organisation;
        this.zone = zone;
    }

    private static String query(String join, String condition, String group, String counted) {
        return "select v.actor_id, count(%s), min(v.viewed_at), max(v.viewed_at) ".formatted(counted)
                + BY_OFFICIALS.formatted(join, condition, group, counted);
    }

    /**
     * What officials of the offices that the actor audits did from one day to another, both included, by kind and frequency.
     *
     * @throws RefusedException FORBIDDEN for who is neither administrator nor inspector, INVALID at {@code from} for a period that
     *     is empty or longer than {@value #MOST_DAYS} days
     */
    @Transactional(readOnly = true)
    public List<AccessPattern> find(LocalDate from, LocalDate to, Actor actor) {
        ViewHistoryQuery.requireAuditor(actor);
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
            throw RefusedException.invalidField("from", "administration.audit.period", MOST_DAYS);
        }
        List<AccessPattern> found = new ArrayList<>();
        for (AccessPattern.Kind kind : AccessPattern.Kind.values()) {
            String sql = Objects.requireNonNull(QUERIES.get(kind));
            Query query = entities.createNativeQuery(sql)
                    .setParameter("from", moment(from))
                    .setParameter("to", moment(to.plusDays(1)))
                    .setParameter("everything", history.auditsEverything(actor))
                    .setParameter("offices", history.audited(actor))
                    .setParameter("least", kind.least())
                    .setParameter("most", MOST_ROWS);
            if (sql.contains(":zone")) {
                query.setParameter("zone", zone.getId());
            }
            for (Object row : query.getResultList()) {
                found.add(pattern(kind, (Object[]) row));
            }
        }
        return found;
    }

    private AccessPattern pattern(AccessPattern.Kind kind, Object[] row) {
        return new AccessPattern(
                kind,
                organisation.official(new OfficialId(((Number) row[0]).intValue())),
                ((Number) row[1]).intValue(),
                (Instant) row[2],
                (Instant) row[3]);
    }

    private OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}

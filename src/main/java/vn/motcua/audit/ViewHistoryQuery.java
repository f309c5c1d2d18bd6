package vn.motcua.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Columns;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Who looked at whose data: the view log, for those who audit. An administrator sees what was looked at for the own office
 * and all below it, an inspector for all offices whose dossiers the inspector may see (trust model, T2).
 */
@Service
public class ViewHistoryQuery {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9000, 1, 1);

    /** More than look at a dossier in all its life. */
    public static final int MOST_BY_OTHERS = 1000;

    private static final String VIEWS = """
            select v.id, v.viewed_at, v.dossier_id, d.code, v.subject, v.actor_kind, v.actor_id, v.office_id, v.purpose, v.reason
            from (""";

    private static final String OF_EVERYBODY = """
            select v.* from view_log v
            where v.viewed_at >= :from and (v.viewed_at, v.id) < (:before, :before_id)""";

    /** Asks each office for its newest, since the newest of some offices may lie deep among those of the others. */
    private static final String OF_OFFICES = """
            select v.* from unnest(:offices) as o (id) cross join lateral (
            select v.* from view_log v
            where v.office_id = o.id and v.viewed_at >= :from and (v.viewed_at, v.id) < (:before, :before_id)""";

    private static final String WITH_CODES = ") v left join dossier_fact d on d.id = v.dossier_id";

    private static final String EXPORTS = """
            select v.id, v.viewed_at, v.dossier_id, null as code, v.subject, v.actor_kind, v.actor_id, v.office_id,
              v.purpose, v.reason
            from view_log v
            where v.reason is not null and (v.viewed_at, v.id) < (:before, :before_id)
              and (:all or v.office_id = any (:offices))
            order by v.viewed_at desc, v.id desc limit :size""";

    private static final String OF_PERSON = """
            select v.id, v.viewed_at, v.dossier_id, d.code, v.subject, v.actor_kind, v.actor_id, v.office_id, v.purpose, v.reason
            from (
              select * from view_log where dossier_id in
                (select id from dossier_fact where owner_identifier = :number)
              union all
              select * from view_log where dossier_id is null and subject = any (:subjects)) v
            left join dossier_fact d on d.id = v.dossier_id
            where (:all or v.office_id = any (:offices))
            order by v.viewed_at desc, v.id desc limit :most""";

    private static final String NEWEST_FIRST = "order by v.viewed_at desc, v.id desc limit :size";

    private final JdbcClient jdbc;
    private final ViewLog log;
    private final Organisation organisation;
    private final ZoneId zone;

    ViewHistoryQuery(JdbcClient jdbc, ViewLog log, Organisation organisation, ZoneId zone) {
        this.jdbc = jdbc;
        this.log = log;
        this.organisation = organisation;
        this.zone = zone;
    }

    /** The dossier with a code, whoever may open it; what is told of it here is who looked at it. */
    @Transactional(readOnly = true)
    public Optional<DossierId> dossier(String code) {
        try {
            return jdbc.sql("select id from dossier_fact where code = :code")
                    .param("code", DossierCode.parse(code).value())
                    .query((row, no) -> Columns.dossier(row, "id"))
                    .optional();
        } catch (InvalidValueException noCode) {
            return Optional.empty();
        }
    }

    /**
     * Who looked at a dossier, newest first, for whoever holds its slip: the office, the roles and the purpose of officials,
     * without their names; not those who held the slip, of whom {@link #ownLooks} tells.
     *
     * @return the last {@value KeysetPage#LONGEST}
     */
    @Transactional(readOnly = true)
    public List<ViewOfDossier> ofDossier(DossierId dossier) {
        return jdbc.sql("""
                select viewed_at, actor_kind, actor_id, office_id, purpose from view_log
                where dossier_id = :dossier and actor_kind <> 'CITIZEN' order by viewed_at desc, id desc limit :most""")
                .param("dossier", dossier.value())
                .param("most", KeysetPage.LONGEST)
                .query((row, no) -> viewOfDossier(row))
                .list();
    }

    /**
     * How often a dossier was opened by its slip.
     *
     * @param times counted up to {@value #MOST_BY_OTHERS}
     * @param last the last time
     */
    public record OwnLooks(int times, Instant last) {}

    /** How often whoever held the slip of a dossier looked at it; empty for never. */
    @Transactional(readOnly = true)
    public Optional<OwnLooks> ownLooks(DossierId dossier) {
        return jdbc.sql("""
                select count(*) as times, max(viewed_at) as last from (
                  select viewed_at from view_log where dossier_id = :dossier and actor_kind = 'CITIZEN'
                  order by viewed_at desc limit :most) as looks
                having count(*) > 0""")
                .param("dossier", dossier.value())
                .param("most", MOST_BY_OTHERS)
                .query((row, no) -> new OwnLooks(row.getInt("times"), Columns.moment(row, "last")))
                .optional();
    }

    /**
     * Officials and other systems that looked at a dossier, oldest first, as its citizen is told; not the citizen's own
     * look-ups.
     *
     * @return the last {@value #MOST_BY_OTHERS}
     */
    @Transactional(readOnly = true)
    public List<ViewOfDossier> byOthers(DossierId dossier) {
        List<ViewOfDossier> newestFirst = jdbc.sql("""
                select viewed_at, actor_kind, actor_id, office_id, purpose from view_log
                where dossier_id = :dossier and actor_kind <> 'CITIZEN' order by viewed_at desc, id desc limit :most""")
                .param("dossier", dossier.value())
                .param("most", MOST_BY_OTHERS)
                .query((row, no) -> viewOfDossier(row))
                .list();
        List<ViewOfDossier> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private ViewOfDossier viewOfDossier(ResultSet row) throws SQLException {
        Instant at = Columns.moment(row, "viewed_at");
        Actor.Kind kind = Columns.constant(row, "actor_kind", Actor.Kind.class);
        Integer actor = Columns.integer(row, "actor_id");
        Integer number = Columns.integer(row, "office_id");
        OfficeId office = number == null ? null : new OfficeId(number);
        return new ViewOfDossier(
                at,
                kind,
                office == null ? null : organisation.office(office),
                kind == Actor.Kind.OFFICIAL && actor != null && office != null
                        ? organisation.roles(new OfficialId(actor), office, LocalDate.ofInstant(at, zone))
                        : Set.of(),
                Columns.constant(row, "purpose", ViewPurpose.class));
    }

    /**
     * A page of the log, newest first.
     *
     * @param cursor where the page begins, as the page before said; null for the first
     * @param size brought between 1 and {@value KeysetPage#LONGEST}
     * @throws RefusedException FORBIDDEN for who is neither administrator nor inspector
     */
    @Transactional(readOnly = true)
    public KeysetPage<ViewRecord> views(ViewHistoryFilter filter, Actor actor, @Nullable String cursor, int size) {
        requireAuditor(actor);
        Cursor after = Cursor.parse(cursor, 2);
        int asked = KeysetPage.size(size);
        Instant end = (filter.to() == null ? LAST_DAY : filter.to().plusDays(1))
                .atStartOfDay(zone)
                .toInstant();
        Instant seen = after == null ? null : after.instant(0);
        int @Nullable [] offices = offices(filter.offices(), actor);
        List<String> sql = new ArrayList<>(List.of(VIEWS, offices == null ? OF_EVERYBODY : OF_OFFICES));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "from",
                Columns.parameter((filter.from() == null ? FIRST_DAY : filter.from())
                        .atStartOfDay(zone)
                        .toInstant()));
        parameters.put("before", Columns.parameter(seen == null || seen.isAfter(end) ? end : seen));
        parameters.put("before_id", after == null ? 0L : after.number(1));
        parameters.put("size", asked + 1);
        if (filter.dossier() != null) {
            sql.add("and v.dossier_id = :dossier");
            parameters.put("dossier", filter.dossier().value());
        }
        if (filter.official() != null) {
            sql.add("and v.actor_kind = 'OFFICIAL' and v.actor_id = :official");
            parameters.put("official", filter.official().value());
        }
        if (filter.kind() != null) {
            sql.add(
                    filter.kind() == ViewKind.EXPORTED
                            ? "and v.purpose = 'EXPORT'" // as its index says
                            : "and v.purpose = any (:purposes)");
            parameters.put(
                    "purposes",
                    filter.kind().purposes().stream().map(Enum::name).toArray(String[]::new));
        }
        sql.add(NEWEST_FIRST);
        if (offices != null) {
            parameters.put("offices", offices);
            sql.add(") v");
            sql.add(NEWEST_FIRST);
        }
        sql.add(WITH_CODES);
        sql.add(NEWEST_FIRST);
        List<Row> rows = jdbc.sql(String.join("\n", sql))
                .params(parameters)
                .query((row, no) -> new Row(row.getLong("id"), record(row)))
                .list();
        return KeysetPage.of(rows, asked, last -> Cursor.of(last.shown().viewedAt(), last.id()))
                .map(Row::shown);
    }

    /**
     * Who looked at the dossiers of a person, or looked for the person, newest first. That it was asked is written down before.
     *
     * @param number number of a person or organisation, as the look-up at the desk reads it
     * @return the last {@value KeysetPage#LONGEST}
     * @throws RefusedException FORBIDDEN for who is neither administrator nor inspector
     */
    public List<ViewRecord> ofPerson(String number, Actor actor) {
        requireAuditor(actor);
        log.search("audit", number, actor, ViewPurpose.SUPERVISION);
        return jdbc.sql(OF_PERSON)
                .param("number", number)
                .param(
                        "subjects",
                        Stream.of("applicant-search", "dossier-search", "audit")
                                .map(kind -> log.subject(kind, number))
                                .toArray(String[]::new))
                .param("all", auditsEverything(actor))
                .param("offices", audited(actor))
                .param("most", KeysetPage.LONGEST)
                .query((row, no) -> record(row))
                .list();
    }

    /**
     * Registers that were taken along as files with a reason, newest first, by officials of the offices that the actor watches.
     *
     * @param cursor where the page begins, as the page before said; null for the first
     * @throws RefusedException FORBIDDEN for who watches no office
     */
    @Transactional(readOnly = true)
    public KeysetPage<ViewRecord> exports(Actor actor, @Nullable String cursor, int size) {
        if (!actor.hasAny(Role.SUPERVISING)) {
            throw RefusedException.forbidden("dossier.refusal.audit");
        }
        Cursor after = Cursor.parse(cursor, 2);
        int asked = KeysetPage.size(size);
        Instant seen = after == null ? null : after.instant(0);
        Instant before = seen == null ? LAST_DAY.atStartOfDay(zone).toInstant() : seen;
        List<Row> rows = jdbc.sql(EXPORTS)
                .param("before", Columns.parameter(before))
                .param("before_id", after == null ? 0L : after.number(1))
                .param("all", actor.visible().isAll())
                .param(
                        "offices",
                        actor.visible().isAll()
                                ? new int[0]
                                : actor.visible().offices().stream()
                                        .mapToInt(OfficeId::value)
                                        .toArray())
                .param("size", asked + 1)
                .query((row, no) -> new Row(row.getLong("id"), record(row)))
                .list();
        return KeysetPage.of(rows, asked, last -> Cursor.of(last.shown().viewedAt(), last.id()))
                .map(Row::shown);
    }

    /** Offices of those asked for that the actor audits; null for everything. */
    private int @Nullable [] offices(Set<OfficeId> asked, Actor actor) {
        boolean everything = auditsEverything(actor);
        if (asked.isEmpty()) {
            return everything ? null : audited(actor);
        }
        IntStream numbers = asked.stream().mapToInt(OfficeId::value).sorted();
        Set<Integer> audited =
                everything ? Set.of() : Arrays.stream(audited(actor)).boxed().collect(Collectors.toSet());
        return numbers.filter(each -> everything || audited.contains(each)).toArray();
    }

    private record Row(long id, ViewRecord shown) {}

    /**
     * Refuses who does not audit.
     *
     * @throws RefusedException FORBIDDEN for who is neither administrator nor inspector
     */
    static void requireAuditor(Actor actor) {
        if (!actor.hasAny(Set.of(Role.ADMINISTRATOR, Role.INSPECTOR))) {
            throw RefusedException.forbidden("dossier.refusal.audit");
        }
    }

    boolean auditsEverything(Actor actor) {
        boolean ofProvince = organisation.province().id().equals(actor.office()) && actor.has(Role.ADMINISTRATOR);
        return ofProvince || actor.has(Role.INSPECTOR) && actor.visible().isAll();
    }

    /** Offices whose views the actor audits; none where the actor audits everything. */
    int[] audited(Actor actor) {
        if (auditsEverything(actor)) {
            return new int[0];
        }
        Set<OfficeId> offices = new HashSet<>();
        if (actor.has(Role.INSPECTOR)) {
            offices.addAll(actor.visible().offices());
        }
        if (actor.has(Role.ADMINISTRATOR) && actor.office() != null) {
            offices.addAll(organisation.subtree(actor.office()));
        }
        return offices.stream().mapToInt(OfficeId::value).sorted().toArray();
    }

    private ViewRecord record(ResultSet row) throws SQLException {
        Actor.Kind kind = Columns.constant(row, "actor_kind", Actor.Kind.class);
        Integer actor = Columns.integer(row, "actor_id");
        Integer office = Columns.integer(row, "office_id");
        return new ViewRecord(
                Columns.moment(row, "viewed_at"),
                row.getObject("dossier_id") == null ? null : Columns.dossier(row, "dossier_id"),
                row.getString("code"),
                Columns.text(row, "subject"),
                kind,
                actor,
                kind == Actor.Kind.OFFICIAL && actor != null ? organisation.official(new OfficialId(actor)) : null,
                office == null ? null : organisation.office(new OfficeId(office)),
                Columns.constant(row, "purpose", ViewPurpose.class),
                row.getString("reason"));
    }
}

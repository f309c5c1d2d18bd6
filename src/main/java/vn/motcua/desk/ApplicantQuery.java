package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.dossier.DossierViews;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Identifier;

/**
 * Finds people and their dossiers within the actor's offices. Each search is logged before it is answered; its search
 * term is logged only as a keyed hash (trust model, T2).
 */
@Service
@Transactional
public class ApplicantQuery {

    /** Period in which another dossier of the same person and procedure is reported as a possible duplicate. */
    static final Duration RECENT = Duration.ofDays(30);

    private static final int SECONDS = 3;

    public static final String LAST_KNOWN = """
            select d.id, d.owner_kind, d.owner_name, d.owner_identifier, d.owner_birth_date, d.owner_birth_year, d.owner_phone,
                   d.owner_email, d.owner_address, d.submitted_at
            from dossier_fact d
            where d.owner_identifier = :identifier and d.synchronisation_state <> 'TRIAL' and
            """ + OfficeScopeCondition.IN_SCOPE + """
            order by d.submitted_at desc
            limit 1
            """;

    private static final String DUPLICATES =
            "select " + DossierRows.COLUMNS + """
            from dossier_fact d
            where d.owner_identifier = :identifier and d.procedure_version_id = any (:versions)
              and d.closed_on is null and d.submitted_at >= :since and d.synchronisation_state <> 'TRIAL' and
            """ + OfficeScopeCondition.IN_SCOPE + """
            order by d.submitted_at desc
            limit 10
            """;

    private static final String FOUND = "select " + DossierRows.COLUMNS + " from dossier_fact d where ";
    private static final String IN_ORDER = " and " + OfficeScopeCondition.IN_SCOPE + """
              and (d.submitted_at, d.id) < (cast(:after as timestamptz), :after_id)
            order by d.submitted_at desc, d.id desc
            limit :size
            """;

    private final JdbcClient jdbc;
    private final JdbcClient patient;
    private final DossierRows rows;
    private final Catalogue catalogue;
    private final ViewLog log;
    private final SoughtText texts;
    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    ApplicantQuery(
            JdbcClient jdbc,
            DataSource source,
            DossierRows rows,
            Catalogue catalogue,
            ViewLog log,
            SoughtText texts,
            Organisation organisation,
            Clock clock,
            ZoneId zone) {
        this.jdbc = jdbc;
        JdbcTemplate limited = new JdbcTemplate(source);
        limited.setQueryTimeout(SECONDS); // a very frequent name must not block a connection
        this.patient = JdbcClient.create(limited);
        this.rows = rows;
        this.catalogue = catalogue;
        this.log = log;
        this.texts = texts;
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    /** The owner with this number, from the newest dossier in the actor's scope; logged before the query. */
    public Optional<KnownApplicant> byIdentifier(Identifier identifier, Actor actor) {
        log.search("applicant-search", identifier.digits(), actor, ViewPurpose.APPLICANT_SEARCH);
        return jdbc.sql(LAST_KNOWN)
                .param("identifier", identifier.digits())
                .params(OfficeScopeCondition.parameters(actor))
                .query((row, no) -> known(row))
                .optional();
    }

    private static KnownApplicant known(ResultSet row) throws SQLException {
        return new KnownApplicant(
                DossierViews.owner(row), Columns.dossier(row, "id"), Columns.moment(row, "submitted_at"));
    }

    /**
     * Open dossiers of the same owner and procedure, in any version or case, of the last 30 days in the actor's scope,
     * newest first, at most ten.
     */
    @Transactional(readOnly = true)
    public List<DossierRow> duplicates(Actor actor, ProcedureCaseId procedureCase, Identifier identifier) {
        int[] versions = catalogue.versions(catalogue.versionOf(procedureCase).code()).stream()
                .mapToInt(version -> version.id().value())
                .toArray();
        return jdbc.sql(DUPLICATES)
                .param("identifier", identifier.digits())
                .param("versions", versions)
                .param("since", Columns.parameter(clock.instant().minus(RECENT)))
                .params(OfficeScopeCondition.parameters(actor))
                .query((row, no) -> rows.row(row))
                .list();
    }

    /**
     * Finds dossiers in the actor's scope by a typed or scanned code or its end ({@code 261130-51}, {@code 0051}), by the
     * identity number, the telephone number, their last digits or a part of the name of the owner or of who brought it,
     * ignoring diacritics and apostrophes; newest first. Logged before the query.
     *
     * @throws RefusedException INVALID when a name is too short for a search; UNAVAILABLE when too many people have it
     */
    public KeysetPage<DossierRow> search(String text, Actor actor, @Nullable String cursor, int size) {
        SoughtText.Sought sought = texts.read(actor, text);
        Cursor after = Cursor.parse(cursor, 2);
        int asked = KeysetPage.size(size);
        log.search("dossier-search", sought.value(), actor, ViewPurpose.SEARCH);
        Map<String, @Nullable Object> parameters = new HashMap<>(OfficeScopeCondition.parameters(actor));
        parameters.putAll(sought.parameters());
        parameters.put("size", asked + 1);
        parameters.putAll(DossierListQuery.before(after));
        return found(
                query(sought.condition()), parameters, asked, last -> Cursor.of(last.submittedAt(), last.dossier()));
    }

    /**
     * A page of the dossiers in the actor's scope that a filter and perhaps a text find. Logged before the query: as a search
     * for a person where there is a text, otherwise as a list.
     *
     * @param text code, number or name, as for {@link #search}; null for none
     * @param cursor start of the page, from the previous page; null for the first
     * @throws RefusedException NOT_FOUND for an office outside the actor's scope, INVALID when a name is too short,
     *     UNAVAILABLE when it takes too long to find and sort so many
     */
    public KeysetPage<DossierRow> lookUp(
            LookUpFilter filter, @Nullable String text, Actor actor, @Nullable String cursor, int size) {
        SoughtText.Sought sought = text == null ? null : texts.read(actor, text);
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        Map<String, @Nullable Object> parameters = filter.parameters(actor, organisation, zone);
        parameters.put("size", asked + 1);
        parameters.put("after", after == null ? null : after.uuid(0));
        if (sought == null) {
            log.listing("look-up", actor, ViewPurpose.SEARCH);
        } else {
            log.search("dossier-search", sought.value(), actor, ViewPurpose.SEARCH);
            parameters.putAll(sought.parameters());
        }
        String query = LookUpStatement.of(filter, sought == null ? null : sought.condition(), after != null);
        return found(query, parameters, asked, last -> Cursor.of(last.dossier()));
    }

    private KeysetPage<DossierRow> found(
            String query, Map<String, @Nullable Object> parameters, int asked, Function<DossierRow, String> cursor) {
        try {
            return KeysetPage.of(
                    patient.sql(query)
                            .params(parameters)
                            .query((row, no) -> rows.row(row))
                            .list(),
                    asked,
                    cursor);
        } catch (QueryTimeoutException | DataAccessResourceFailureException tooLong) {
            throw RefusedException.unavailable("dossier.refusal.search-broad");
        }
    }

    /** The query text of a search by a condition. */
    public static String query(String condition) {
        return FOUND + condition + IN_ORDER;
    }
}

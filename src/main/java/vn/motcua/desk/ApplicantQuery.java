package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.motcua.platform.Columns;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.Folding;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PhoneNumber;

/**
 * Finds people and their dossiers within the actor's offices. Each search is logged before it is answered; its search
 * term is logged only as a keyed hash (trust model, T2).
 */
@Service
@Transactional
public class ApplicantQuery {

    /** Period in which another dossier of the same person and procedure is reported as a possible duplicate. */
    static final Duration RECENT = Duration.ofDays(30);

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_TEXT = 200;
    private static final int SECONDS = 3;

    public static final String LAST_KNOWN = """
            select d.id, d.owner_kind, d.owner_name, d.owner_identifier, d.owner_birth_date, d.owner_birth_year, d.owner_phone,
                   d.owner_email, d.owner_address, d.submitted_at
            from dossier_fact d
            where d.owner_identifier = :identifier and
            """ + OfficeScopeCondition.IN_SCOPE + """
            order by d.submitted_at desc
            limit 1
            """;

    private static final String DUPLICATES =
            "select " + DossierRows.COLUMNS + """
            from dossier_fact d
            where d.owner_identifier = :identifier and d.procedure_version_id = any (:versions)
              and d.closed_on is null and d.submitted_at >= :since and
            """ + OfficeScopeCondition.IN_SCOPE + """
            order by d.submitted_at desc
            limit 10
            """;

    private static final String FOUND = "select " + DossierRows.COLUMNS + " from dossier_fact d where ";
    private static final String BY_CODE = "d.code = :sought";
    private static final String BY_IDENTIFIER = "d.owner_identifier = :sought";
    public static final String BY_PHONE = "d.owner_phone = :sought";
    private static final String BY_PHONE_OR_IDENTIFIER = "(d.owner_phone = :sought or d.owner_identifier = :sought)";
    public static final String BY_NAME = "d.owner_folded like :sought";
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
    private final Clock clock;

    ApplicantQuery(
            JdbcClient jdbc, DataSource source, DossierRows rows, Catalogue catalogue, ViewLog log, Clock clock) {
        this.jdbc = jdbc;
        JdbcTemplate limited = new JdbcTemplate(source);
        limited.setQueryTimeout(SECONDS); // a very frequent name must not block a connection
        this.patient = JdbcClient.create(limited);
        this.rows = rows;
        this.catalogue = catalogue;
        this.log = log;
        this.clock = clock;
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
     * Finds dossiers in the actor's scope by a typed or scanned code, identity number, telephone number, or part of the
     * owner's name, ignoring diacritics; newest first. Logged before the query.
     *
     * @throws RefusedException INVALID when a name is too short for a search; UNAVAILABLE when too many people have it
     */
    public KeysetPage<DossierRow> search(String text, Actor actor, @Nullable String cursor, int size) {
        Sought sought = sought(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        Cursor after = Cursor.parse(cursor, 2);
        int asked = KeysetPage.size(size);
        log.search("dossier-search", sought.value(), actor, ViewPurpose.SEARCH);
        Map<String, @Nullable Object> parameters = new HashMap<>(OfficeScopeCondition.parameters(actor));
        parameters.put("sought", sought.value());
        parameters.put("size", asked + 1);
        parameters.putAll(DossierListQuery.before(after));
        try {
            return KeysetPage.of(
                    patient.sql(query(sought.condition()))
                            .params(parameters)
                            .query((row, no) -> rows.row(row))
                            .list(),
                    asked,
                    last -> Cursor.of(last.submittedAt(), last.dossier()));
        } catch (QueryTimeoutException | DataAccessResourceFailureException tooLong) {
            throw RefusedException.unavailable("dossier.refusal.search-broad");
        }
    }

    /** The query text of a search by a condition. */
    public static String query(String condition) {
        return FOUND + condition + IN_ORDER;
    }

    private record Sought(String condition, String value) {}

    private static Sought sought(String text) {
        try {
            return new Sought(BY_CODE, DossierCode.parse(text).value());
        } catch (InvalidValueException noCode) {
            return number(text);
        }
    }

    private static Sought number(String text) {
        try {
            String digits = PhoneNumber.parse(text).digits();
            return new Sought(isIdentifier(digits) ? BY_PHONE_OR_IDENTIFIER : BY_PHONE, digits);
        } catch (InvalidValueException noPhone) {
            try {
                return new Sought(BY_IDENTIFIER, Identifier.parse(text).digits());
            } catch (InvalidValueException noIdentifier) {
                return name(text);
            }
        }
    }

    /** Whether digits may be an identifier; ten digits may be a telephone number and a tax code. */
    private static boolean isIdentifier(String digits) {
        try {
            return new Identifier(digits).digits().equals(digits);
        } catch (InvalidValueException noIdentifier) {
            return false;
        }
    }

    private static Sought name(String text) {
        String folded = Folding.fold(text);
        if (folded.length() < SHORTEST_NAME) {
            throw RefusedException.invalidField("q", "dossier.refusal.search-short");
        }
        return new Sought(BY_NAME, "%" + folded + "%"); // no wildcards: folding leaves letters, digits and spaces
    }
}

package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.EnteredText;
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

    /** End of a code: the day and the number, perhaps behind a part of the office. */
    private static final Pattern CODE_TAIL = Pattern.compile("(?:[A-Z0-9.]*-)?([0-9]{6})-([0-9]{1,9})");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,8}");
    private static final DateTimeFormatter DAY_OF_CODE = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
    /** Letter that stands alone in folded names of the Central Highlands where somebody typed no apostrophe. */
    private static final Pattern LETTER_ALONE = Pattern.compile("\\b([a-z]) ");
    /** Number of days whose codes are tried for a number without its day, at one office and at all offices in scope. */
    private static final int DAYS_AT_ONE = 400;

    private static final int DAYS_AT_ALL = 7;
    private static final int LONGEST_SEQUENCE = 6;
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
    private static final String BY_CODES = "d.code = any (:codes)";
    private static final String BY_PARTY =
            "d.parties is not null and party_numbers(d.parties) @> array[cast(:sought as text)]";
    private static final String BY_IDENTIFIER =
            "(d.owner_identifier = :sought or d.submitter_identifier = :sought or " + BY_PARTY + ")";
    public static final String BY_PHONE =
            "(d.owner_phone = :sought or d.submitter_phone = :sought or " + BY_PARTY + ")";
    private static final String BY_PHONE_OR_IDENTIFIER = "(" + BY_PHONE + " or " + BY_IDENTIFIER + ")";
    public static final String BY_NAME =
            "(d.owner_folded like :sought or d.submitter_relation is not null and folded(d.submitter_name) like :sought"
                    + " or d.parties is not null and party_names(d.parties) like :sought)";
    /** Letters and digits may be a passport's number and a part of a name. */
    private static final String BY_IDENTIFIER_OR_NAME =
            "(" + BY_IDENTIFIER + " or " + BY_NAME.replace(":sought", ":named") + ")";
    /** The end of a telephone, an identity number, or of a code whose day is not said. */
    private static final String BY_TAIL = """
            (d.code = any (:codes)
             or right(d.owner_phone, length(:sought)) = :sought or right(d.submitter_phone, length(:sought)) = :sought
             or right(d.owner_identifier, length(:sought)) = :sought
             or right(d.submitter_identifier, length(:sought)) = :sought
             or d.parties is not null and ends_so(party_numbers(d.parties), :sought)
             or d.owner_folded like :named)
            """;

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
    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    ApplicantQuery(
            JdbcClient jdbc,
            DataSource source,
            DossierRows rows,
            Catalogue catalogue,
            ViewLog log,
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
        String typed = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Sought sought = sought(actor, typed);
        Cursor after = Cursor.parse(cursor, 2);
        int asked = KeysetPage.size(size);
        log.search("dossier-search", sought.value(), actor, ViewPurpose.SEARCH);
        Map<String, @Nullable Object> parameters = new HashMap<>(OfficeScopeCondition.parameters(actor));
        parameters.put("sought", sought.value());
        parameters.put("codes", sought.codes());
        parameters.put("named", named(typed));
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

    /** @param codes codes that the end of a code may mean; empty where none is sought */
    private record Sought(String condition, String value, String[] codes) {

        Sought(String condition, String value) {
            this(condition, value, new String[0]);
        }
    }

    private Sought sought(Actor actor, String text) {
        try {
            return new Sought(BY_CODE, DossierCode.parse(text).value());
        } catch (InvalidValueException noCode) {
            String bare = EnteredText.code(text).replace(" ", "").toUpperCase(Locale.ROOT);
            Matcher tail = CODE_TAIL.matcher(bare);
            if (tail.matches()) {
                return new Sought(BY_CODES, bare, codes(tail.group(1), tail.group(2), bare));
            }
            return DIGITS.matcher(bare).matches() ? tail(actor, bare) : number(text);
        }
    }

    /** The end of a telephone or an identity number, or the number of a dossier whose day is not said. */
    private Sought tail(Actor actor, String digits) {
        if (digits.length() > LONGEST_SEQUENCE || Integer.parseInt(digits) == 0) {
            return new Sought(BY_TAIL, digits);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        int sequence = Integer.parseInt(digits);
        List<String> codes = new ArrayList<>();
        OfficeId own = actor.office();
        for (Office office : own == null ? organisation.offices() : List.of(organisation.office(own))) {
            for (int back = 0; back < (own == null ? DAYS_AT_ALL : DAYS_AT_ONE); back++) {
                codes.add(DossierCode.of(office.code(), today.minusDays(back), sequence)
                        .value());
            }
        }
        return new Sought(BY_TAIL, digits, codes.toArray(String[]::new));
    }

    private String[] codes(String day, String sequence, String typed) {
        try {
            LocalDate date = LocalDate.parse(day, DAY_OF_CODE);
            int number = Integer.parseInt(sequence);
            String office = typed.substring(0, typed.length() - day.length() - sequence.length() - 1);
            return organisation.offices().stream()
                    .filter(each -> (each.code() + "-").endsWith(office))
                    .map(each -> DossierCode.of(each.code(), date, number).value())
                    .toArray(String[]::new);
        } catch (DateTimeException | InvalidValueException noDay) {
            return new String[0];
        }
    }

    private static Sought number(String text) {
        try {
            String digits = PhoneNumber.parse(text).digits();
            return new Sought(isIdentifier(digits) ? BY_PHONE_OR_IDENTIFIER : BY_PHONE, digits);
        } catch (InvalidValueException noPhone) {
            try {
                Identifier identifier = Identifier.parse(text);
                return new Sought(
                        identifier.kind() == Identifier.Kind.PASSPORT ? BY_IDENTIFIER_OR_NAME : BY_IDENTIFIER,
                        identifier.digits());
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
        return new Sought(BY_NAME, named(text));
    }

    /** Pattern of a part of a name; without wildcards of its own, for folding leaves letters, digits and spaces. */
    private static String named(String text) {
        return "%" + LETTER_ALONE.matcher(Folding.fold(text)).replaceAll("$1%") + "%"; // H Hen is H'Hen too
    }
}

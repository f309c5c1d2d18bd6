package vn.motcua.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.calendar.BackDatingLimit;
import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.ReferenceCopy;
import vn.motcua.platform.RefusedException;

/**
 * What may be asked for, answered from a copy in memory: no question here costs a query.
 */
@Service
public class Catalogue extends ReferenceCopy<CatalogueSnapshot> {

    /** The longest list one search gives. */
    public static final int LONGEST_LIST = 200;

    private final Competence competence;
    private final Clock clock;

    Catalogue(CatalogueReader reader, Organisation organisation, Clock clock) {
        super("catalogue", CatalogueSnapshot.empty(), reader::read, copy -> copy.version, reader::version);
        this.competence = new Competence(organisation);
        this.clock = clock;
    }

    /**
     * The version, whether still in force or not.
     *
     * @throws RefusedException when there is none with this id
     */
    public ProcedureVersion version(ProcedureVersionId id) {
        return known(current().version(id));
    }

    /**
     * The case.
     *
     * @throws RefusedException when there is none with this id
     */
    public ProcedureCase procedureCase(ProcedureCaseId id) {
        ProcedureCase found = current().procedureCase(id);
        if (found == null) {
            throw RefusedException.notFound("catalogue.refusal.unknown");
        }
        return found;
    }

    /**
     * How the time of a case is counted when it is accepted at an office on a day.
     *
     * @param receiving where it is handed in; null for what holds at all offices that have no setting of their own
     */
    public TimeRuleInForce timeRule(ProcedureCase procedureCase, @Nullable OfficeId receiving, LocalDate day) {
        return current().timeRule(procedureCase, receiving, day);
    }

    /** How far back a pause may be recorded as begun or ended at an office on a day; the narrower scope goes before. */
    public BackDatingLimit backDating(OfficeId receiving, LocalDate day) {
        return current().backDating(receiving, day);
    }

    /** Every setting of how time is counted there is, was or will be. */
    List<TimeRuleSetting> timeRuleSettings() {
        return current().settings;
    }

    /**
     * The version a case belongs to.
     *
     * @throws RefusedException when there is no such case
     */
    public ProcedureVersion versionOf(ProcedureCaseId id) {
        return known(current().versionOf(id));
    }

    private static ProcedureVersion known(@Nullable ProcedureVersion version) {
        if (version == null) {
            throw RefusedException.notFound("catalogue.refusal.unknown");
        }
        return version;
    }

    /** The version to accept under on a day; empty when the procedure is unknown or not in force. */
    public Optional<ProcedureVersion> inForce(String procedureCode, LocalDate day) {
        return versions(procedureCode).stream()
                .filter(version -> version.isInForceOn(day))
                .reduce((earlier, later) -> later);
    }

    /** All versions of a procedure, oldest first; empty when it is unknown. */
    public List<ProcedureVersion> versions(String procedureCode) {
        return current().versions(procedureCode);
    }

    /** All fields that any procedure belongs to. */
    public List<String> fields() {
        return current().fields;
    }

    /** {@link #search(String, Level, String, int, String, LocalDate)} among the versions in force today. */
    public List<ProcedureVersion> search(
            @Nullable String query,
            @Nullable Level level,
            @Nullable String field,
            int limit,
            @Nullable String afterCode) {
        return search(query, level, field, limit, afterCode, LocalDate.now(clock));
    }

    /**
     * Procedures found by their code, name, field or the words people use for them, best first, without regard to marks,
     * case and spaces and in spite of a typing error.
     *
     * @param query what is looked for; null or blank for all, the most asked for first
     * @param level only those this level has authority over; null for all
     * @param field only those of this field; null for all
     * @param limit at most so many, up to {@value #LONGEST_LIST}; ask for one more than shown to know whether there are
     *     others
     * @param afterCode the code of the last procedure of the page before; null for the first page
     * @param day the day on which they are to be in force
     */
    public List<ProcedureVersion> search(
            @Nullable String query,
            @Nullable Level level,
            @Nullable String field,
            int limit,
            @Nullable String afterCode,
            LocalDate day) {
        return current()
                .search
                .find(
                        query,
                        version -> version.isInForceOn(day)
                                && (level == null || version.levels().contains(level))
                                && (field == null || version.field().equals(field)),
                        Math.max(0, Math.min(limit, LONGEST_LIST)),
                        afterCode);
    }

    /** Who decides on a procedure on a day. */
    public List<Authority> authorities(String procedureCode, LocalDate day) {
        return current().authorities(procedureCode).stream()
                .filter(authority -> authority.holdsOn(day))
                .toList();
    }

    /** Every authority a procedure has, had or will have, oldest first. */
    public List<Authority> authorities(String procedureCode) {
        return current().authorities(procedureCode);
    }

    /**
     * The office that decides when a dossier is handed in at another: the receiving office itself where its level has
     * the authority, otherwise the district or department above it that has.
     *
     * @throws RefusedException when nobody has the authority on that day, or a lower level has it and cannot be told from where
     *     the dossier is handed in
     */
    public Office competentOffice(ProcedureVersion version, Office receiving, LocalDate day) {
        return competence.office(version, authorities(version.code(), day), receiving);
    }

    /**
     * The offices of a route for one dossier.
     *
     * @param competent from {@link #competentOffice}
     * @throws RefusedException when a step's office cannot be told
     */
    public List<ResolvedStep> resolveRoute(
            ProcedureCase procedureCase, ProcedureVersion version, Office receiving, Office competent) {
        return procedureCase.route().steps().stream()
                .map(step -> new ResolvedStep(
                        step,
                        competence.unit(step, version, receiving, competent).id()))
                .toList();
    }
}

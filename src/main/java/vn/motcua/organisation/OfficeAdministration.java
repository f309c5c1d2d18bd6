package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog.Change;
import vn.motcua.platform.RefusedException;

/**
 * What an administrator does with offices: adds one below another, writes anew what is said of it, closes it from a day on and
 * takes that back. Nothing is deleted; an office keeps its former codes, and papers that were printed keep its former names.
 * Each change has a reason and is on record.
 */
@Service
public class OfficeAdministration {

    /** Number at which counting of what stands against closing an office ends. */
    public static final int MOST_COUNTED = 1_000;

    private final Offices offices;
    private final Organisation organisation;
    private final Personnel personnel;
    private final ChangeLog log;
    private final ObjectProvider<HeldWork> work;
    private final Clock clock;

    OfficeAdministration(
            Offices offices,
            Organisation organisation,
            Personnel personnel,
            ChangeLog log,
            ObjectProvider<HeldWork> work,
            Clock clock) {
        this.offices = offices;
        this.organisation = organisation;
        this.personnel = personnel;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What is said of an office.
     *
     * @param code as in {@link Office#code}
     * @param name in Vietnamese
     * @param nameEn in English
     * @param gsoCode null where it is no territorial unit
     * @param oneStop whether citizens submit dossiers there
     * @param address as printed on the slip, or null
     * @param phone as printed on the slip, or null
     * @param fields fields of procedures it is competent for; only for kinds that {@linkplain OfficeKind#hasFields have fields}
     */
    public record Description(
            String code,
            String name,
            String nameEn,
            @Nullable String gsoCode,
            boolean oneStop,
            @Nullable String address,
            @Nullable String phone,
            Set<String> fields) {

        /** Shape of a code (Decision 20/2020/QĐ-TTg). */
        public static final String CODE = "[A-Z][0-9]{2}(\\.[A-Z0-9]{1,6}){0,3}";

        public Description {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * What administration knows of an office beyond {@link Office}.
     *
     * @param formerCodes codes it had, the oldest first
     * @param successor who goes on with its work once it is closed, or null
     * @param closingBasis the decision by which it ends, or null
     * @param revision number of changes; a form says from which it was made
     */
    public record Record(
            List<String> formerCodes,
            @Nullable OfficeId successor,
            @Nullable String closingBasis,
            int revision) {}

    /**
     * What stands against closing an office, each counted up to {@value #MOST_COUNTED}.
     *
     * @param dossiers open dossiers that it received, or that are or will be there
     * @param officials roles at it that do not end before it does
     * @param below offices directly below it that do not end before it does
     */
    public record Obstacles(int dossiers, int officials, int below) {

        /** Whether nothing stands against it. */
        public boolean none() {
            return dossiers == 0 && officials == 0 && below == 0;
        }
    }

    /**
     * What administration knows of an office.
     *
     * @throws RefusedException NOT_FOUND for an unknown office
     */
    @Transactional(readOnly = true)
    public Record record(OfficeId id) {
        OfficeEntity office = offices.findById(id.value())
                .orElseThrow(() -> RefusedException.notFound("organisation.office.unknown"));
        return new Record(office.formerCodes(), office.successor(), office.closingBasis(), office.revision());
    }

    /**
     * Adds an office.
     *
     * @param parent office directly above
     * @param from first day on which it exists
     * @throws RefusedException FORBIDDEN to who does not administer the office above; INVALID at the field for a kind that does
     *     not stand below it, fields of a kind without, a field another unit beside it is competent for, or a code that is taken
     */
    @Transactional
    public OfficeId add(
            OfficeKind kind, OfficeId parent, Description description, LocalDate from, String reason, Actor actor) {
        Office above = organisation.office(parent);
        organisation.requireAdministrator(actor, parent);
        if (!above.kind().below().contains(kind)) {
            throw RefusedException.invalidField("kind", "organisation.refusal.kind-not-below");
        }
        if (!above.isValidOn(from)) {
            throw RefusedException.invalidField("parent", "organisation.refusal.office-not-then");
        }
        requireFields(kind, above, description.fields(), from, null);
        requireFreeCode(description.code(), null);
        OfficeEntity office = save(new OfficeEntity(kind, parent, description, from));
        Map<String, String> after = new TreeMap<>(values(description));
        after.put("kind", kind.name());
        after.put("parent", above.code());
        after.put("from", from.toString());
        done(office, "added", Map.of(), after, reason, actor);
        return office.office().id();
    }

    private void requireFields(
            OfficeKind kind, Office above, Set<String> fields, LocalDate from, @Nullable OfficeId own) {
        if (fields.isEmpty()) {
            return;
        }
        if (!kind.hasFields()) {
            throw RefusedException.invalidField("fields", "organisation.refusal.kind-without-fields");
        }
        for (Office beside : organisation.children(above.id())) {
            Optional<String> both =
                    fields.stream().filter(beside.fields()::contains).findFirst();
            if (both.isPresent() && beside.isValidOn(from) && !beside.id().equals(own)) {
                throw RefusedException.invalidField(
                        "fields", "organisation.refusal.field-taken", both.get(), beside.name());
            }
        }
    }

    /**
     * Writes anew what is said of an office.
     *
     * @param revision the revision the page was made from
     * @throws RefusedException FORBIDDEN to who does not administer the office; CONFLICT when somebody else was faster; INVALID
     *     at the field for a code that is taken, or when nothing changes
     */
    @Transactional
    public void describe(OfficeId id, Description description, String reason, int revision, Actor actor) {
        OfficeEntity office = known(id, revision);
        organisation.requireAdministrator(actor, id);
        Office was = office.office();
        Map<String, String> before = new TreeMap<>(values(description(was)));
        Map<String, String> after = new TreeMap<>(values(description));
        before.entrySet().removeIf(value -> after.remove(value.getKey(), value.getValue()));
        if (before.isEmpty() && after.isEmpty()) {
            throw RefusedException.invalid("organisation.refusal.nothing-changed");
        }
        requireFreeCode(description.code(), id);
        requireFields(was.kind(), organisation.office(above(was)), description.fields(), LocalDate.now(clock), id);
        office.describe(description);
        done(save(office), "described", before, after, reason, actor);
    }

    /** What is said of an office now. */
    public static Description description(Office office) {
        return new Description(
                office.code(),
                office.name(),
                office.nameEn(),
                office.gsoCode(),
                office.oneStop(),
                office.address(),
                office.phone(),
                office.fields());
    }

    /** What stands against the office not existing from a day on. */
    @Transactional(readOnly = true)
    public Obstacles obstacles(OfficeId id, LocalDate end) {
        int dossiers = work.orderedStream()
                .mapToInt(each -> each.openAt(id, MOST_COUNTED))
                .sum();
        int officials = (int) organisation.officialsAt(id).stream()
                .flatMap(official -> official.assignments().stream())
                .filter(each -> each.office().equals(id) && lasts(each.validTo(), end))
                .limit(MOST_COUNTED)
                .count();
        int below = (int) organisation.children(id).stream()
                .filter(each -> lasts(each.validTo(), end))
                .count();
        return new Obstacles(dossiers, officials, below);
    }

    private static boolean lasts(@Nullable LocalDate validTo, LocalDate end) {
        return validTo == null || validTo.isAfter(end);
    }

    /**
     * Closes an office.
     *
     * @param lastDay its last day
     * @param successor who goes on with its work; null where nobody does
     * @param basis the decision by which it ends
     * @throws RefusedException FORBIDDEN to who does not administer the office above; INVALID at the field for a day before its
     *     first, or a successor that does not exist then; CONFLICT while something {@linkplain #obstacles stands against it}, it
     *     is closed already, or somebody else was faster
     */
    @Transactional
    public void close(
            OfficeId id,
            LocalDate lastDay,
            @Nullable OfficeId successor,
            String basis,
            String reason,
            int revision,
            Actor actor) {
        OfficeEntity office = known(id, revision);
        Office was = office.office();
        organisation.requireAdministrator(actor, above(was));
        if (was.validTo() != null) {
            throw RefusedException.conflict("organisation.refusal.office-closed");
        }
        if (lastDay.isBefore(was.validFrom())) {
            throw RefusedException.invalidField("lastDay", "organisation.refusal.ends-before-begin");
        }
        LocalDate end = lastDay.plusDays(1);
        if (successor != null
                && (successor.equals(id) || !organisation.office(successor).isValidOn(end))) {
            throw RefusedException.invalidField("office", "organisation.refusal.successor-not-then");
        }
        if (!obstacles(id, end).none()) {
            throw RefusedException.conflict("organisation.refusal.office-in-use");
        }
        office.close(end, successor, basis);
        Map<String, String> after = new TreeMap<>(Map.of("lastDay", lastDay.toString(), "basis", basis));
        if (successor != null) {
            after.put("successor", organisation.office(successor).code());
        }
        done(save(office), "closed", Map.of(), after, reason, actor);
    }

    /**
     * Takes back that an office ends.
     *
     * @throws RefusedException FORBIDDEN to who does not administer the office above; CONFLICT when it is not closed, the office
     *     above is, or somebody else was faster
     */
    @Transactional
    public void reopen(OfficeId id, String reason, int revision, Actor actor) {
        OfficeEntity office = known(id, revision);
        Office was = office.office();
        OfficeId above = above(was);
        organisation.requireAdministrator(actor, above);
        LocalDate validTo = was.validTo();
        if (validTo == null) {
            throw RefusedException.conflict("organisation.refusal.office-open");
        }
        if (!organisation.office(above).isValidOn(LocalDate.now(clock))) {
            throw RefusedException.conflict("organisation.refusal.above-closed");
        }
        office.reopen();
        done(save(office), "reopened", Map.of("lastDay", validTo.minusDays(1).toString()), Map.of(), reason, actor);
    }

    private static OfficeId above(Office office) {
        return Objects.requireNonNullElse(office.parent(), office.id());
    }

    private void requireFreeCode(String code, @Nullable OfficeId own) {
        Optional<Office> other = organisation.officeByCode(code);
        if (other.isPresent() && !other.get().id().equals(own)) {
            throw taken(code);
        }
    }

    private static RefusedException taken(String code) {
        return RefusedException.invalidField("code", "organisation.refusal.office-code-taken", code);
    }

    private OfficeEntity save(OfficeEntity office) {
        try {
            return offices.saveAndFlush(office);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw taken(office.office().code());
        }
    }

    private OfficeEntity known(OfficeId id, int revision) {
        OfficeEntity office =
                offices.lock(id.value()).orElseThrow(() -> RefusedException.notFound("organisation.office.unknown"));
        if (office.revision() != revision) {
            throw RefusedException.conflict("organisation.refusal.office-changed-meanwhile");
        }
        return office;
    }

    private static Map<String, String> values(Description description) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "code",
                description.code(),
                "name",
                description.name(),
                "nameEn",
                description.nameEn(),
                "oneStop",
                Boolean.toString(description.oneStop())));
        put(values, "gsoCode", description.gsoCode());
        put(values, "address", description.address());
        put(values, "phone", description.phone());
        String fields = String.join("; ", description.fields().stream().sorted().toList());
        put(values, "fields", fields.isEmpty() ? null : fields);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private void done(
            OfficeEntity office,
            String verb,
            Map<String, String> before,
            Map<String, String> after,
            String reason,
            Actor actor) {
        Office now = office.office();
        log.record(new Change(Subject.OFFICE, now.code(), now.id(), verb, before, after, reason), actor);
        personnel.changed();
    }
}

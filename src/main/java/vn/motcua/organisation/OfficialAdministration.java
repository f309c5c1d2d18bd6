package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog.Change;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.PersonName;

/**
 * What an administrator does with officials: appoints them, corrects what is written of them, gives and ends roles. Each
 * change has a reason and is on record. An administrator of an office does so for the office and those below it. Roles with
 * authority wait until another administrator confirms them, see {@link TwoPersons}; they end at once.
 */
@Service
public class OfficialAdministration {

    /** Counting of held work ends here; more is "many". */
    public static final int MOST_COUNTED = 100;

    private final Officials officials;
    private final Organisation organisation;
    private final Personnel personnel;
    private final TwoPersons twoPersons;
    private final ChangeLog log;
    private final ObjectProvider<HeldWork> work;
    private final Clock clock;

    OfficialAdministration(
            Officials officials,
            Organisation organisation,
            Personnel personnel,
            TwoPersons twoPersons,
            ChangeLog log,
            ObjectProvider<HeldWork> work,
            Clock clock) {
        this.officials = officials;
        this.organisation = organisation;
        this.personnel = personnel;
        this.twoPersons = twoPersons;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Somebody new; the code is that of the personnel register, the title that of the post.
     *
     * @param from first day in office
     */
    public record Appointment(
            String code, PersonName name, String title, OfficeId office, Set<Role> roles, LocalDate from) {

        public Appointment {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * A role for a time.
     *
     * @param from first day
     * @param lastDay null while no end is known
     */
    public record Post(
            OfficeId office,
            Role role,
            LocalDate from,
            @Nullable LocalDate lastDay) {}

    /**
     * Appoints an official. Roles with authority wait for another administrator.
     *
     * @throws RefusedException INVALID at the field for a code that is taken, an office that does not exist then, or no role
     */
    @Transactional
    public OfficialId appoint(Appointment appointment, String reason, Actor actor) {
        organisation.requireAdministrator(actor, appointment.office());
        requireOffice(appointment.office(), appointment.from());
        if (appointment.roles().isEmpty()) {
            throw RefusedException.invalidField("roles", "organisation.refusal.no-role");
        }
        if (organisation.officialByCode(appointment.code()).isPresent()) {
            throw taken(appointment.code());
        }
        try {
            OfficialEntity official =
                    new OfficialEntity(appointment.code(), appointment.name(), appointment.title(), appointment.from());
            Map<String, String> after = new TreeMap<>();
            after.put("name", appointment.name().value());
            after.put("title", appointment.title());
            Map<String, String> waiting = new TreeMap<>();
            for (Role role : appointment.roles()) {
                Post post = new Post(appointment.office(), role, appointment.from(), null);
                (give(official, post, reason, actor) ? after : waiting).put(name(post), period(post));
            }
            OfficialId id = officials.saveAndFlush(official).id();
            boolean alone = appointment.roles().stream().anyMatch(Role.WITH_AUTHORITY::contains) && waiting.isEmpty();
            String verb = alone ? "appointed-alone" : "appointed";
            record(official, appointment.office(), verb, Map.of(), after, reason, actor);
            if (!waiting.isEmpty()) {
                record(official, appointment.office(), "prepared", Map.of(), waiting, reason, actor);
            }
            personnel.changed();
            return id;
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw taken(appointment.code());
        }
    }

    private static RefusedException taken(String code) {
        return RefusedException.invalidField("code", "organisation.refusal.official-code-taken", code);
    }

    /**
     * Corrects name and title.
     *
     * @param revision the revision the page was made from
     * @throws RefusedException CONFLICT when somebody else was faster
     */
    @Transactional
    public void describe(OfficialId id, PersonName name, String title, String reason, int revision, Actor actor) {
        OfficialEntity official = known(id, revision);
        requireAdministrator(actor, official);
        Official was = official.official();
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        if (!was.fullName().equals(name.value())) {
            before.put("name", was.fullName());
            after.put("name", name.value());
        }
        if (!was.title().equals(title)) {
            before.put("title", was.title());
            after.put("title", title);
        }
        if (after.isEmpty()) {
            throw RefusedException.invalid("organisation.refusal.nothing-changed");
        }
        official.describe(name, title);
        done(official, "described", before, after, reason, actor);
    }

    /** Gives a role, or prepares it where another administrator has to confirm it; says whether it is in force. */
    private boolean give(OfficialEntity official, Post post, String reason, Actor actor) {
        OfficialId by = actor.official();
        LocalDate lastDay = post.lastDay();
        if (Role.WITH_AUTHORITY.contains(post.role()) && by != null && !twoPersons.mayActAlone(actor)) {
            official.prepare(post, by, clock.instant(), reason);
            return false;
        }
        official.assign(post.office(), post.role(), post.from());
        if (lastDay != null) {
            official.end(post.office(), post.role(), post.from(), lastDay.plusDays(1), null);
        }
        return true;
    }

    /**
     * Gives a role for a time. A role with authority waits for another administrator.
     *
     * @return whether it is in force, and not waiting
     *
     * @throws RefusedException INVALID at the field where the official has that role in that time already, the office does not
     *     exist then, or the time ends before it begins; CONFLICT when somebody else was faster
     */
    @Transactional
    public boolean assign(OfficialId id, Post post, String reason, int revision, Actor actor) {
        OfficialEntity official = known(id, revision);
        organisation.requireAdministrator(actor, post.office());
        requireOffice(post.office(), post.from());
        LocalDate lastDay = post.lastDay();
        if (lastDay != null && lastDay.isBefore(post.from())) {
            throw RefusedException.invalidField("lastDay", "organisation.refusal.ends-before-begin");
        }
        Official now = official.official();
        if (Stream.concat(now.assignments().stream(), now.waiting().stream().map(Official.WaitingRole::assignment))
                .anyMatch(each -> each.meets(post))) {
            throw RefusedException.invalidField("role", "organisation.refusal.role-given");
        }
        boolean alone = Role.WITH_AUTHORITY.contains(post.role()) && twoPersons.mayActAlone(actor);
        boolean inForce = give(official, post, reason, actor);
        String verb = alone ? "assigned-alone" : inForce ? "assigned" : "prepared";
        done(official, verb, Map.of(), Map.of(name(post), period(post)), reason, actor);
        return inForce;
    }

    /**
     * Confirms a role with authority that another administrator gave; it is in force from today at the earliest.
     *
     * @param from first day of the role as it was prepared
     * @throws RefusedException FORBIDDEN to who does not administer the office; CONFLICT for who prepared it, when somebody else
     *     was faster, or when the role was given otherwise meanwhile; NOT_FOUND when nothing waits
     */
    @Transactional
    public void confirm(OfficialId id, OfficeId office, Role role, LocalDate from, int revision, Actor actor) {
        OfficialEntity official = known(id, revision);
        organisation.requireAdministrator(actor, office);
        AssignmentEntity waiting = official.waiting(office, role, from)
                .orElseThrow(() -> RefusedException.notFound("organisation.refusal.no-such-role"));
        Official.WaitingRole prepared = waiting.waitingRole();
        TwoPersons.requireAnother(prepared.preparedBy(), actor);
        Post post = post(prepared.assignment());
        if (official.official().assignments().stream().anyMatch(each -> each.meets(post))) {
            throw RefusedException.conflict("organisation.refusal.role-given");
        }
        waiting.confirm(Objects.requireNonNull(actor.official()), LocalDate.now(clock));
        Map<String, String> confirmed = Map.of(name(post), period(post(waiting.assignment())));
        done(official, "confirmed", Map.of(), confirmed, prepared.reason(), actor);
    }

    /**
     * Declines a role with authority that another administrator gave, or takes back what one prepared oneself.
     *
     * @param from first day of the role as it was prepared
     * @throws RefusedException as {@link #confirm} does, but for who prepared it
     */
    @Transactional
    public void decline(
            OfficialId id, OfficeId office, Role role, LocalDate from, String reason, int revision, Actor actor) {
        OfficialEntity official = known(id, revision);
        organisation.requireAdministrator(actor, office);
        AssignmentEntity waiting = official.waiting(office, role, from)
                .orElseThrow(() -> RefusedException.notFound("organisation.refusal.no-such-role"));
        Official.WaitingRole prepared = waiting.waitingRole();
        official.decline(waiting);
        Post post = post(prepared.assignment());
        String verb = prepared.preparedBy().equals(actor.official()) ? "withdrawn" : "declined";
        done(official, verb, Map.of(name(post), period(post)), Map.of(), reason, actor);
    }

    private static Post post(Assignment assignment) {
        LocalDate validTo = assignment.validTo();
        return new Post(
                assignment.office(),
                assignment.role(),
                assignment.validFrom(),
                validTo == null ? null : validTo.minusDays(1));
    }

    /**
     * End of a role.
     *
     * @param from first day of the assignment that is ended
     * @param lastDay last day with the role
     * @param heir who gets the work that is still held then; null for the pile of the office
     */
    public record Ending(
            OfficeId office,
            Role role,
            LocalDate from,
            LocalDate lastDay,
            @Nullable OfficialId heir) {}

    /**
     * Ends a role. One that has not begun is taken away.
     *
     * @throws RefusedException as {@link #requireEnding} does; CONFLICT for a role that ends by today while work is held in it
     */
    @Transactional
    public void end(OfficialId id, Ending ending, String reason, int revision, Actor actor) {
        Post was = post(requireEnding(id, ending, revision, actor));
        int held = endsByToday(ending) ? held(id, ending.office(), ending.role()) : 0;
        if (held > 0) {
            throw RefusedException.conflict("organisation.refusal.holds-work", held);
        }
        LocalDate lastDay = ending.lastDay();
        OfficialEntity official = known(id, revision);
        official.end(ending.office(), ending.role(), ending.from(), lastDay.plusDays(1), ending.heir());
        Map<String, String> after = new TreeMap<>();
        if (!lastDay.isBefore(ending.from())) {
            after.put(name(was), period(new Post(ending.office(), ending.role(), ending.from(), lastDay)));
        }
        if (ending.heir() != null) {
            after.put("heir", organisation.official(ending.heir()).fullName());
        }
        done(official, "ended", Map.of(name(was), period(was)), after, reason, actor);
    }

    /** Whether the role ends today or has ended: then work is handed on at once. */
    public boolean endsByToday(Ending ending) {
        return !ending.lastDay().isAfter(LocalDate.now(clock));
    }

    /**
     * Checks whether a role may end so, but for the work that is held, and says how it is.
     *
     * @throws RefusedException INVALID at the field for a day after the end that was set, or an heir who has not the role then;
     *     FORBIDDEN to who does not administer the office; CONFLICT when somebody else was faster
     */
    @Transactional
    public Assignment requireEnding(OfficialId id, Ending ending, int revision, Actor actor) {
        OfficialEntity official = known(id, revision);
        organisation.requireAdministrator(actor, ending.office());
        LocalDate lastDay = ending.lastDay();
        Assignment assignment = official.official()
                .assignment(ending.office(), ending.role(), ending.from())
                .orElseThrow(() -> RefusedException.notFound("organisation.refusal.no-such-role"));
        LocalDate validTo = assignment.validTo();
        if (validTo != null && !lastDay.isBefore(validTo)) {
            throw RefusedException.invalidField("lastDay", "organisation.refusal.ends-earlier");
        }
        LocalDate today = LocalDate.now(clock);
        if (lastDay.isBefore(ending.from()) && ending.from().isBefore(today)) {
            throw RefusedException.invalidField("lastDay", "organisation.refusal.ends-before-begin");
        }
        OfficialId heir = ending.heir();
        LocalDate handed = endsByToday(ending) ? today : lastDay.plusDays(1);
        boolean able = heir == null
                || organisation.roles(heir, ending.office(), handed).contains(ending.role());
        if (!able || id.equals(heir)) {
            throw RefusedException.invalidField("to", "organisation.refusal.heir-without-role");
        }
        return assignment;
    }

    /** How many pieces of work an official holds at an office in a role, counted up to {@value #MOST_COUNTED}. */
    public int held(OfficialId official, OfficeId office, Role role) {
        return work.orderedStream()
                .mapToInt(each -> each.heldBy(official, office, role, MOST_COUNTED))
                .sum();
    }

    private void requireAdministrator(Actor actor, OfficialEntity official) {
        List<OfficeId> offices = official.official().offices();
        boolean theirs = offices.isEmpty()
                ? organisation.administers(actor, organisation.province().id())
                : offices.stream().anyMatch(office -> organisation.administers(actor, office));
        if (!theirs) {
            throw RefusedException.forbidden("organisation.refusal.not-administrator");
        }
    }

    private void requireOffice(OfficeId office, LocalDate day) {
        if (!organisation.office(office).isValidOn(day)) {
            throw RefusedException.invalidField("office", "organisation.refusal.office-not-then");
        }
    }

    private OfficialEntity known(OfficialId id, int revision) {
        OfficialEntity official = officials
                .lock(id.value())
                .orElseThrow(() -> RefusedException.notFound("organisation.official.unknown"));
        if (official.revision() != revision) {
            throw RefusedException.conflict("organisation.refusal.changed-meanwhile");
        }
        return official;
    }

    private void done(
            OfficialEntity official,
            String verb,
            Map<String, String> before,
            Map<String, String> after,
            String reason,
            Actor actor) {
        official.changed();
        List<OfficeId> offices = official.official().offices();
        OfficeId office = offices.isEmpty() ? null : offices.get(offices.size() - 1);
        record(official, office, verb, before, after, reason, actor);
        personnel.changed();
    }

    private void record(
            OfficialEntity official,
            @Nullable OfficeId office,
            String verb,
            Map<String, String> before,
            Map<String, String> after,
            String reason,
            Actor actor) {
        log.record(new Change(Subject.OFFICIAL, official.code(), office, verb, before, after, reason), actor);
    }

    private String name(Post post) {
        return post.role() + " " + organisation.office(post.office()).code();
    }

    private static String period(Post post) {
        return post.from() + "/" + (post.lastDay() == null ? ".." : post.lastDay());
    }
}

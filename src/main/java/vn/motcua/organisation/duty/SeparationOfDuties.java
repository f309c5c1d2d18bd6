package vn.motcua.organisation.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

/**
 * Says who has duties that better lie with two people (domain reference, section 6). It warns and forbids nothing: in a small
 * commune one person has three or four roles.
 */
@Service
public class SeparationOfDuties {

    private static final List<Rule> RULES = List.of(
            new Rule("receives-approves", Set.of(Role.RECEPTION), Set.of(Role.LEADER), false),
            new Rule("checks-approves", Set.of(Role.SPECIALIST), Set.of(Role.LEADER), false),
            new Rule("collects-reviews", Set.of(Role.CASHIER), Set.of(Role.LEADER, Role.SUPERVISOR), false),
            new Rule("works-supervises", Role.HAVING_WORK, Set.of(Role.INSPECTOR), false),
            new Rule("administers-decides", Set.of(Role.ADMINISTRATOR), Set.of(Role.LEADER, Role.SUPERVISOR), true),
            new Rule("administers-inspects", Set.of(Role.ADMINISTRATOR), Set.of(Role.INSPECTOR), true));

    private static final int MOST = 100;

    private final Organisation organisation;
    private final Clock clock;

    SeparationOfDuties(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Two duties that better lie with two people.
     *
     * @param code a key of the message bundles ends with it
     * @param anywhere whether it matters at different offices too
     */
    private record Rule(String code, Set<Role> one, Set<Role> other, boolean anywhere) {

        boolean concerns(Assignment first, Assignment second) {
            return one.contains(first.role())
                    && other.contains(second.role())
                    && (anywhere || first.office().equals(second.office()))
                    && overlap(first, second);
        }

        private static boolean overlap(Assignment first, Assignment second) {
            return startsBeforeEnd(first, second) && startsBeforeEnd(second, first);
        }

        private static boolean startsBeforeEnd(Assignment one, Assignment other) {
            return other.validTo() == null || one.validFrom().isBefore(other.validTo());
        }
    }

    /**
     * Duties of one official that better lie with two people.
     *
     * @param code of the rule; a key of the message bundles ends with it
     * @param office office of the duty that the other should be kept from
     * @param one role of the one duty
     * @param other role of the other duty
     */
    public record Union(String code, OfficeId office, Role one, Role other) {}

    /** An official with duties that better lie with two people. */
    public record Finding(Official official, List<Union> unions) {}

    /** Duties of an official, today or later, that better lie with two people; those that wait for confirmation are counted. */
    public List<Union> of(Official official) {
        LocalDate today = LocalDate.now(clock);
        List<Assignment> posts = Stream.concat(
                        official.assignments().stream(),
                        official.waiting().stream().map(Official.WaitingRole::assignment))
                .filter(each -> each.validTo() == null || each.validTo().isAfter(today))
                .toList();
        Set<Union> found = new LinkedHashSet<>();
        for (Rule rule : RULES) {
            for (Assignment one : posts) {
                posts.stream()
                        .filter(other -> rule.concerns(one, other))
                        .forEach(other -> found.add(new Union(rule.code(), other.office(), one.role(), other.role())));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Officials who have such duties, ordered by code.
     *
     * @param afterCode code of the last official on the previous page, or null for the first page
     * @param limit maximum number of results; ask for one more than shown to know whether there are others
     */
    public List<Finding> all(@Nullable String afterCode, int limit) {
        List<Finding> found = new ArrayList<>();
        String after = afterCode;
        List<Official> next = organisation.searchOfficials(null, after, MOST);
        while (!next.isEmpty() && found.size() < limit) {
            for (Official official : next) {
                List<Union> unions = of(official);
                if (!unions.isEmpty() && found.size() < limit) {
                    found.add(new Finding(official, unions));
                }
                after = official.code();
            }
            next = organisation.searchOfficials(null, after, MOST);
        }
        return List.copyOf(found);
    }
}

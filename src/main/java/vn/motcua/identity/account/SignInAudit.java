package vn.motcua.identity.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/**
 * Who signed in, out, or failed to, for those who audit: everything for administrators and inspectors of the province, the
 * accounts of their offices for others.
 */
@Service
public class SignInAudit {

    private static final int NOBODY = -1;

    private final SignInHistory history;
    private final Accounts accounts;
    private final Organisation organisation;

    SignInAudit(SignInHistory history, Accounts accounts, Organisation organisation) {
        this.history = history;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /**
     * Which entries are asked for; null for all.
     *
     * @param official official whose account it is about
     * @param username user name, exactly
     * @param offices offices where the official of the account is; empty for all
     * @param kinds kinds of entries; empty for all
     * @param from first moment
     * @param to first moment after them
     */
    public record Filter(
            @Nullable OfficialId official,
            @Nullable String username,
            Set<OfficeId> offices,
            Set<SignInEvent.Kind> kinds,
            @Nullable Instant from,
            @Nullable Instant to) {

        public Filter {
            offices = Set.copyOf(offices);
            kinds = Set.copyOf(kinds);
        }
    }

    /** From how many failures of one name in the period on it is listed by {@link #failures}. */
    public static final int MANY_FAILURES = 10;

    private static final int MOST_NAMES = 50;

    /**
     * A user name that failed often. It is no accusation: people forget passwords.
     *
     * @param username of a name that belongs to no account, its first characters
     */
    public record Failures(String username, int times, Instant first, Instant last) {}

    /** Whether the log tells of an account with that user name. */
    @Transactional(readOnly = true)
    public boolean knows(String username) {
        return history.existsByUsername(username);
    }

    /**
     * User names that failed at least {@value #MANY_FAILURES} times, the most frequent first.
     *
     * @param from first moment
     * @param to first moment after them
     * @throws RefusedException FORBIDDEN for who neither administers nor inspects
     */
    @Transactional(readOnly = true)
    public List<Failures> failures(Instant from, Instant to, Actor actor) {
        Set<Integer> officials = audited(actor);
        return history
                .failures(
                        from,
                        to,
                        officials == null,
                        officials == null || officials.isEmpty() ? Set.of(NOBODY) : officials,
                        MANY_FAILURES,
                        MOST_NAMES)
                .stream()
                .map(each -> new Failures(each.getUsername(), each.getTimes(), each.getFirst(), each.getLast()))
                .toList();
    }

    /**
     * An entry with its official.
     *
     * @param official null for a name that belongs to no account
     */
    public record Entry(SignInEvent event, @Nullable Official official) {}

    /**
     * A page of entries, newest first.
     *
     * @param cursor where the page begins, as the page before said; null for the first
     * @throws RefusedException FORBIDDEN for who neither administers nor inspects
     */
    @Transactional(readOnly = true)
    public KeysetPage<Entry> entries(Filter filter, Actor actor, @Nullable String cursor, int size) {
        Set<Integer> officials = audited(actor);
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        List<SignInEvent> found = history.findBy(
                matching(filter, officials, after == null ? Long.MAX_VALUE : after.number(0)),
                query -> query.sortBy(Sort.by("id").descending())
                        .limit(asked + 1)
                        .all());
        return KeysetPage.of(found, asked, last -> Cursor.of(last.id())).map(this::entry);
    }

    private Entry entry(SignInEvent event) {
        Integer account = event.accountId();
        return new Entry(
                event,
                account == null
                        ? null
                        : accounts.find(account)
                                .map(found -> organisation.official(found.official()))
                                .orElse(null));
    }

    /** Officials whose accounts the actor audits; null for everything. */
    private @Nullable Set<Integer> audited(Actor actor) {
        OfficeId office = actor.office();
        if (office == null || !actor.hasAny(Role.ADMINISTERING)) {
            throw RefusedException.forbidden("organisation.refusal.not-administrator");
        }
        return organisation.seesProvince(office) ? null : officialsAt(organisation.subtree(office));
    }

    private Set<Integer> officialsAt(Collection<OfficeId> offices) {
        Set<Integer> officials = new HashSet<>();
        offices.forEach(each -> organisation
                .officialsAt(each)
                .forEach(official -> officials.add(official.id().value())));
        return officials;
    }

    private Specification<SignInEvent> matching(Filter filter, @Nullable Set<Integer> officials, long before) {
        return (event, query, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(criteria.lessThan(event.get("id"), before));
            if (!filter.kinds().isEmpty()) {
                all.add(event.get("kind").in(filter.kinds()));
            }
            if (filter.from() != null) {
                all.add(criteria.greaterThanOrEqualTo(event.get("at"), filter.from()));
            }
            if (filter.to() != null) {
                all.add(criteria.lessThan(event.get("at"), filter.to()));
            }
            if (filter.official() != null) {
                all.add(of(Set.of(filter.official().value()), event, query, criteria));
            }
            if (filter.username() != null) {
                all.add(criteria.equal(event.get("username"), filter.username()));
            }
            if (!filter.offices().isEmpty()) {
                all.add(of(officialsAt(filter.offices()), event, query, criteria));
            }
            if (officials != null) {
                all.add(of(officials, event, query, criteria));
            }
            return criteria.and(all);
        };
    }

    private static Predicate of(
            Collection<Integer> officials, Root<SignInEvent> event, CriteriaQuery<?> query, CriteriaBuilder criteria) {
        Subquery<Integer> theirs = query.subquery(Integer.class);
        Root<Account> account = theirs.from(Account.class);
        theirs.select(account.get("id")).where(account.get("officialId").in(officials));
        return event.get("accountId").in(theirs);
    }
}

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
     * @param kinds kinds of entries; empty for all
     * @param from first moment
     * @param to first moment after them
     */
    public record Filter(
            @Nullable OfficialId official,
            Set<SignInEvent.Kind> kinds,
            @Nullable Instant from,
            @Nullable Instant to) {}

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
        OfficeId office = actor.office();
        if (office == null || !actor.hasAny(Role.ADMINISTERING)) {
            throw RefusedException.forbidden("organisation.refusal.not-administrator");
        }
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        Set<Integer> officials = organisation.seesProvince(office) ? null : officialsOf(office);
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

    private Set<Integer> officialsOf(OfficeId office) {
        Set<Integer> officials = new HashSet<>();
        organisation
                .subtree(office)
                .forEach(each -> organisation
                        .officialsAt(each)
                        .forEach(official -> officials.add(official.id().value())));
        return officials;
    }

    private static Specification<SignInEvent> matching(Filter filter, @Nullable Set<Integer> officials, long before) {
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

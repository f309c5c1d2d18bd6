package vn.motcua.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.criteria.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/** Records what administrators change, and shows it to those who administer or inspect. */
@Service
public class ChangeLog {

    private final AdministrationChanges changes;
    private final Organisation organisation;
    private final Clock clock;

    ChangeLog(AdministrationChanges changes, Organisation organisation, Clock clock) {
        this.changes = changes;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What is about to be recorded of a change. No value may be a secret.
     *
     * @param subject kind of what is changed
     * @param key its code or user name
     * @param office office it belongs to, so that its administrators see the change; null for the whole province
     * @param verb what is done, a past participle such as {@code appointed}
     * @param before values that change, as they were, by name; empty for something new
     * @param after the same as they are now; empty for something that ends
     * @param reason why; null where nobody is asked
     */
    public record Change(
            Subject subject,
            String key,
            @Nullable OfficeId office,
            String verb,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable String reason) {

        public Change {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }

    /** Records a change, in the transaction that makes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Change change, Actor actor) {
        changes.save(new AdministrationChange(change, actor, clock.instant()));
    }

    /**
     * Changes of one thing, newest first. The caller has checked that the actor may see it.
     *
     * @param keys the codes or user names it has and had
     * @param after position from the previous page; null for the first
     */
    @Transactional(readOnly = true)
    public KeysetPage<AdministrationChange> of(Subject subject, List<String> keys, @Nullable String after, int size) {
        int asked = KeysetPage.size(size);
        return page(
                changes.findBySubjectAndSubjectKeyInAndIdLessThanOrderByIdDesc(
                        subject, keys, before(after), Limit.of(asked + 1)),
                asked);
    }

    /**
     * Which changes are asked for; null for all.
     *
     * @param by official who made them
     * @param offices offices they belong to; empty for all
     * @param from first moment
     * @param to first moment after them
     */
    public record Filter(
            @Nullable Subject subject,
            @Nullable OfficialId by,
            Set<OfficeId> offices,
            @Nullable Instant from,
            @Nullable Instant to) {

        public Filter {
            offices = Set.copyOf(offices);
        }
    }

    /**
     * All changes the actor may see, newest first: of the whole province to those who administer or inspect it, of an office
     * and those below it to those of that office.
     *
     * @param after position from the previous page; null for the first
     * @throws RefusedException FORBIDDEN to who neither administers nor inspects
     */
    @Transactional(readOnly = true)
    public KeysetPage<AdministrationChange> all(Actor actor, Filter filter, @Nullable String after, int size) {
        OfficeId office = actor.office();
        if (office == null || !actor.hasAny(Role.ADMINISTERING)) {
            throw RefusedException.forbidden("organisation.refusal.not-administrator");
        }
        int asked = KeysetPage.size(size);
        List<Integer> offices = organisation.seesProvince(office)
                ? null
                : organisation.subtree(office).stream().map(OfficeId::value).toList();
        return page(
                changes.findBy(
                        matching(filter, offices, before(after)),
                        query -> query.sortBy(Sort.by("id").descending())
                                .limit(asked + 1)
                                .all()),
                asked);
    }

    private static Specification<AdministrationChange> matching(
            Filter filter, @Nullable List<Integer> offices, long before) {
        return (change, query, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(criteria.lessThan(change.get("id"), before));
            if (filter.subject() != null) {
                all.add(criteria.equal(change.get("subject"), filter.subject()));
            }
            if (filter.by() != null) {
                all.add(criteria.equal(change.get("actorId"), filter.by().value()));
            }
            if (filter.from() != null) {
                all.add(criteria.greaterThanOrEqualTo(change.get("changedAt"), filter.from()));
            }
            if (filter.to() != null) {
                all.add(criteria.lessThan(change.get("changedAt"), filter.to()));
            }
            if (!filter.offices().isEmpty()) {
                all.add(change.get("officeId")
                        .in(filter.offices().stream().map(OfficeId::value).toList()));
            }
            if (offices != null) {
                all.add(change.get("officeId").in(offices));
            }
            return criteria.and(all);
        };
    }

    private static KeysetPage<AdministrationChange> page(List<AdministrationChange> read, int size) {
        return KeysetPage.of(read, size, change -> Cursor.of(change.id()));
    }

    private static long before(@Nullable String after) {
        Cursor cursor = Cursor.parse(after, 1);
        return cursor == null ? Long.MAX_VALUE : cursor.number(0);
    }
}

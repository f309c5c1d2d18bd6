package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;

/**
 * How a draft becomes the calendar everybody counts with. Part of a larger operation, hence inside the caller's
 * transaction; whoever publishes calls {@link Calendars#refresh} after the commit.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarPublication {

    private static final String LATER = """
            select v.label from calendar_version v, calendar_version this
            where this.id = :id and v.id <> this.id and v.published_at is not null
              and (v.scope = this.scope and v.office_id is not distinct from this.office_id and v.no > this.no
                or (v.scope, v.office_id) is distinct from (this.scope, this.office_id) and v.published_at >= this.published_at
                  and (v.office_id is null or this.office_id is null or v.office_id = this.office_id))
            order by v.published_at, v.id
            limit 10""";

    private final CalendarDraftStore store;
    private final CalendarDrafts drafts;
    private final CalendarReader reader;
    private final JdbcClient jdbc;

    CalendarPublication(CalendarDraftStore store, CalendarDrafts drafts, CalendarReader reader, JdbcClient jdbc) {
        this.store = store;
        this.drafts = drafts;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /**
     * Keeps a draft from being edited while somebody else looks at it.
     *
     * @param revision the one that was looked at
     * @throws RefusedException CONFLICT when it has changed since, is frozen already, overtaken, or says nothing new
     */
    public CalendarDraft freeze(CalendarVersionId id, Actor actor, int revision, Instant at) {
        CalendarDraft draft = checked(id, actor);
        if (draft.frozen()) {
            throw RefusedException.conflict("catalogue.refusal.calendar-proposed");
        }
        if (draft.revision() != revision) {
            throw RefusedException.conflict("catalogue.refusal.calendar-changed");
        }
        if (drafts.differences(id).isEmpty()) {
            throw RefusedException.conflict("catalogue.refusal.calendar-nothing-new");
        }
        store.freeze(id, at);
        return drafts.draft(id);
    }

    /** Lets a frozen draft be edited again. */
    public void thaw(CalendarVersionId id, Actor actor) {
        store.lock(id);
        drafts.requireMayEdit(drafts.draft(id).scope(), actor);
        store.freeze(id, null);
    }

    /**
     * Publishes a frozen draft.
     *
     * @throws RefusedException CONFLICT when it is not frozen, or a newer version of the scope was published since
     */
    public CalendarVersion publish(CalendarVersionId id, Actor actor, Instant at) {
        CalendarDraft draft = checked(id, actor);
        if (!draft.frozen()) {
            throw RefusedException.conflict("catalogue.refusal.calendar-changed");
        }
        store.publish(id, at);
        return version(id);
    }

    /** The labels of versions published after this one that count for some of the same offices, oldest first. */
    public List<String> restingOn(CalendarVersionId id) {
        return jdbc.sql(LATER).param("id", id.value()).query(String.class).list();
    }

    /**
     * Publishes the next version of a scope, equal to the one before the given one.
     *
     * @throws RefusedException CONFLICT when a later version or an open draft rests on it, or there is nothing before it
     */
    public CalendarVersion takeBack(CalendarVersionId id, CalendarNoticeText notice, Actor actor, Instant at) {
        CalendarVersion undone = version(id);
        drafts.requireMayEdit(undone.scope(), actor);
        List<String> later = restingOn(id);
        if (!later.isEmpty()) {
            throw RefusedException.conflict("catalogue.refusal.calendar-later", String.join(", ", later));
        }
        Optional<CalendarDraft> open = drafts.find(undone.scope());
        if (open.isPresent()) {
            throw RefusedException.conflict(
                    "catalogue.refusal.calendar-draft-open",
                    open.get().notice().number(),
                    open.get().openedBy());
        }
        Optional<CalendarVersionId> before = basedOn(id);
        if (before.isEmpty() && undone.scope().kind() == CalendarScope.Kind.NATION) {
            throw RefusedException.conflict("catalogue.refusal.calendar-first");
        }
        CalendarVersionId next = store.insert(
                undone.scope(), drafts.labelPrefix(undone.scope()), notice, id, before.orElse(null), actor.name(), at);
        store.publish(next, at);
        return version(next);
    }

    private Optional<CalendarVersionId> basedOn(CalendarVersionId id) {
        return jdbc.sql("select based_on_id from calendar_version where id = :id and based_on_id is not null")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .map(CalendarVersionId::new);
    }

    private CalendarDraft checked(CalendarVersionId id, Actor actor) {
        store.lock(id);
        CalendarDraft draft = drafts.draft(id);
        drafts.requireMayEdit(draft.scope(), actor);
        if (draft.overtaken()) {
            throw RefusedException.conflict("catalogue.refusal.calendar-overtaken");
        }
        return draft;
    }

    private CalendarVersion version(CalendarVersionId id) {
        return reader.find(id)
                .map(CalendarSnapshot.Published::version)
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-calendar", id.toString()));
    }
}

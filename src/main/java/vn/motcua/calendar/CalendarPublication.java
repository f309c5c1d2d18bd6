package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;

/**
 * Freezes and publishes drafts of calendars, inside the caller's transaction. The caller calls {@link
 * Calendars#refresh} after the commit.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarPublication {

    private final CalendarDraftStore store;
    private final CalendarDrafts drafts;
    private final CalendarReader reader;
    private final CalendarVersions calendars;

    CalendarPublication(
            CalendarDraftStore store, CalendarDrafts drafts, CalendarReader reader, CalendarVersions calendars) {
        this.store = store;
        this.drafts = drafts;
        this.reader = reader;
        this.calendars = calendars;
    }

    /**
     * Freezes a draft: it cannot be edited while it is proposed.
     *
     * @param revision revision that the actor has seen
     * @throws RefusedException CONFLICT when the draft has changed since, is already frozen, is overtaken, or changes
     *     nothing
     */
    public CalendarDraft freeze(CalendarVersionId id, Actor actor, int revision, Instant at) {
        CalendarVersionEntity version = drafts.locked(id, actor);
        CalendarDraft draft = current(version);
        if (draft.frozen()) {
            throw RefusedException.conflict("catalogue.refusal.calendar-proposed");
        }
        if (draft.revision() != revision) {
            throw RefusedException.conflict("catalogue.refusal.calendar-changed");
        }
        if (drafts.differences(id).isEmpty()) {
            throw RefusedException.conflict("catalogue.refusal.calendar-nothing-new");
        }
        version.freeze(at);
        return store.saved(version);
    }

    /** Unfreezes a draft, so that it can be edited again. */
    public void thaw(CalendarVersionId id, Actor actor) {
        CalendarVersionEntity version = drafts.locked(id, actor);
        version.thaw();
        store.saved(version);
    }

    /**
     * Publishes a frozen draft.
     *
     * @throws RefusedException CONFLICT when the draft is not frozen, or a newer version of the scope was published
     *     since
     */
    public CalendarVersion publish(CalendarVersionId id, Actor actor, Instant at) {
        CalendarVersionEntity version = drafts.locked(id, actor);
        if (!current(version).frozen()) {
            throw RefusedException.conflict("catalogue.refusal.calendar-changed");
        }
        store.publish(version, at);
        return version.published().version();
    }

    /** Labels of versions published after this one that apply to some of the same offices, oldest first. */
    public List<String> restingOn(CalendarVersionId id) {
        return calendars.after(id.value());
    }

    /**
     * Publishes the next version of a scope with the content of the version before the given one.
     *
     * @throws RefusedException CONFLICT when a later version or an open draft is based on it, or there is no version
     *     before it
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
        CalendarVersionEntity next = store.insert(
                undone.scope(), drafts.labelPrefix(undone.scope()), notice, id, before.orElse(null), actor.name(), at);
        store.publish(next, at);
        return next.published().version();
    }

    private Optional<CalendarVersionId> basedOn(CalendarVersionId id) {
        return calendars.findById(id.value()).map(CalendarVersionEntity::basedOn);
    }

    private CalendarDraft current(CalendarVersionEntity version) {
        CalendarDraft draft = store.draft(version);
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

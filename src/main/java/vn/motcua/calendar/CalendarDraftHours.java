package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingSession;

/**
 * Edits the weekly opening hours of a draft. The nation states them; a province or an office either states a whole week
 * of its own or follows the wider scope. The edits throw the same exceptions as those of {@link CalendarDrafts}.
 */
@Service
public class CalendarDraftHours {

    private final CalendarDrafts drafts;
    private final Calendars calendars;

    CalendarDraftHours(CalendarDrafts drafts, Calendars calendars) {
        this.drafts = drafts;
        this.calendars = calendars;
    }

    /** The draft's own week, or that of the wider scope it follows. Rest days are left out. */
    @Transactional(readOnly = true)
    public Map<DayOfWeek, List<WorkingSession>> week(CalendarDraft draft) {
        return draft.hours().isEmpty() ? calendars.snapshot().widerHours(draft.scope()) : draft.hours();
    }

    /**
     * States a whole week.
     *
     * @param week sessions of each working day; days that are missing or empty are rest days
     * @throws RefusedException also INVALID at the name of the day, such as {@code monday}, when sessions overlap;
     *     INVALID at {@code monday} when the week has no working day
     */
    public CalendarDraft state(
            CalendarVersionId id, Map<DayOfWeek, List<WorkingSession>> week, Actor actor, int revision) {
        Map<DayOfWeek, List<WorkingSession>> checked = DraftRules.week(week);
        return drafts.edit(
                id, actor, revision, draft -> draft.hours().equals(checked), (version, draft) -> version.open(checked));
    }

    /**
     * Follows the wider scope again.
     *
     * @throws RefusedException also INVALID at {@code own} for the nation, which has no wider scope
     */
    public CalendarDraft follow(CalendarVersionId id, Actor actor, int revision) {
        return drafts.edit(
                id,
                actor,
                revision,
                draft -> draft.scope().kind() != CalendarScope.Kind.NATION
                        && draft.hours().isEmpty(),
                (version, draft) -> {
                    if (draft.scope().kind() == CalendarScope.Kind.NATION) {
                        throw RefusedException.invalidField("own", "catalogue.refusal.calendar-hours-of-nation");
                    }
                    version.open(Map.of());
                });
    }
}

package vn.motcua.duedate.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Pause;

/**
 * Reads the open dossiers of a scope as a stream and reports those that a change of the calendar affects: it reads few
 * columns, makes objects for affected dossiers only, and reads pauses for those only.
 */
@Component
public class OpenDossiers {

    private static final Logger log = LoggerFactory.getLogger(OpenDossiers.class);
    private static final int TOGETHER = 1_000;

    private final NoticeQuery query;
    private final History history;

    OpenDossiers(NoticeQuery query, History history) {
        this.query = query;
        this.history = history;
    }

    /** Receives the results; may end the reading. */
    public interface Visitor {

        /** Called for each open dossier of the scope. */
        default void looked() {}

        /** Called for a dossier that is affected, with its new dates. */
        void found(OpenDossier dossier, OpenDossier.Verdict verdict);

        /** Called for a dossier whose promised date stays and whose date for judging on-time moves. */
        default void recounted(OpenDossier dossier, OpenDossier.Verdict verdict) {}

        /** Called for a dossier whose new date lies in an absent year. */
        default void unknown(OpenDossier dossier) {}

        /** Whether the reading goes on. */
        default boolean wantsMore() {
            return true;
        }
    }

    /**
     * Selection of dossiers.
     *
     * @param after id after which reading begins, in order of id; null for all, in any order
     * @param notDoneBy notice whose dossiers already done are left out; null for none
     */
    public record Range(
            CalendarScope scope,
            @Nullable UUID after,
            @Nullable UUID notDoneBy) {}

    /** Reads the dossiers in one snapshot of the database. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public void read(Range range, CalendarShift shift, NoticePolicies.Policies policies, Visitor visitor) {
        Reading reading = new Reading(shift, policies, visitor);
        query.open(range, rows -> {
            while (visitor.wantsMore() && rows.next()) {
                reading.row(rows);
            }
            reading.judge();
            return true;
        });
    }

    private final class Reading {

        private final CalendarShift shift;
        private final NoticePolicies.Policies policies;
        private final Visitor visitor;
        private final List<OpenDossier> touched = new ArrayList<>();

        private Reading(CalendarShift shift, NoticePolicies.Policies policies, Visitor visitor) {
            this.shift = shift;
            this.policies = policies;
            this.visitor = visitor;
        }

        private void row(ResultSet row) throws SQLException {
            visitor.looked();
            Instant due = moment(row, "due_at");
            Instant judged = moment(row, "unextended_due_at");
            CalendarShift.Change change = shift.of(DossierColumns.office(row, "receiving_office_id"));
            if (change.touches(moment(row, "clock_started_at"), due.isAfter(judged) ? due : judged)) {
                touched.add(OpenDossier.of(row));
            }
            if (touched.size() >= TOGETHER) {
                judge();
            }
        }

        private static Instant moment(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }

        private void judge() {
            Map<UUID, List<Pause>> pauses = touched.isEmpty()
                    ? new HashMap<>()
                    : history.pausesOf(touched.stream().map(OpenDossier::id).toList());
            for (OpenDossier dossier : touched) {
                if (visitor.wantsMore()) {
                    judge(dossier, pauses.getOrDefault(dossier.id(), List.of()));
                }
            }
            touched.clear();
        }

        private void judge(OpenDossier dossier, List<Pause> pauses) {
            try {
                OpenDossier.Verdict verdict =
                        dossier.under(shift.of(dossier.office()), pauses, policies.keepEarlier(dossier.office()));
                if (verdict != null && verdict.listed()) {
                    visitor.found(dossier, verdict);
                } else if (verdict != null) {
                    visitor.recounted(dossier, verdict);
                }
            } catch (CalendarYearAbsentException beyond) {
                visitor.unknown(dossier);
            } catch (IllegalArgumentException contradictory) { // a pause before the start, imported from another system
                log.warn("The dates of dossier {} cannot be counted", dossier.id(), contradictory);
                visitor.unknown(dossier);
            }
        }
    }
}

package vn.motcua.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/**
 * Filter of the look-up of dossiers in an actor's scope. Its conditions are SQL on dossiers {@code d}: each is part of the
 * text only when used, so that each combination has a fixed text and its own cached plan.
 *
 * @param from first day of the period
 * @param to last day of the period, not before the first
 * @param procedure code of a procedure; null for all
 * @param state null for all
 * @param office office at which a step was, is or will be done, with all below it; null for all in the actor's scope
 * @param holder official who has the file in hand; null for anybody or nobody
 */
public record LookUpFilter(
        Period period,
        LocalDate from,
        LocalDate to,
        @Nullable String procedure,
        @Nullable BusinessState state,
        @Nullable OfficeId office,
        @Nullable OfficialId holder,
        LookUpOrder order) {

    /** States of dossiers that were never received: the day on which they were handed in counts. */
    private static final Set<BusinessState> NEVER_RECEIVED =
            EnumSet.of(BusinessState.SUBMITTED, BusinessState.NOT_ACCEPTED);

    private static final String AND = "  and ";
    private static final String IN_PERIOD = " between :from and :to\n";
    private static final String HANDED_IN =
            "  and d.received_on is null and cast(d.submitted_at at time zone :zone as date) between :from and :to\n";
    private static final String OF_PROCEDURE =
            "  and d.procedure_version_id in (select p.version_id from procedure_fact p where p.code = :procedure)\n";
    private static final String IN_STATE = "  and d.business_state = :state\n";
    private static final String HELD = """
              and exists (select from current_step_fact s
                          where s.dossier_id = d.id and s.holder_id = :holder and s.state in ('ACTIVE', 'PAUSED'))
            """;
    private static final String IN_SCOPE = AND + OfficeScopeCondition.IN_SCOPE;

    /** Offices that receive what the offices in scope have a part in. */
    static final String RECEIVING = """
            select distinct r.office_id
            from planned_step_fact r
            where r.kind = 'RECEPTION'
              and (:everything or r.route in (select s.route from planned_step_fact s where s.office_id = any (:visible)))
            """;

    /** Day by which a period is asked for. */
    public enum Period {
        /** Day of reception; of those not accepted, the day on which they were handed in. */
        RECEIVED("d.received_on", LookUpOrder.Column.RECEIVED),
        /** Promised day, the newest. */
        DUE("d.due_on", LookUpOrder.Column.DUE),
        /** Day on which it was finished, withdrawn or stopped. */
        FINISHED("d.closed_on", LookUpOrder.Column.FINISHED);

        private final String day;
        private final LookUpOrder.Column column;

        Period(String day, LookUpOrder.Column column) {
            this.day = day;
            this.column = column;
        }

        String day() {
            return day;
        }

        LookUpOrder.Column column() {
            return column;
        }
    }

    public LookUpFilter {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(order, "order");
    }

    /** Whether the day of the period is in a column of the narrow row, in order in an index of each office. */
    boolean sortedByIndex() {
        return period != Period.RECEIVED || state == null || !NEVER_RECEIVED.contains(state);
    }

    /** The conditions, each with {@code and} before it. */
    String conditions() {
        String inPeriod = sortedByIndex() ? AND + period.day() + IN_PERIOD : HANDED_IN;
        return inPeriod
                + (procedure == null ? "" : OF_PROCEDURE)
                + (state == null ? "" : IN_STATE)
                + (holder == null ? "" : HELD)
                + IN_SCOPE;
    }

    /**
     * What the conditions must be told.
     *
     * @throws RefusedException NOT_FOUND for an office outside the actor's scope
     */
    Map<String, @Nullable Object> parameters(Actor actor, Organisation organisation, ZoneId zone) {
        Map<String, @Nullable Object> parameters = new HashMap<>(OfficeScopeCondition.parameters(actor));
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("zone", zone.getId());
        parameters.put("procedure", procedure);
        parameters.put("state", state == null ? null : state.name());
        parameters.put("holder", holder == null ? null : holder.value());
        if (office != null) {
            Set<OfficeId> below = new HashSet<>(organisation.subtree(office));
            below.removeIf(each -> !actor.maySee(each));
            if (below.isEmpty()) {
                throw RefusedException.notFound("counter.lookup.no-office");
            }
            parameters.put("everything", false);
            parameters.put("visible", OfficeScopeCondition.ids(below));
        }
        return parameters;
    }
}

package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;

/**
 * One of the situations a procedure tells apart: its own limit, papers, fees and route.
 *
 * @param id names it
 * @param no its place in the procedure, from 1; 1 is the ordinary case
 * @param name what it is called, in Vietnamese
 * @param nameEn the same in English
 * @param rule how long the offices may take together, and how that is counted where no setting says otherwise
 * @param limitBasis where the limit comes from, in Vietnamese, and whether it was checked; null when not known
 * @param supplementPauseMode what waiting for a supplement does to the limit
 * @param supplementAnswerDays working days the citizen has for a supplement; null for the office's own setting
 * @param proxyAllowed whether somebody else may hand in and sign; false where the law wants the persons themselves
 * @param route the way through the offices
 * @param components the papers, in order
 * @param fees the fees and charges, in order; empty means unknown, never free
 */
public record ProcedureCase(
        ProcedureCaseId id,
        int no,
        String name,
        String nameEn,
        TimeRule rule,
        @Nullable String limitBasis,
        PauseMode supplementPauseMode,
        @Nullable Integer supplementAnswerDays,
        boolean proxyAllowed,
        Route route,
        List<ComponentRequirement> components,
        List<ProcedureFee> fees) {

    public ProcedureCase {
        components = List.copyOf(components);
        fees = List.copyOf(fees);
    }

    /** How long the offices may take together. */
    public TimeLimit limit() {
        return rule.limit();
    }

    /** The fees that apply on a day; empty means unknown, never free. */
    public List<ProcedureFee> feesOn(LocalDate day) {
        return fees.stream().filter(fee -> fee.appliesOn(day)).toList();
    }
}

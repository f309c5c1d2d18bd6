package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;

/**
 * A case of a procedure, with its own time limit, components, fees and route.
 *
 * @param id identity of the case
 * @param no position in the procedure, from 1; 1 is the ordinary case
 * @param name name, in Vietnamese
 * @param nameEn name in English
 * @param rule time limit for all offices together, and how it is counted where no setting says otherwise
 * @param limitBasis source of the limit, in Vietnamese, and whether it was checked; null when not known
 * @param supplementPauseMode effect on the limit of waiting for a supplement
 * @param supplementAnswerDays number of working days in which the citizen has to supply a supplement; null for the
 *     office's setting
 * @param proxyAllowed whether a proxy may submit and sign; false where the law requires the applicants in person
 * @param route route of the dossier through the offices, in the version with which the case was published; what holds on a
 *     day is {@link Catalogue#route(ProcedureCase, LocalDate)}
 * @param components required components, in order
 * @param fees the fees and charges, in order; empty means unknown, never free
 * @param parties rule of the further parties beside the owner; null where there are none
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
        List<ProcedureFee> fees,
        @Nullable PartyRule parties) {

    public ProcedureCase {
        components = List.copyOf(components);
        fees = List.copyOf(fees);
    }

    /** The time limit for all offices together. */
    public TimeLimit limit() {
        return rule.limit();
    }

    /** The fees that apply on a day; empty means unknown, never free. */
    public List<ProcedureFee> feesOn(LocalDate day) {
        return fees.stream().filter(fee -> fee.appliesOn(day)).toList();
    }

    /** Amount in VND that everybody pays on that day; null where it depends on pages or a condition, or is not known. */
    public @Nullable Long fixedFee(LocalDate day) {
        List<ProcedureFee> inForce = feesOn(day);
        return inForce.size() == 1 && alwaysCosts(inForce.get(0))
                ? inForce.get(0).amount()
                : null;
    }

    /** Whether there is a fee on that day that everybody pays. */
    public boolean alwaysCosts(LocalDate day) {
        return feesOn(day).stream().anyMatch(ProcedureCase::alwaysCosts);
    }

    private static boolean alwaysCosts(ProcedureFee fee) {
        return fee.amount() != null && fee.amount() > 0 && fee.per() == null && fee.condition() == null;
    }
}

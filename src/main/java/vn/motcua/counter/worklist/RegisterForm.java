package vn.motcua.counter.worklist;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.desk.LookUpFilter;
import vn.motcua.dossier.value.BusinessState;

/**
 * Form of the part of the register to print.
 *
 * @param from first day
 * @param to last day
 * @param office code of an office; null for the official's own
 * @param reason what the file is for; not needed on paper
 * @param period day by which a look-up asks, whose list the register is of; null for the register of an office by the day of
 *     reception
 * @param procedure code of a procedure of the look-up; null for all
 * @param state state of the look-up; null for all
 * @param holder code of an official of the look-up; null for anybody
 * @param after cursor after which the part begins; null for the first part
 */
record RegisterForm(
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate to,
        @Size(max = 60) @Nullable String office,
        @Size(max = 200) @Nullable String reason,
        LookUpFilter.@Nullable Period period,
        @Size(max = 60) @Nullable String procedure,
        @Nullable BusinessState state,
        @Size(max = 60) @Nullable String holder,
        @Nullable String after)
        implements Serializable { // stored in the session until the redirect is followed

    private static final long serialVersionUID = 2L;

    /** Whether it is of more days than that, or not of the office with the code {@code own}: then it is printed for a reason. */
    boolean isBulk(int days, @Nullable String own) {
        return office != null && !office.equals(own)
                || from != null && to != null && ChronoUnit.DAYS.between(from, to) >= days;
    }

    /** Filters of the look-up whose list the register is of. */
    LookUpAsked lookUp() {
        return new LookUpAsked(period, from, to, procedure, state, office, holder, null);
    }
}

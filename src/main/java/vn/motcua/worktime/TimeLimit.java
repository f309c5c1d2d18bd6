package vn.motcua.worktime;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * The time that an office may take for a procedure. Tables and events store the three components; code uses the
 * factories.
 *
 * @param unit unit that is counted
 * @param amount number of units, 1 to {@value #GREATEST_AMOUNT}; {@code null} exactly for the units that are not
 *     counted ({@link TimeLimitUnit#isCounted()})
 * @param cutOff for {@link TimeLimitUnit#SAME_DAY} only: the last local time of reception whose result is due the same
 *     day; {@code null} exactly for all other units
 */
public record TimeLimit(
        TimeLimitUnit unit,
        @Nullable Integer amount,
        @Nullable LocalTime cutOff) {

    /** Maximum amount; more than any procedure states, and small enough that arithmetic never overflows. */
    public static final int GREATEST_AMOUNT = 10_000;

    /** "Received after 15:00: the next working day": civil status and certification law (domain reference, section 3.2). */
    public static final LocalTime USUAL_CUT_OFF = LocalTime.of(15, 0);

    /**
     * @throws IllegalArgumentException if the amount is missing, superfluous or out of range, or a cut-off is given for
     *     a unit that has none or missing for the one that needs it
     */
    public TimeLimit {
        if (unit.isCounted() != (amount != null)) {
            throw new IllegalArgumentException(
                    unit + (amount == null ? " needs an amount" : " has no amount, but got " + amount));
        }
        if (amount != null && (amount < 1 || amount > GREATEST_AMOUNT)) {
            throw new IllegalArgumentException("amount must be 1 to " + GREATEST_AMOUNT + ", but is " + amount);
        }
        if ((unit == TimeLimitUnit.SAME_DAY) != (cutOff != null)) {
            throw new IllegalArgumentException(
                    unit + (cutOff == null ? " needs a cut-off" : " has no cut-off, but got " + cutOff));
        }
    }

    /** A limit of working hours. */
    public static TimeLimit hours(int amount) {
        return new TimeLimit(TimeLimitUnit.HOUR, amount, null);
    }

    /** A limit of working days. */
    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(TimeLimitUnit.WORKING_DAY, amount, null);
    }

    /** A limit of calendar days. */
    public static TimeLimit calendarDays(int amount) {
        return new TimeLimit(TimeLimitUnit.CALENDAR_DAY, amount, null);
    }

    /** A limit of months. */
    public static TimeLimit months(int amount) {
        return new TimeLimit(TimeLimitUnit.MONTH, amount, null);
    }

    /** The same day, with the usual cut-off of 15:00. */
    public static TimeLimit sameDay() {
        return sameDay(USUAL_CUT_OFF);
    }

    /** The same day when received up to and including the cut-off, otherwise the next working day. */
    public static TimeLimit sameDay(LocalTime cutOff) {
        return new TimeLimit(TimeLimitUnit.SAME_DAY, null, cutOff);
    }

    /** At once on reception. */
    public static TimeLimit atOnce() {
        return new TimeLimit(TimeLimitUnit.AT_ONCE, null, null);
    }

    /** No limit is set by law. */
    public static TimeLimit notSpecified() {
        return new TimeLimit(TimeLimitUnit.NOT_SPECIFIED, null, null);
    }

    /**
     * Creates a limit from the values of a form, table or message. An amount for an uncounted unit is refused; a
     * missing cut-off for {@link TimeLimitUnit#SAME_DAY} is the usual one; a cut-off for any other unit is ignored.
     *
     * @throws IllegalArgumentException if the amount is missing, superfluous or out of range
     */
    public static TimeLimit of(TimeLimitUnit unit, @Nullable Integer amount, @Nullable LocalTime cutOff) {
        if (unit != TimeLimitUnit.SAME_DAY) {
            return new TimeLimit(unit, amount, null);
        }
        return new TimeLimit(unit, amount, cutOff == null ? USUAL_CUT_OFF : cutOff);
    }

    /** The amount of a counted limit. */
    int count() {
        if (amount == null) {
            throw new IllegalStateException(unit + " is not counted");
        }
        return amount;
    }
}

package vn.motcua.worktime;

/**
 * All that a due moment follows from besides the calendar, the reception and the pauses. Data of the procedure, or of the
 * nation, a province or an office, never a constant; a dossier keeps the rule it was accepted under.
 *
 * @param limit how long the office may take
 * @param dueAt which moment of the due day is promised for limits of whole days
 * @param firstDay what the day of the start counts as, for limits of days and months
 * @param holidaysCounted whether holidays and compensatory days off inside a limit of calendar days count. Weekends
 *     always do. Touches no other unit. Source: domain reference, section 3.1
 */
public record TimeRule(TimeLimit limit, DueAt dueAt, FirstDay firstDay, boolean holidaysCounted) {

    /** The rule of the Civil Code: the first day does not count, holidays inside a limit of calendar days do. */
    public static TimeRule usual(TimeLimit limit, DueAt dueAt) {
        return new TimeRule(limit, dueAt, FirstDay.NOT_COUNTED, true);
    }
}

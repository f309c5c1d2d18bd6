package vn.motcua.worktime;

/**
 * The rule by which a due moment is computed from calendar, reception and pauses. It is data of the procedure, the
 * nation, a province or an office, never a constant; a dossier keeps the rule under which it was accepted.
 *
 * @param limit time limit of the procedure
 * @param dueAt moment of the due day that is promised for limits of whole days
 * @param firstDay whether the day of the start is counted, for limits of days and months
 * @param holidaysCounted whether holidays and compensatory days off count inside a limit of calendar days; weekends
 *     always do. Other units are not affected. Source: domain reference, section 3.1
 */
public record TimeRule(TimeLimit limit, DueAt dueAt, FirstDay firstDay, boolean holidaysCounted) {

    /** The rule of the Civil Code: the first day does not count, holidays inside a limit of calendar days do. */
    public static TimeRule usual(TimeLimit limit, DueAt dueAt) {
        return new TimeRule(limit, dueAt, FirstDay.NOT_COUNTED, true);
    }
}

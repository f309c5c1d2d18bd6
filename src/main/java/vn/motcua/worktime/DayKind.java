package vn.motcua.worktime;

/** Why a date differs from what its weekday says. */
public enum DayKind {
    /** A public holiday (Labour Code 45/2019/QH14 art. 112; resolutions of the National Assembly). */
    HOLIDAY,
    /** A day off for a holiday on a rest day (art. 111.3), or one swapped for a worked Saturday. */
    COMPENSATORY_OFF,
    /** A rest day on which offices work by direction of the Prime Minister. */
    MAKEUP_WORKDAY,
    /** An office or province closed for the day or from a time on: flood, move, election. */
    LOCAL_CLOSURE
}

package vn.motcua.worktime;

/** Unit in which a Vietnamese procedure states its time limit (domain reference, section 3.1). */
public enum TimeLimitUnit {
    /** {@code giờ}: working hours; counting starts at the moment of reception (Civil Code art. 147.1). */
    HOUR,
    /** {@code ngày làm việc}: the first day is not counted (Civil Code art. 147.2). */
    WORKING_DAY,
    /** {@code ngày}: rest days count, but a limit never ends on one (Civil Code arts 147.2 and 148.5). */
    CALENDAR_DAY,
    /** {@code tháng}: ends on the corresponding day, or on the last day of a month that lacks it (Civil Code art. 148). */
    MONTH,
    /** {@code trong ngày}: by closing of the day, or of the next working day when received after a cut-off. */
    SAME_DAY,
    /** {@code ngay sau khi nhận đủ hồ sơ}: at once, judged by the day of reception. */
    AT_ONCE,
    /** {@code không quy định}: the law sets no limit, so no date may be promised. */
    NOT_SPECIFIED;

    /** Whether a limit in this unit needs an amount. */
    public boolean isCounted() {
        return this == HOUR || this == WORKING_DAY || this == CALENDAR_DAY || this == MONTH;
    }
}

package vn.motcua.worktime;

/**
 * Whether the day on which a limit of days or months starts is counted (Civil Code art. 147.2; a law may say
 * otherwise).
 */
public enum FirstDay {
    /** The next day is the first counted one: the rule. */
    NOT_COUNTED,
    /** The day of the start is the first counted one. */
    COUNTED
}

package vn.motcua.worktime;

/** What the day on which a limit of days or months starts counts as (Civil Code art. 147.2; a law may say otherwise). */
public enum FirstDay {
    /** Counting begins with the day after it: the rule. */
    NOT_COUNTED,
    /** It is the first of the counted days. */
    COUNTED
}

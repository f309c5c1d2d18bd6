package vn.motcua.worktime;

/**
 * Working time as people say it.
 *
 * @param days whole working days, a short one as good as any
 * @param minutes working minutes beyond them
 */
public record WorkedTime(int days, long minutes) {}

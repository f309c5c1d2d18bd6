package vn.motcua.worktime;

/**
 * Working time in days and minutes, for people.
 *
 * @param days number of whole working days, each as long as it is by the calendar
 * @param minutes number of working minutes beyond the whole days
 */
public record WorkedTime(long days, long minutes) {}

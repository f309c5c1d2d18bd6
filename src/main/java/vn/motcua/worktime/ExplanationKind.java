package vn.motcua.worktime;

/** Kind of a row of an explanation; {@link #messageKey()} names its sentence in the message bundle. */
public enum ExplanationKind {
    /** Received outside working hours: the limit starts at the next opening. */
    RECEIVED_OUTSIDE_HOURS("received-outside-hours"),
    /** The day on which the limit starts; not counted. */
    FIRST_NOT_COUNTED("first-not-counted"),
    /** The day on which the limit starts, counted: with the number 1 where days are counted. */
    FIRST_COUNTED("first-counted"),
    /** A counted day, with its number. */
    COUNTED("counted"),
    /** A counted rest day that is worked by direction, with its number and notice. */
    MAKEUP_COUNTED("makeup-counted"),
    /** A counted month, with its number. */
    MONTH_COUNTED("month-counted"),
    /** The part of a day that a limit in hours uses, with its minutes. */
    HOURS_COUNTED("hours-counted"),
    /** A weekly rest day, not counted. */
    WEEKEND("weekend"),
    /** A public holiday, not counted, with its law. */
    HOLIDAY("holiday"),
    /** A compensatory or swapped day off, not counted, with its notice. */
    COMPENSATORY_OFF("compensatory-off"),
    /** The office is closed, with the notice. */
    LOCAL_CLOSURE("local-closure"),
    /** The limit does not run, with the cause. */
    PAUSED("paused"),
    /** A pause that still lasts begins. */
    PAUSE_OPEN("pause-open"),
    /** The limit starts again from here. */
    RESTARTED("restarted"),
    /** The limit ended on a rest day or at a closed hour and moved here. */
    ROLLED("rolled"),
    /** Due by closing of this day. */
    SAME_DAY("same-day"),
    /** Started after the cut-off: due the next working day. */
    AFTER_CUT_OFF("after-cut-off"),
    /** Due at once. */
    AT_ONCE("at-once"),
    /** The law sets no limit. */
    NOT_SPECIFIED("not-specified");

    private final String key;

    ExplanationKind(String key) {
        this.key = key;
    }

    /** The key of the sentence in the message bundle {@code worktime}. */
    public String messageKey() {
        return "worktime.day." + key;
    }
}

package vn.motcua.figures;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A measure of figures. Each constant is the one definition of its figure: the same condition counts the dossiers and
 * lists them (domain reference, sections 3.6 and 7.1). Worded by {@code figures.measure.<name>} and {@code
 * .definition}.
 *
 * <p>On time is judged by days: the day on which the result reached the desk against the day promised without
 * extensions, unless a {@link OnTimeBasis} says otherwise. An extension does not make a late dossier on time. A dossier
 * without a promised day counts as on time.
 */
public enum Measure {
    /** Accepted in the period. */
    RECEIVED(Population.RECEIVED, "true"),
    /** Accepted before the period and not resolved when it began. */
    CARRIED_OVER(Population.OPEN_BEFORE, "true"),
    /** The result, a refusal included, reached the desk in the period. */
    RESOLVED(Population.RESOLVED, "true"),
    /** Resolved before the promised day. */
    EARLY(Population.RESOLVED, "d.judged_due_on > d.closed_on"),
    /** Resolved on the promised day, or without a promised day. */
    ON_TIME(Population.RESOLVED, "(d.judged_due_on is null or d.judged_due_on = d.closed_on)"),
    /** Resolved on the promised day itself. */
    ON_THE_DAY(Population.RESOLVED, "d.judged_due_on = d.closed_on"),
    /** Resolved without a promised day: neither early nor late. */
    RESOLVED_WITHOUT_DUE(Population.RESOLVED, "d.judged_due_on is null"),
    /** Resolved after the promised day. */
    LATE(Population.RESOLVED, "d.judged_due_on < d.closed_on"),
    /** Late, and a letter of apology was sent, with an extension or after the date. */
    LATE_APOLOGISED(Population.RESOLVED, "(d.judged_due_on < d.closed_on and " + Measure.APOLOGY + ")"),
    /** Late, and no letter of apology was ever sent. */
    LATE_NOT_APOLOGISED(Population.RESOLVED, "(d.judged_due_on < d.closed_on and not " + Measure.APOLOGY + ")"),
    /** Accepted, and withdrawn in the period. */
    WITHDRAWN(Population.ENDED, "d.business_state = 'WITHDRAWN'"),
    /** Accepted, and stopped in the period. */
    STOPPED(Population.ENDED, "d.business_state = 'STOPPED'"),
    /** Accepted and not resolved at the end of the period. */
    IN_PROCESS(Population.OPEN_AT_END, "true"),
    /** In process, and the promised day has not passed or the clock stands. */
    IN_PROCESS_IN_TIME(Population.OPEN_AT_END, "not " + Measure.PASSED),
    /** In process without a promised day. */
    IN_PROCESS_WITHOUT_DUE(Population.OPEN_AT_END, "d.judged_due_on is null"),
    /** In process, and the promised day has passed. */
    OVERDUE(Population.OPEN_AT_END, Measure.PASSED),
    /** Overdue, and a letter of apology was sent, with an extension or after the date. */
    OVERDUE_APOLOGISED(Population.OPEN_AT_END, "(" + Measure.PASSED + " and " + Measure.APOLOGY + ")"),
    /** Overdue, and the letter of apology is owed. */
    OVERDUE_NOT_APOLOGISED(Population.OPEN_AT_END, "(" + Measure.PASSED + " and not " + Measure.APOLOGY + ")"),
    /** In process, and the clock stands. */
    PAUSED(Population.OPEN_AT_END, Measure.ON_HOLD),
    /** In process, and an extension was granted by letter. */
    EXTENDED(Population.OPEN_AT_END, "d.extended_at is not null");

    /**
     * SQL: the promised day had passed at the end of the period. A pause that began before that day stops the clock;
     * one that began later came too late. A pause that has ended has moved the day.
     */
    private static final String PASSED = """
            (d.judged_due_on is not null and d.judged_due_on < :as_of
             and (d.paused_since is null
                  or cast(d.paused_since at time zone :zone as date) > d.judged_due_on))""";

    /** SQL: the clock stood at the end of the period. */
    private static final String ON_HOLD = """
            exists (select from pause_fact held
                    where held.dossier_id = d.id and held.from_at < :period_end
                      and (held.to_at is null or held.to_at >= :period_end))""";

    /** SQL: a letter of apology was sent. */
    private static final String APOLOGY = "coalesce(d.extended_at, d.apologised_at) is not null";

    private static final Set<Measure> OF_THE_PERIOD_ALONE = EnumSet.of(
            ON_THE_DAY,
            RESOLVED_WITHOUT_DUE,
            IN_PROCESS_WITHOUT_DUE,
            PAUSED,
            EXTENDED,
            OVERDUE_APOLOGISED,
            OVERDUE_NOT_APOLOGISED);

    private final Population source;
    private final String condition;

    Measure(Population source, String condition) {
        this.source = source;
        this.condition = condition;
    }

    /**
     * Whether the measure is counted by office and month; details of open dossiers are counted at the end of a period
     * only.
     */
    public boolean byMonth() {
        return !OF_THE_PERIOD_ALONE.contains(this);
    }

    /** The measures that choose from a population, in order. */
    public static List<Measure> of(Population population) {
        return Arrays.stream(values())
                .filter(measure -> measure.source == population)
                .toList();
    }

    /** The set of dossiers from which the measure chooses. */
    public Population source() {
        return source;
    }

    /** SQL condition on a dossier {@code d} of the source. */
    public String condition(OnTimeBasis by) {
        return by.in(condition);
    }
}

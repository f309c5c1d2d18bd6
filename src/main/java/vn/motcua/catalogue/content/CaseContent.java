package vn.motcua.catalogue.content;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;
import vn.motcua.worktime.TimeRule;

/**
 * What a {@link ProcedureCase} says.
 *
 * @param limit {@code WORKING_DAY 3}, {@code SAME_DAY 15:00}, {@code NOT_SPECIFIED}
 * @param dueAt moment of the due day; null for the moment of the reception
 * @param firstDay whether the first day counts; null for no
 * @param holidaysCounted whether holidays in a limit of calendar days count; null for yes
 * @param supplementPauseMode effect of waiting for a supplement; null for a new start
 * @param route code of the route
 * @param proxyAllowed whether a proxy may submit and sign; null for yes
 */
public record CaseContent(
        String name,
        String nameEn,
        String limit,
        @Nullable String limitBasis,
        @Nullable DueAt dueAt,
        @Nullable FirstDay firstDay,
        @Nullable Boolean holidaysCounted,
        @Nullable PauseMode supplementPauseMode,
        String route,
        @Nullable Boolean proxyAllowed,
        @Nullable Integer supplementAnswerDays,
        List<ComponentContent> components,
        List<FeeContent> fees,
        @Nullable PartyRule parties) {

    /** @throws IllegalArgumentException if the limit is none */
    public CaseContent {
        limitOf(limit);
        components = List.copyOf(components);
        fees = List.copyOf(fees);
    }

    static CaseContent of(ProcedureCase known) {
        TimeRule rule = known.rule();
        return new CaseContent(
                known.name(),
                known.nameEn(),
                text(rule.limit()),
                known.limitBasis(),
                rule.dueAt(),
                rule.firstDay(),
                rule.holidaysCounted(),
                known.supplementPauseMode(),
                known.route().code(),
                known.proxyAllowed(),
                known.supplementAnswerDays(),
                known.components().stream().map(ComponentContent::of).toList(),
                known.fees().stream().map(FeeContent::of).toList(),
                known.parties());
    }

    /** How the time of the case is counted. */
    public TimeRule rule() {
        return new TimeRule(
                limitOf(limit),
                Objects.requireNonNullElse(dueAt, DueAt.SAME_TIME),
                Objects.requireNonNullElse(firstDay, FirstDay.NOT_COUNTED),
                !Boolean.FALSE.equals(holidaysCounted));
    }

    /** Effect of waiting for a supplement. */
    public PauseMode pauseMode() {
        return Objects.requireNonNullElse(supplementPauseMode, PauseMode.RESTART);
    }

    /** Whether a proxy may submit and sign. */
    public boolean proxy() {
        return !Boolean.FALSE.equals(proxyAllowed);
    }

    /** The same with another limit and other fees. */
    CaseContent with(TimeLimit newLimit, @Nullable String newBasis, List<FeeContent> newFees) {
        return new CaseContent(
                name,
                nameEn,
                text(newLimit),
                newBasis,
                dueAt,
                firstDay,
                holidaysCounted,
                supplementPauseMode,
                route,
                proxyAllowed,
                supplementAnswerDays,
                components,
                newFees,
                parties);
    }

    /**
     * Reads a limit.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static TimeLimit limitOf(String text) {
        String[] part = text.split(" ");
        TimeLimitUnit unit = TimeLimitUnit.valueOf(part[0]);
        return TimeLimit.of(
                unit,
                unit.isCounted() && part.length > 1 ? Integer.valueOf(part[1]) : null,
                !unit.isCounted() && part.length > 1 ? LocalTime.parse(part[1]) : null);
    }

    /** Writes a limit as {@link #limitOf} reads it. */
    public static String text(TimeLimit limit) {
        Object number = limit.amount() == null ? limit.cutOff() : limit.amount();
        return number == null ? limit.unit().name() : limit.unit() + " " + number;
    }
}

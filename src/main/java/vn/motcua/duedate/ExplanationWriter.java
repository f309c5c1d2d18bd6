package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.duedate.DateExplanation.Line;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;

/** Writes the explanation of a deadline. */
@Component
class ExplanationWriter {

    private static final int MINUTES_PER_HOUR = 60;

    private final ExplanationWords words;
    private final ZoneId zone;

    ExplanationWriter(ExplanationWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /**
     * Writes an explanation.
     *
     * @param promised moment promised last; null without a date
     * @param provisional whether that date is marked as lying in a provisional year
     * @param moves lines about later changes of the counted date
     */
    DateExplanation write(
            Deadline deadline, @Nullable Instant promised, boolean provisional, List<Line> moves, Locale locale) {
        List<Line> lines = new ExplanationLines(deadline, words, locale, zone).lines();
        Instant due = deadline.dueAt();
        ExplanationWeeks weeks = new ExplanationWeeks(
                lines,
                deadline.limit().unit(),
                day(deadline.receivedAt()),
                due == null ? null : day(due),
                due == null ? "" : words.time(due, locale),
                promised == null ? null : day(promised),
                words,
                locale);
        long counted = lines.stream().mapToLong(Line::counted).sum();
        return new DateExplanation(
                weeks.table(),
                moves,
                weeks.strip(),
                weeks.signsShown(),
                sum(deadline.limit(), counted, locale),
                counted,
                limit(deadline.limit()),
                due,
                promised,
                provisional,
                deadline.calendarVersion());
    }

    private static long limit(TimeLimit limit) {
        Integer amount = limit.amount();
        if (amount == null) {
            return limit.unit() == TimeLimitUnit.NOT_SPECIFIED ? 0 : 1;
        }
        return limit.unit() == TimeLimitUnit.HOUR ? (long) amount * MINUTES_PER_HOUR : amount;
    }

    private @Nullable String sum(TimeLimit limit, long counted, Locale locale) {
        return limit.unit().isCounted()
                ? words.of(locale, "sum", words.amount(limit.unit(), counted, locale), words.limit(limit, locale))
                : null;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}

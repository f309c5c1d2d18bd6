package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.platform.Formats;
import vn.motcua.worktime.ExplanationKind;
import vn.motcua.worktime.ExplanationRow;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;

/** Formats explanations in words. */
@Component
class ExplanationWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final int NEVER_DAYS = Integer.MAX_VALUE;
    private static final int MINUTES_PER_HOUR = 60;

    private final MessageSource messages;
    private final Formats formats;

    ExplanationWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    String of(Locale locale, String key, Object... values) {
        return messages.getMessage("explanation." + key, values, locale);
    }

    /** The statement about the day of a row, with its hours where only a part of the day is meant. */
    String row(ExplanationRow row, Locale locale) {
        Integer minutes = row.minutes();
        Object value = minutes != null ? hours(minutes, locale) : row.number() == null ? "" : row.number();
        String words = messages.getMessage(row.kind().messageKey(), new Object[] {value}, locale);
        String hours = hours(row, locale);
        return hours == null ? words : words + " (" + hours + ")";
    }

    /** A row as one sentence, with its note and the notice behind it. */
    String sentence(ExplanationRow row, Locale locale) {
        String note = note(row, locale);
        String reference = reference(row.reference(), locale);
        return row(row, locale) + (note == null ? "" : ": " + note) + (reference == null ? "" : " – " + reference);
    }

    private @Nullable String hours(ExplanationRow row, Locale locale) {
        LocalTime from = row.from();
        LocalTime to = row.to();
        if (from != null && to != null) {
            return TIME.format(from) + "–" + TIME.format(to);
        }
        if (from != null) {
            return isMoment(row.kind()) ? TIME.format(from) : of(locale, "from", TIME.format(from));
        }
        return to == null ? null : of(locale, "to", TIME.format(to));
    }

    /** Whether the time of a row is the moment of an event, not the beginning of a state. */
    private static boolean isMoment(ExplanationKind kind) {
        return switch (kind) {
            case RECEIVED_OUTSIDE_HOURS, RESTARTED, PAUSE_OPEN, AFTER_CUT_OFF -> true;
            default -> false;
        };
    }

    /** The note of a row: the name of a holiday, or the cause of a pause in words; null without one. */
    @Nullable
    String note(ExplanationRow row, Locale locale) {
        String note = row.note();
        if (note == null || row.kind() != ExplanationKind.PAUSED && row.kind() != ExplanationKind.PAUSE_OPEN) {
            return note;
        }
        return Arrays.stream(note.split("; "))
                .map(cause -> cause(cause, locale))
                .collect(Collectors.joining("; "));
    }

    String cause(String cause, Locale locale) {
        return String.valueOf(messages.getMessage("dossier.pause." + cause, null, cause, locale));
    }

    /** The notice, law or document of a row, in words; a form that has only a number is named as a form. */
    @Nullable
    String reference(@Nullable String reference, Locale locale) {
        return reference == null
                ? null
                : Arrays.stream(reference.split("; "))
                        .map(each -> each.matches("\\d\\d") ? of(locale, "form", each) : each)
                        .collect(Collectors.joining("; "));
    }

    /** {@code 3 giờ 30 phút}: hours and minutes, also for more than a day. */
    String hours(long minutes, Locale locale) {
        return formats.in(locale).workingTime(minutes, NEVER_DAYS);
    }

    /** {@code 3g30}, {@code 3h30}: short enough for a day of the strip. */
    String hoursShort(long minutes, Locale locale) {
        long rest = minutes % MINUTES_PER_HOUR;
        return of(
                locale,
                "hours-short",
                String.valueOf(minutes / MINUTES_PER_HOUR),
                rest == 0 ? "" : String.format(Locale.ROOT, "%02d", rest));
    }

    /** An amount in the unit of a limit, {@code 50 ngày làm việc}; hours with their minutes. */
    String amount(TimeLimitUnit unit, long amount, Locale locale) {
        return unit == TimeLimitUnit.HOUR
                ? hours(amount, locale)
                : messages.getMessage("worktime.unit." + unit, new Object[] {amount}, locale);
    }

    String limit(TimeLimit limit, Locale locale) {
        Integer amount = limit.amount();
        return messages.getMessage("worktime.unit." + limit.unit(), new Object[] {amount == null ? 0 : amount}, locale);
    }

    String day(LocalDate day, Locale locale) {
        return formats.in(locale).longDate(day);
    }

    /** {@code 23/11}. */
    static String shortDay(LocalDate day) {
        return DAY.format(day);
    }

    String days(LocalDate from, LocalDate to, Locale locale) {
        return formats.in(locale).date(from) + " – " + formats.in(locale).date(to);
    }

    String moment(Instant moment, Locale locale) {
        return formats.in(locale).dateTime(moment);
    }

    String promise(Instant moment, Locale locale) {
        return formats.in(locale).promise(moment);
    }

    String time(Instant moment, Locale locale) {
        return formats.in(locale).time(moment);
    }

    /** {@code T2}, {@code Mon}. */
    String weekday(LocalDate day, Locale locale) {
        return of(locale, "weekday." + day.getDayOfWeek().getValue());
    }
}

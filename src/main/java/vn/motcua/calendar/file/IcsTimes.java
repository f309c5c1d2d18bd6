package vn.motcua.calendar.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Days that an event covers (RFC 5545, sections 3.3.4 to 3.3.6 and 3.6.1). A time without a zone is the local time of the
 * calendar that is read, a time with one is converted; the zone of the machine has no part in it.
 */
final class IcsTimes {

    private static final Pattern VALUE = Pattern.compile(
            "([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})?(Z|[+][0-9]{4})?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,7})S)?)?",
            Pattern.CASE_INSENSITIVE);

    /** Times that programs write for the end of a day. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /**
     * Days from the first to the last, or the reason why the event has none.
     *
     * @param problem ending of the message key; null without a problem
     * @param argument what stood in the file, for the problem
     */
    record Days(LocalDate first, long length, @Nullable String problem, String argument) {

        private static Days problem(String key, String argument) {
            return new Days(LocalDate.EPOCH, 0, key, argument);
        }
    }

    /** A moment in the calendar's zone; a day alone has no time. */
    private record Moment(LocalDate day, @Nullable LocalTime time) {

        LocalDateTime at() {
            return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
        }
    }

    /** Thrown for a value that is no time. */
    private static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final String argument;

        UnreadableException(String key, String argument) {
            super(key, null, false, false);
            this.key = key;
            this.argument = argument;
        }
    }

    private final IcsComponents.Calendar calendar;
    private final ZoneId home;

    /** @param home zone of the calendar that is read */
    IcsTimes(IcsComponents.Calendar calendar, ZoneId home) {
        this.calendar = calendar;
        this.home = home;
    }

    /** The days of an event. */
    Days days(IcsComponents.Component event) {
        try {
            return read(event);
        } catch (UnreadableException unreadable) {
            return Days.problem(unreadable.key, unreadable.argument);
        }
    }

    /** Whether a property, which may name several moments, names this day. */
    boolean names(IcsComponents.@Nullable Property property, LocalDate day) {
        if (property == null) {
            return false;
        }
        for (String each : property.value().split(",")) {
            try {
                if (moment(new IcsComponents.Property(property.parameters(), each))
                        .day()
                        .equals(day)) {
                    return true;
                }
            } catch (UnreadableException other) {
                continue;
            }
        }
        return false;
    }

    private Days read(IcsComponents.Component event) throws UnreadableException {
        Moment start = moment(event.get("DTSTART"));
        if (start.time() != null && !start.time().equals(LocalTime.MIDNIGHT)) {
            throw new UnreadableException("part-of-day", "");
        }
        LocalDateTime end = end(event, start);
        boolean nearly = !end.toLocalTime().isBefore(LAST_MINUTE);
        LocalDate after = nearly ? end.toLocalDate().plusDays(1) : end.toLocalDate();
        if (!nearly && !end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new UnreadableException("part-of-day", "");
        }
        long length = after.toEpochDay() - start.day().toEpochDay();
        if (length < 0) {
            throw new UnreadableException("ends-before", "");
        }
        return new Days(start.day(), Math.max(1, length), null, "");
    }

    private LocalDateTime end(IcsComponents.Component event, Moment start) throws UnreadableException {
        IcsComponents.Property end = event.get("DTEND");
        if (end != null) {
            Moment moment = moment(end);
            if ((moment.time() == null) != (start.time() == null)) {
                throw new UnreadableException("date", shortened(end.value()));
            }
            return moment.at();
        }
        IcsComponents.Property length = event.get("DURATION");
        if (length == null) {
            return start.at();
        }
        Matcher parts = DURATION.matcher(length.value().strip());
        if (!parts.matches() || parts.group().length() < 3) {
            throw new UnreadableException("length", shortened(length.value()));
        }
        return start.at()
                .plusDays(7 * number(parts, 1) + number(parts, 2))
                .plus(Duration.ofHours(number(parts, 3))
                        .plusMinutes(number(parts, 4))
                        .plusSeconds(number(parts, 5)));
    }

    private Moment moment(IcsComponents.@Nullable Property property) throws UnreadableException {
        if (property == null) {
            throw new UnreadableException("date", "");
        }
        String written = property.value().strip();
        Matcher parts = VALUE.matcher(written.replace("-", "").replace(":", ""));
        if (!parts.matches()) {
            throw new UnreadableException("date", shortened(written));
        }
        try {
            LocalDate day = LocalDate.of((int) number(parts, 1), (int) number(parts, 2), (int) number(parts, 3));
            if (!CalendarFile.inReach(day)) {
                throw new UnreadableException("date", shortened(written));
            }
            if (parts.group(4) == null) {
                return new Moment(day, null);
            }
            LocalTime time =
                    LocalTime.of((int) number(parts, 4), (int) number(parts, 5), (int) Math.min(59, number(parts, 6)));
            LocalDateTime here = day.atTime(time)
                    .atZone(zone(property, parts.group(7)))
                    .withZoneSameInstant(home)
                    .toLocalDateTime();
            return new Moment(here.toLocalDate(), here.toLocalTime());
        } catch (DateTimeException impossible) { // 30 February
            throw new UnreadableException("date", shortened(written));
        }
    }

    private ZoneId zone(IcsComponents.Property property, @Nullable String written) throws UnreadableException {
        if (written != null) {
            ZoneOffset offset = written.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneNames.offset(written);
            return offset == null ? home : offset;
        }
        String name = property.parameters().get("TZID");
        if (name == null) {
            return home; // a floating time is the reader's (section 3.3.5)
        }
        ZoneId zone = calendar.zone(name);
        if (zone == null) {
            throw new UnreadableException("zone", shortened(name));
        }
        return zone;
    }

    private static long number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}

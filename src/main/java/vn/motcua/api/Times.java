package vn.motcua.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.platform.RefusedException;

/**
 * Reads and writes moments and days in ISO 8601: in answers with the offset of the configured zone; in requests as a
 * local time of that zone or with any offset.
 */
@Component
public class Times {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private final ZoneId zone;
    private final Clock clock;

    Times(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The moment with the zone's offset, for example {@code 2026-11-26T16:30:00+07:00}; null for null. */
    @Nullable
    public OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }

    /** @throws RefusedException INVALID at the field when the text is missing or not a moment */
    public Instant moment(String field, @Nullable String text) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    given(field, text), OffsetDateTime::from, LocalDateTime::from);
            Instant moment = read instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(read).atZone(zone).toInstant();
            inReach(moment.atZone(zone).getYear());
            return moment;
        } catch (DateTimeException wrong) {
            throw RefusedException.invalidField(field, "api.refusal.moment");
        }
    }

    /** @throws RefusedException INVALID at the field when the text is missing or not a day */
    public LocalDate day(String field, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(given(field, text));
            inReach(day.getYear());
            return day;
        } catch (DateTimeException wrong) {
            throw RefusedException.invalidField(field, "api.refusal.day");
        }
    }

    /** @throws RefusedException INVALID at the field when the text is missing or not a time of day in whole minutes */
    public LocalTime time(String field, @Nullable String text) {
        try {
            LocalTime time = LocalTime.parse(given(field, text));
            if (time.getSecond() != 0 || time.getNano() != 0) {
                throw new DateTimeException("not in whole minutes");
            }
            return time;
        } catch (DateTimeException wrong) {
            throw RefusedException.invalidField(field, "api.refusal.time");
        }
    }

    private static void inReach(int year) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new DateTimeException("out of reach");
        }
    }

    private static String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw RefusedException.invalidField(field, "api.refusal.required");
        }
        return text;
    }
}

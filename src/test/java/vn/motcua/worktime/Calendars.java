package vn.motcua.worktime;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/** The calendars that the tests share: the shipped days of 2020–2027 with the shipped opening hours. */
public final class Calendars {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final WorkingCalendar SEVEN_THIRTY = shipped("seven-thirty");
    public static final WorkingCalendar SEVEN_HUNDRED = shipped("seven-hundred");

    private Calendars() {}

    static WorkingCalendar shipped(String profile) {
        try (Reader days = resource("/reference/vn_working_days.csv")) {
            WorkingCalendar.Builder builder = WorkingCalendar.builder("shipped", ZONE, sessions(profile));
            return WorkingDayFile.read(days).addTo(builder).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkingSessions sessions(String profile) {
        try (Reader reader = resource("/reference/working_sessions.csv")) {
            Map<String, WorkingSessions> profiles = WorkingSessionsFile.read(reader);
            return Objects.requireNonNull(profiles.get(profile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reader resource(String path) {
        return new InputStreamReader(
                Objects.requireNonNull(Calendars.class.getResourceAsStream(path), path), StandardCharsets.UTF_8);
    }

    /** A local time as {@code 2026-11-23T09:20}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE).toString();
    }
}

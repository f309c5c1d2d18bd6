package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/** When a channel is silent: what is due then waits for the morning. Data, changed on a page of the administration. */
@Service
public class QuietHours {

    private static final String ALL = "select channel, from_time, to_time from quiet_hours order by channel desc";
    private static final String PUT = """
            insert into quiet_hours (channel, from_time, to_time) values (:channel, :from, :to)
            on conflict (channel) do update set from_time = excluded.from_time, to_time = excluded.to_time
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    QuietHours(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /**
     * The hours in which a channel is silent.
     *
     * @param from local time, inclusive
     * @param to local time, exclusive; before {@code from} when the hours go past midnight, equal for none
     */
    public record Silence(NotificationChannel channel, LocalTime from, LocalTime to) {

        boolean holds(LocalTime time) {
            boolean overNight = from.isAfter(to);
            return overNight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** The channels that have quiet hours at all. */
    public List<Silence> all() {
        return jdbc.sql(ALL)
                .query((row, no) -> new Silence(
                        NotificationChannel.valueOf(row.getString("channel")),
                        Optional.ofNullable(row.getObject("from_time", LocalTime.class))
                                .orElse(LocalTime.MIDNIGHT),
                        Optional.ofNullable(row.getObject("to_time", LocalTime.class))
                                .orElse(LocalTime.MIDNIGHT)))
                .list();
    }

    /**
     * Changes a channel's quiet hours.
     *
     * @throws RefusedException FORBIDDEN for who is no administrator
     */
    public void change(Actor actor, Silence silence) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw RefusedException.forbidden("notification.refusal.administrators");
        }
        jdbc.sql(PUT)
                .param("channel", silence.channel().name())
                .param("from", silence.from())
                .param("to", silence.to())
                .update();
    }

    /** The channels that are silent at a moment. */
    Set<NotificationChannel> silentAt(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        Set<NotificationChannel> silent = EnumSet.noneOf(NotificationChannel.class);
        all().stream().filter(each -> each.holds(time)).forEach(each -> silent.add(each.channel()));
        return silent;
    }
}

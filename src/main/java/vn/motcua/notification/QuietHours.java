package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/** When a channel is silent: what is due then waits for the morning. Data, changed on a page of the administration. */
@Service
public class QuietHours {

    private final Silences silences;
    private final ZoneId zone;

    QuietHours(Silences silences, ZoneId zone) {
        this.silences = silences;
        this.zone = zone;
    }

    /** The channels that have quiet hours at all. */
    public List<Silence> all() {
        return silences.findAllByOrderByChannelDesc();
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
        silences.save(silence);
    }

    /** The channels that are silent at a moment. */
    Set<NotificationChannel> silentAt(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        Set<NotificationChannel> silent = EnumSet.noneOf(NotificationChannel.class);
        all().stream().filter(each -> each.holds(time)).forEach(each -> silent.add(each.channel()));
        return silent;
    }
}

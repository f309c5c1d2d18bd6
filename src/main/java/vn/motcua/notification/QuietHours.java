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

/**
 * Quiet hours of channels; what is due then waits for the morning. They are stored, and changed on a page of the
 * administration.
 */
@Service
public class QuietHours {

    private final Silences silences;
    private final ZoneId zone;

    QuietHours(Silences silences, ZoneId zone) {
        this.silences = silences;
        this.zone = zone;
    }

    /** The quiet hours of all channels that have some. */
    public List<Silence> all() {
        return silences.findAllByOrderByChannelDesc();
    }

    /**
     * Changes a channel's quiet hours.
     *
     * @throws RefusedException FORBIDDEN when the actor is not an administrator
     */
    public void change(Actor actor, Silence silence) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw RefusedException.forbidden("notification.refusal.administrators");
        }
        silences.save(silence);
    }

    /** The channels that are in their quiet hours at a moment. */
    Set<NotificationChannel> silentAt(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        Set<NotificationChannel> silent = EnumSet.noneOf(NotificationChannel.class);
        all().stream().filter(each -> each.holds(time)).forEach(each -> silent.add(each.channel()));
        return silent;
    }
}

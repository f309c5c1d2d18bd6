package vn.motcua.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import vn.motcua.notification.carrier.Carrier;

/** The channels that are on, each with what carries its letters. */
final class Carriers {

    private final Map<NotificationChannel, Carrier> on = new EnumMap<>(NotificationChannel.class);

    Carriers(Map<NotificationChannel, Carrier> on) {
        this.on.putAll(on);
    }

    /** The channels that are on. */
    Set<NotificationChannel> channels() {
        return Set.copyOf(on.keySet());
    }

    /** What carries letters of a channel that is on. */
    Carrier of(NotificationChannel channel) {
        Carrier carrier = on.get(channel);
        if (carrier == null) {
            throw new IllegalArgumentException(channel + " is off");
        }
        return carrier;
    }
}

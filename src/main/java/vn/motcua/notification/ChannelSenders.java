package vn.motcua.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import vn.motcua.notification.channel.ChannelSender;

/** The channels that are on, each with its sender. */
final class ChannelSenders {

    private final Map<NotificationChannel, ChannelSender> on = new EnumMap<>(NotificationChannel.class);

    ChannelSenders(Map<NotificationChannel, ChannelSender> on) {
        this.on.putAll(on);
    }

    /** The channels that are on. */
    Set<NotificationChannel> channels() {
        return Set.copyOf(on.keySet());
    }

    /** The sender of a channel that is on. */
    ChannelSender of(NotificationChannel channel) {
        ChannelSender carrier = on.get(channel);
        if (carrier == null) {
            throw new IllegalArgumentException(channel + " is off");
        }
        return carrier;
    }
}

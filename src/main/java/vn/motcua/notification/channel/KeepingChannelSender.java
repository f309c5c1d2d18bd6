package vn.motcua.notification.channel;

import java.time.Clock;

/** Keeps messages in the database, with masked addresses, instead of sending them; a page of the demo shows them. */
public final class KeepingChannelSender implements ChannelSender {

    private final KeptMessages messages;
    private final Clock clock;
    private final String channel;

    /** @param channel name of the channel that it replaces */
    public KeepingChannelSender(KeptMessages messages, Clock clock, String channel) {
        this.messages = messages;
        this.clock = clock;
        this.channel = channel;
    }

    @Override
    public void carry(Message letter) {
        messages.save(KeptMessage.of(letter, channel, clock.instant()));
    }

    @Override
    public String description() {
        return "kept for the demo's page";
    }
}

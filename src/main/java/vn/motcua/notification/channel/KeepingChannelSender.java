package vn.motcua.notification.channel;

import java.time.Clock;

/** Sends nothing and keeps what it would have sent, with the address masked: for the demo, where a page shows it. */
public final class KeepingChannelSender implements ChannelSender {

    private final KeptMessages messages;
    private final Clock clock;
    private final String channel;

    /** @param channel the name of the channel it stands for */
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

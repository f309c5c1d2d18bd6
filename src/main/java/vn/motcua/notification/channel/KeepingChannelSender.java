package vn.motcua.notification.channel;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends nothing and keeps what it would have sent, with the address masked: for the demo, where a page shows it. */
public final class KeepingChannelSender implements ChannelSender {

    private static final String KEEP = """
            insert into kept_letter (message_key, channel, recipient, subject, body, kept_at)
            values (:key, :channel, :recipient, :subject, :body, :at)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String channel;

    /** @param channel the name of the channel it stands for */
    public KeepingChannelSender(JdbcClient jdbc, Clock clock, String channel) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.channel = channel;
    }

    @Override
    public void carry(Message letter) {
        jdbc.sql(KEEP)
                .param("key", letter.key())
                .param("channel", channel)
                .param("recipient", letter.recipient())
                .param("subject", letter.subject())
                .param("body", letter.text())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public String description() {
        return "kept for the demo's page";
    }
}

package vn.motcua.notification.channel;

import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A message that the demo kept instead of sending it. */
@Entity
@Immutable
@Table(name = "kept_letter")
public class KeptMessage {

    /** Paths of links whose rest is a secret that opens or ends something. */
    private static final Pattern SECRET = Pattern.compile("(/h/|/n/|/bao-tin/)[A-Za-z0-9/-]+");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String messageKey = "";
    private String channel = "";
    private String recipient = "";

    @Nullable
    private String subject;

    private String body = "";
    private Instant keptAt = Instant.EPOCH;

    /** For JPA only. */
    protected KeptMessage() {}

    /** @param channel name of the channel that it would have been sent by */
    static KeptMessage of(Message message, String channel, Instant now) {
        KeptMessage kept = new KeptMessage();
        kept.messageKey = message.key();
        kept.channel = channel;
        kept.recipient = message.recipient();
        kept.subject = message.subject();
        kept.body = message.text();
        kept.keptAt = now;
        return kept;
    }

    public long id() {
        return id;
    }

    /** Moment at which it was kept. */
    public Instant at() {
        return keptAt;
    }

    /** Name of the channel. */
    public String channel() {
        return channel;
    }

    /** The address, masked. */
    public String recipient() {
        return recipient;
    }

    /** The subject; null for a text message. */
    public @Nullable String subject() {
        return subject;
    }

    /** The text, without the secrets of its links. */
    public String body() {
        return SECRET.matcher(body).replaceAll("$1…");
    }

    @Override
    public String toString() {
        return "KeptMessage[" + id + ", " + messageKey + "]";
    }
}

package vn.motcua.notification;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The channels of an installation. A channel that is not configured is off, and the log says so at the start; the demo keeps
 * its messages on a page instead.
 *
 * @param mail e-mail; on when it has a sender and {@code spring.mail.host} names a server
 * @param sms text messages
 * @param chat the chat application
 * @param tries after how many failures a message is laid aside for a person to look at
 */
@ConfigurationProperties("motcua.notification")
record NotificationProperties(
        @DefaultValue Mail mail,
        @DefaultValue Gateway sms,
        @DefaultValue Gateway chat,
        @DefaultValue("10") int tries) {

    /**
     * E-mail.
     *
     * @param from the sender's address, always the same so that citizens know it
     */
    record Mail(@Nullable String from) {}

    /**
     * A gateway spoken to over HTTP; src/docs/messages.md has its protocol.
     *
     * @param url where messages are posted to
     * @param token sent as a bearer token; null for none
     * @param sender the name the telephone shows; null for the gateway's own
     * @param marks whether Vietnamese marks are kept where the message still fits into one text message
     */
    record Gateway(
            @Nullable URI url,
            @Nullable String token,
            @Nullable String sender,
            @DefaultValue("false") boolean marks) {

        @Override
        public String toString() {
            return "Gateway[" + url + "]"; // never the token
        }
    }
}

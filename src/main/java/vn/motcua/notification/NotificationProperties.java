package vn.motcua.notification;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the channels. A channel without settings is off, and the log says so at the start; the demo keeps its
 * messages on a page instead.
 *
 * @param mail e-mail; on when it has a sender's address and {@code spring.mail.host} names a server
 * @param sms text messages
 * @param chat the chat application
 * @param tries number of failures after which a delivery is dead
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
     * @param from sender's address, the same for all messages, so that citizens recognise it
     */
    record Mail(@Nullable String from) {}

    /**
     * Settings of an HTTP gateway; src/docs/messages.md describes the protocol.
     *
     * @param url address to which messages are posted
     * @param token bearer token; null for none
     * @param sender sender's name on the telephone; null for the gateway's default
     * @param marks whether Vietnamese diacritics are kept where the message still fits into one text message
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

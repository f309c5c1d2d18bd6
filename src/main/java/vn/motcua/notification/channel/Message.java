package vn.motcua.notification.channel;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A message ready to go.
 *
 * @param key what it is known by, the same however often it is sent
 * @param address an e-mail address or a telephone number that was checked
 * @param recipient the address, masked, for who looks on
 * @param subject without personal data; null for a text message
 * @param text never empty
 * @param html the same as {@code text} for programs that show it; null for a text message
 * @param wayOut where one request ends further messages; null where there are none
 */
public record Message(
        String key,
        String address,
        String recipient,
        @Nullable String subject,
        String text,
        @Nullable String html,
        @Nullable URI wayOut) {

    /** Nothing of what it says belongs into a log. */
    @Override
    public String toString() {
        return "Letter[" + key + "]";
    }
}

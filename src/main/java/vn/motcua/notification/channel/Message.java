package vn.motcua.notification.channel;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A message ready to be sent.
 *
 * @param key key of the message, the same in every attempt
 * @param address validated e-mail address or telephone number
 * @param recipient address, masked, for display
 * @param subject subject without personal data; null for a text message
 * @param text text; never empty
 * @param html the text as HTML; null for a text message
 * @param wayOut address at which one request ends the subscription; null where there is none
 */
public record Message(
        String key,
        String address,
        String recipient,
        @Nullable String subject,
        String text,
        @Nullable String html,
        @Nullable URI wayOut) {

    /** Leaves out address and text: they must not be logged. */
    @Override
    public String toString() {
        return "Letter[" + key + "]";
    }
}

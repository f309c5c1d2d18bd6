package vn.motcua.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * E-mail address without comments, quotes and line ends, which could begin another header. At most 254 characters; the
 * domain is in lower case.
 *
 * @param value never empty
 */
public record EmailAddress(String value) {

    private static final int MAX = 254;
    private static final String LINK = "mailto:";
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_%+'-]+(?:\\.[A-Za-z0-9_%+'-]+)*+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)++[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** @throws InvalidValueException when it is no such address */
    public EmailAddress {
        int at = value.lastIndexOf('@');
        if (value.length() > MAX || at < 1 || at > 64) {
            throw new InvalidValueException("vocabulary.email.shape");
        }
        String local = value.substring(0, at);
        String domain = value.substring(at + 1).toLowerCase(Locale.ROOT);
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw new InvalidValueException("vocabulary.email.shape");
        }
        value = local + "@" + domain;
    }

    /**
     * Reads a typed address: without spaces at its ends and {@code mailto:} in front.
     *
     * @throws InvalidValueException when it is no such address
     */
    public static EmailAddress parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidValueException("vocabulary.email.required");
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new InvalidValueException("vocabulary.email.shape"); // an attack and not a mistake
        }
        String bare = EnteredText.code(text);
        return new EmailAddress(
                bare.regionMatches(true, 0, LINK, 0, LINK.length()) ? bare.substring(LINK.length()) : bare);
    }

    /** For lists: {@code n***@example.vn}. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
    }

    /** Masked: addresses of people must not reach a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}

package vn.motcua.platform;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key of one request: the same key again gives the same answer and never a second effect. Printable ASCII without
 * spaces, 8 to 100 characters; unique per actor.
 */
public record RequestKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{8,100}");

    public RequestKey {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw RefusedException.invalidField("requestId", "dossier.refusal.request-key");
        }
    }

    /** Whether a text can be a key. */
    public static boolean isKey(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** A new key, for a form that is about to be shown. */
    public static RequestKey random() {
        return new RequestKey(UUID.randomUUID().toString());
    }
}

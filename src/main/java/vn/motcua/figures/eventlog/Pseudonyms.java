package vn.motcua.figures.eventlog;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.platform.ServerSecret;

/**
 * Replaces names that lead to people by keyed hashes: the same name has the same pseudonym in every log of this
 * installation, and nobody without its secret can try names.
 */
@Component
class Pseudonyms {

    private static final int BYTES = 8;

    private final ServerSecret secret;

    Pseudonyms(ServerSecret secret) {
        this.secret = secret;
    }

    /** The pseudonym of a value, such as {@code official-0123456789abcdef}; null of null. */
    @Nullable
    String of(String kind, @Nullable String value) {
        return value == null
                ? null
                : kind + "-" + HexFormat.of().formatHex(secret.hmac("event-log " + kind, value), 0, BYTES);
    }
}

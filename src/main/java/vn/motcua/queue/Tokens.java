package vn.motcua.queue;

import java.security.SecureRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.PlainSymbols;

/** Secrets in addresses, made of symbols that a Vietnamese input method does not alter. */
final class Tokens {

    private static final int LENGTH = 30; // of 21 symbols: 131 bits
    private static final Pattern SHAPE = Pattern.compile("[" + PlainSymbols.ALPHABET + "]{" + LENGTH + "}");
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    static String random() {
        byte[] bytes = new byte[HASH_BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** Derives the secret from a hash; the same hash always gives the same secret. */
    static String of(byte[] hash) {
        return PlainSymbols.of(hash, LENGTH);
    }

    static boolean shaped(@Nullable String token) {
        return token != null && SHAPE.matcher(token).matches();
    }
}

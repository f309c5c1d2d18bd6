package vn.motcua.queue;

import java.security.SecureRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.PlainSymbols;

/** Secrets in addresses, of the symbols that survive a Vietnamese input method. */
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

    /** The secret that belongs to a hash: the same one each time. */
    static String of(byte[] hash) {
        return PlainSymbols.of(hash, LENGTH);
    }

    static boolean shaped(@Nullable String token) {
        return token != null && SHAPE.matcher(token).matches();
    }
}

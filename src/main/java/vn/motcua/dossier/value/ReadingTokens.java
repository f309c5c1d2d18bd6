package vn.motcua.dossier.value;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

import vn.motcua.vocabulary.PlainSymbols;

/**
 * Tokens of later prints of a slip. Nothing of them is stored: a token is the id of the dossier, encrypted as one block of AES.
 * An id has six bits that are the same in all ids (its version and variant, RFC 9562); the number of the slip's issue takes their
 * place. Who guesses a token has to meet an id that exists.
 */
public final class ReadingTokens {

    private static final int LENGTH = 30; // symbols
    private static final int BLOCK = 16; // bytes
    private static final int ISSUES = 64;

    private static final long VERSION = 0xF000L;
    private static final long VERSION_7 = 0x7000L;
    private static final int VERSION_AT = 12;
    private static final long VARIANT = 0xC000_0000_0000_0000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;
    private static final int VARIANT_AT = 62;
    private static final int VARIANT_BITS = 2;
    private static final int TIME_AT = 16;
    private static final long EARLIEST = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    private final SecretKeySpec key;

    /** @param key key of AES, 32 bytes */
    public ReadingTokens(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Issue of a dossier's slip, as a token names it.
     *
     * @param issue number of the issue modulo 64
     */
    public record Slip(UUID dossier, int issue) {

        /** Whether this is the given issue, counted from 1. */
        public boolean isIssue(int number) {
            return number > 0 && number % ISSUES == issue;
        }
    }

    /** The token of an issue of a slip: 30 symbols. */
    public String token(UUID dossier, int issue) {
        int number = issue % ISSUES;
        long first = dossier.getMostSignificantBits() & ~VERSION | (long) (number >> VARIANT_BITS) << VERSION_AT;
        long second = dossier.getLeastSignificantBits() & ~VARIANT | (long) number << VARIANT_AT;
        byte[] block = ByteBuffer.allocate(BLOCK).putLong(first).putLong(second).array();
        return PlainSymbols.of(crypt(Cipher.ENCRYPT_MODE, block), LENGTH);
    }

    /** The slip of a token; empty for nearly every other text. */
    public Optional<Slip> slip(String token) {
        byte[] block = token.length() == LENGTH ? PlainSymbols.bytes(token, BLOCK) : null;
        if (block == null) {
            return Optional.empty();
        }
        ByteBuffer plain = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, block));
        long first = plain.getLong();
        long second = plain.getLong();
        long made = first >>> TIME_AT;
        if (made < EARLIEST || made > LATEST) {
            return Optional.empty(); // no id was ever made then: nearly every other token ends here
        }
        int issue = (int) ((first & VERSION) >>> VERSION_AT) << VARIANT_BITS | (int) (second >>> VARIANT_AT);
        return Optional.of(new Slip(new UUID(first & ~VERSION | VERSION_7, second & ~VARIANT | VARIANT_RFC), issue));
    }

    private byte[] crypt(int mode, byte[] block) {
        try {
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding"); // one block of a value that does not repeat
            aes.init(mode, key);
            return aes.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

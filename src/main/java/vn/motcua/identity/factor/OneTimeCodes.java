package vn.motcua.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.util.encoders.Base32;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/**
 * One-time codes by time (RFC 6238), as applications on telephones make them: HMAC-SHA-1, six digits, steps of 30 seconds. A
 * code holds for its step, the one before and the one after, since clocks differ.
 */
final class OneTimeCodes {

    /** Length of a secret in bytes, as RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    /** Makes a new secret. */
    static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The secret as it is typed into an application, in groups of four. */
    static String text(byte[] secret) {
        return Base32.toBase32String(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Address that applications read from a QR code. */
    static String address(byte[] secret, String issuer, String username) {
        String name = encoded(issuer);
        return "otpauth://totp/" + name + ":" + encoded(username) + "?secret=" + Base32.toBase32String(secret)
                + "&issuer=" + name;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The time step whose code this is.
     *
     * @param usedUpTo time step whose code was used last; it and those before hold no more
     * @return the step, counted from 1970; negative when the code holds for none
     */
    static long step(byte[] secret, String code, Instant now, long usedUpTo) {
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        long found = -1;
        for (long step = present - 1; step <= present + 1; step++) {
            if (step > usedUpTo && matches(secret, code, step)) {
                found = step;
            }
        }
        return found;
    }

    private static boolean matches(byte[] secret, String code, long step) {
        return MessageDigest.isEqual(
                at(secret, Instant.ofEpochSecond(step * STEP_SECONDS)).getBytes(StandardCharsets.UTF_8),
                code.getBytes(StandardCharsets.UTF_8));
    }

    /** The code of a moment. */
    static String at(byte[] secret, Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("A secret of bytes is a key of an HMAC", impossible);
        }
    }
}

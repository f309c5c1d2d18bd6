package vn.motcua.document;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

import vn.motcua.platform.ServerSecret;
import vn.motcua.platform.Sha256;
import vn.motcua.vocabulary.Folding;

/**
 * Signs appointment slips, so that forged and altered slips are recognised offline (threat T24).
 *
 * <p><b>Ed25519</b>, because checking needs a public key only, while a keyed hash can be checked by its maker alone.
 * The private key is derived from the server secret, hence the same on all instances and after a restore; the public
 * key is published at {@code /.well-known/slip-key.pem}, for checks offline with OpenSSL or any other library.
 *
 * <p><b>What is signed</b> is the essential content of the slip: code, issue, promised date, and a digest of the
 * owner's name, never the name itself (codes have no personal data). <b>Where</b>: in a separate Data Matrix. The QR
 * code stays the short address that a telephone opens; a second QR code beside it might be scanned in its place, while
 * telephones ignore a Data Matrix and desk scanners read it. Its text has only digits and those consonants that no
 * Vietnamese input method changes, like the token.
 */
@Service
public class SlipSignatures {

    private static final String VERSION = "MC1";
    private static final String SYMBOLS = "0123456789BCGHKLMNPQT";
    private static final BigInteger BASE = BigInteger.valueOf(SYMBOLS.length());
    private static final int SIGNATURE_BYTES = 64;
    private static final int SIGNATURE_SYMBOLS = 117; // 512 bits in symbols of 4.39 bits
    private static final int NAME_SYMBOLS = 8;
    private static final int MOST_SCANNED = 600;
    private static final String NO_DATE = "0";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuMMddHHmm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SHAPE =
            Pattern.compile("(MC1/([A-Z0-9.]{1,60}-T?[0-9]{6}-[0-9]{4,9})/([1-9][0-9]{0,3})" + "/([0-9]{10}|0)/(["
                    + SYMBOLS + "]{" + NAME_SYMBOLS + "}))/([" + SYMBOLS + "]{" + SIGNATURE_SYMBOLS + "})");
    private static final Pattern OTHER_SYMBOLS = Pattern.compile("[^A-Z0-9./-]+");

    /** SubjectPublicKeyInfo of an Ed25519 key before the key itself (RFC 8410). */
    private static final byte[] KEY_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Derived when the first slip is signed or checked: to load the library and set up its curve takes a while. */
    private final Supplier<SlipKeys> keys;

    private final ZoneId zone;

    SlipSignatures(ServerSecret secret, ZoneId zone) {
        this.keys = SingletonSupplier.of(() -> new SlipKeys(secret.hmac("slip-signature-key", "1")));
        this.zone = zone;
    }

    /**
     * Content of a genuine slip.
     *
     * @param issue number of the issue of the slip, from 1
     * @param due promised moment in the province's zone, to the minute; null when there is none
     * @param nameDigest digest of the owner's name, see {@link #isOf}
     */
    public record Genuine(String code, int issue, @Nullable LocalDateTime due, String nameDigest) {

        /** Whether the slip was made out to this name; capitals and the placing of tone marks do not matter. */
        public boolean isOf(String name) {
            return nameDigest.equals(digest(code, name));
        }
    }

    /** The signed text of a slip, as it is printed in its Data Matrix: about 170 characters. */
    public String sign(AppointmentSlip slip) {
        String said = String.join(
                "/",
                VERSION,
                slip.code().value(),
                Integer.toString(slip.issue()),
                minute(slip.dueAt()),
                digest(slip.code().value(), slip.owner()));
        return said + "/" + symbols(new BigInteger(1, signature(said)), SIGNATURE_SYMBOLS);
    }

    /**
     * Signs a text other than a slip's with the same key; Base64. The text must have another prefix than a slip's, so
     * that neither is taken for the other.
     */
    String signText(String said) {
        if (said.startsWith(VERSION + "/")) {
            throw new IllegalArgumentException("This could be taken for a slip");
        }
        return Base64.getEncoder().encodeToString(signature(said));
    }

    private byte[] signature(String said) {
        return keys.get().sign(said.getBytes(StandardCharsets.US_ASCII));
    }

    /** Checks a scanned or typed text; empty when any part of it differs from what was signed. */
    public Optional<Genuine> check(@Nullable String scanned) {
        if (scanned == null || scanned.length() > MOST_SCANNED) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(scanned, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        Matcher parts = SHAPE.matcher(OTHER_SYMBOLS.matcher(plain).replaceAll(""));
        if (!parts.matches() || !signed(parts.group(1), parts.group(6))) {
            return Optional.empty();
        }
        String due = parts.group(4);
        try {
            return Optional.of(new Genuine(
                    parts.group(2),
                    Integer.parseInt(parts.group(3)),
                    due.equals(NO_DATE) ? null : LocalDateTime.parse(due, MINUTE),
                    parts.group(5)));
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    /** The public key as PEM. */
    public String publicKeyPem() {
        byte[] key = keys.get().publicKey();
        byte[] whole = new byte[KEY_INFO.length + key.length];
        System.arraycopy(KEY_INFO, 0, whole, 0, KEY_INFO.length);
        System.arraycopy(key, 0, whole, KEY_INFO.length, key.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(whole)
                + "\n-----END PUBLIC KEY-----\n";
    }

    private boolean signed(String said, String signature) {
        BigInteger number = BigInteger.ZERO;
        for (int at = 0; at < signature.length(); at++) {
            number = number.multiply(BASE).add(BigInteger.valueOf(SYMBOLS.indexOf(signature.charAt(at))));
        }
        if (number.bitLength() > SIGNATURE_BYTES * Byte.SIZE) {
            return false;
        }
        return keys.get().verify(said.getBytes(StandardCharsets.US_ASCII), fixed(number));
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray(); // may be shorter or have a leading zero
        byte[] whole = new byte[SIGNATURE_BYTES];
        int length = Math.min(bytes.length, SIGNATURE_BYTES);
        System.arraycopy(bytes, bytes.length - length, whole, SIGNATURE_BYTES - length, length);
        return whole;
    }

    private String minute(@Nullable Instant due) {
        return due == null ? NO_DATE : MINUTE.format(due.atZone(zone));
    }

    private static String digest(String code, String name) {
        byte[] hash = Sha256.of(code + "\n" + Folding.fold(name));
        return symbols(new BigInteger(1, hash).mod(BASE.pow(NAME_SYMBOLS)), NAME_SYMBOLS);
    }

    /** A number in symbols, most significant first, with leading zeros. */
    private static String symbols(BigInteger number, int length) {
        StringBuilder text = new StringBuilder(length);
        BigInteger left = number;
        for (int symbol = 0; symbol < length; symbol++) {
            BigInteger[] parts = left.divideAndRemainder(BASE);
            text.append(SYMBOLS.charAt(parts[1].intValueExact()));
            left = parts[0];
        }
        return text.reverse().toString();
    }
}

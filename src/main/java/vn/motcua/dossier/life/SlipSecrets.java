package vn.motcua.dossier.life;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.ReadingTokens;
import vn.motcua.platform.ServerSecret;
import vn.motcua.vocabulary.PlainSymbols;

/**
 * The secrets of a slip. Codes can be guessed, by law; what opens a dossier is the check number beside the code, or the token
 * in the QR code. Each issue of a slip has two pairs of them. The citizen's own pair stands on the first print and in
 * messages to the citizen, and is shown to no official again: with it the citizen rates, remarks, asks and subscribes. The reading
 * pair stands on every later print and opens the status alone. All are derived from the server's secret, so that a slip can be
 * printed again, and only the keyed hash by which the citizen's token is found is stored (threat T1).
 */
@Component
public class SlipSecrets {

    private static final int TOKEN_LENGTH = 30; // 30 of 21 symbols: 131 bits

    /** Number of digits of a check number. */
    public static final int CHECK_LENGTH = 8;

    private final ServerSecret secret;
    private final ReadingTokens reading;

    public SlipSecrets(ServerSecret secret) {
        this.secret = secret;
        this.reading = new ReadingTokens(secret.hmac("slip-reading-token-key", "1"));
    }

    /** The citizen's own check number of an issue of the slip. */
    public String checkNumber(UUID dossier, int issue) {
        return digits("slip-check-number", dossier, issue);
    }

    /** The citizen's own token of an issue of the slip: 30 symbols. */
    public String token(UUID dossier, int issue) {
        return PlainSymbols.of(hash("slip-token", dossier, issue), TOKEN_LENGTH);
    }

    /** The check number on later prints of an issue, which opens the status alone. */
    public String readingNumber(UUID dossier, int issue) {
        return digits("slip-reading-number", dossier, issue);
    }

    /** The token on later prints of an issue, which opens the status alone: 30 symbols. */
    public String readingToken(UUID dossier, int issue) {
        return reading.token(dossier, issue);
    }

    /** The slip of which this may be the reading token; the caller has to find out whether there is such a slip. */
    public Optional<ReadingTokens.Slip> reading(String token) {
        return reading.slip(token);
    }

    /** The citizen's own secrets of an issue of the slip, computed when they are asked for. */
    public Outcome.Slip slip(UUID dossier, int issue) {
        return new Outcome.Slip() {

            @Override
            public String checkNumber() {
                return SlipSecrets.this.checkNumber(dossier, issue);
            }

            @Override
            public String token() {
                return SlipSecrets.this.token(dossier, issue);
            }
        };
    }

    /** The secrets of later prints of an issue of the slip, computed when they are asked for. */
    public Outcome.Slip readingSlip(UUID dossier, int issue) {
        return new Outcome.Slip() {

            @Override
            public String checkNumber() {
                return readingNumber(dossier, issue);
            }

            @Override
            public String token() {
                return readingToken(dossier, issue);
            }
        };
    }

    /** What is stored of a token, and looked up by: its keyed hash. */
    public byte[] tokenHash(String token) {
        return secret.hmac("slip-token-hash", token);
    }

    private String digits(String purpose, UUID dossier, int issue) {
        BigInteger number = new BigInteger(1, hash(purpose, dossier, issue)).mod(BigInteger.TEN.pow(CHECK_LENGTH));
        return String.format(Locale.ROOT, "%08d", number.longValueExact());
    }

    private byte[] hash(String purpose, UUID dossier, int issue) {
        return secret.hmac(purpose, utf8(dossier.toString()), utf8(Integer.toString(issue)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

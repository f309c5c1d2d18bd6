package vn.motcua.dossier.life;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.platform.ServerSecret;
import vn.motcua.vocabulary.PlainSymbols;

/**
 * The two secrets on a slip. Codes can be guessed, by law; what opens a dossier is the check number beside the code, or
 * the token in the QR code. Both are derived from the server's secret, so that a slip can be printed again, and only
 * the keyed hash by which a token is found is stored (threat T1).
 */
@Component
public class SlipSecrets {

    private static final int TOKEN_LENGTH = 30; // 30 of 21 symbols: 131 bits

    /** Number of digits of a check number. */
    public static final int CHECK_LENGTH = 8;

    private final ServerSecret secret;

    public SlipSecrets(ServerSecret secret) {
        this.secret = secret;
    }

    /** The eight digits printed beside the code of this issue of the slip. */
    public String checkNumber(UUID dossier, int issue) {
        BigInteger number =
                new BigInteger(1, hash("slip-check-number", dossier, issue)).mod(BigInteger.TEN.pow(CHECK_LENGTH));
        return String.format(Locale.ROOT, "%08d", number.longValueExact());
    }

    /** The token in the QR code of this issue of the slip: 30 symbols. */
    public String token(UUID dossier, int issue) {
        return PlainSymbols.of(hash("slip-token", dossier, issue), TOKEN_LENGTH);
    }

    /** Both secrets of an issue of the slip, computed when they are asked for. */
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

    /** What is stored of a token, and looked up by: its keyed hash. */
    public byte[] tokenHash(String token) {
        return secret.hmac("slip-token-hash", token);
    }

    private byte[] hash(String purpose, UUID dossier, int issue) {
        return secret.hmac(purpose, utf8(dossier.toString()), utf8(Integer.toString(issue)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

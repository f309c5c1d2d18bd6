package vn.motcua.notification;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.motcua.platform.ServerSecret;
import vn.motcua.vocabulary.PlainSymbols;

/**
 * Derives codes, unsubscribe tokens and message keys from the server secret when they are needed. Of a token only a
 * keyed hash is stored, of a code nothing.
 */
@Component
class SubscriptionSecrets {

    /**
     * Length of the unsubscribe token: 10 of 21 symbols, 44 bits, short enough for a text message. It can only end one
     * subscription.
     */
    static final int WAY_OUT_LENGTH = 10;

    private static final int CODE_LENGTH = 6;
    private static final int KEY_BYTES = 16;

    private final ServerSecret secret;

    SubscriptionSecrets(ServerSecret secret) {
        this.secret = secret;
    }

    /** The code of six digits that confirms an address. */
    String code(UUID subscription, int codeNo) {
        BigInteger number = new BigInteger(
                1, secret.hmac("subscription-code", utf8(subscription.toString()), utf8(Integer.toString(codeNo))));
        return String.format(
                Locale.ROOT, "%06d", number.mod(BigInteger.TEN.pow(CODE_LENGTH)).intValueExact());
    }

    /** Whether the code is right, compared in constant time. */
    boolean isCode(UUID subscription, int codeNo, String given) {
        return MessageDigest.isEqual(utf8(code(subscription, codeNo)), utf8(given));
    }

    /** The unsubscribe token in a message's link. */
    String wayOut(UUID subscription) {
        return PlainSymbols.of(secret.hmac("subscription-way-out", subscription.toString()), WAY_OUT_LENGTH);
    }

    /** The stored hash of an unsubscribe token, by which it is looked up. */
    byte[] wayOutHash(String symbols) {
        return secret.hmac("subscription-way-out-hash", symbols);
    }

    /**
     * The key of a message, the same for the same dossier, event, kind, channel and address: 32 hexadecimal digits that
     * reveal none of them.
     */
    String messageKey(UUID dossier, long event, MessageKind kind, NotificationChannel channel, String address) {
        byte[] hash = secret.hmac(
                "message-key",
                utf8(dossier.toString()),
                utf8(Long.toString(event)),
                utf8(kind.name()),
                utf8(channel.name()),
                utf8(address));
        return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

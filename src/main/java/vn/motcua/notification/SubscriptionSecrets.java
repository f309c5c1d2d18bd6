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
 * What confirms an address, what ends a subscription, and what a message is known by. All are derived from the server's
 * secret when they are needed; of the way out a keyed hash is stored, of the code nothing.
 */
@Component
class SubscriptionSecrets {

    /** 10 of 21 symbols: 44 bits, short enough for a text message. All it can do is to end one subscription. */
    static final int WAY_OUT_LENGTH = 10;

    private static final int CODE_LENGTH = 6;
    private static final int KEY_BYTES = 16;

    private final ServerSecret secret;

    SubscriptionSecrets(ServerSecret secret) {
        this.secret = secret;
    }

    /** The six digits that confirm an address. */
    String code(UUID subscription, int codeNo) {
        BigInteger number = new BigInteger(
                1, secret.hmac("subscription-code", utf8(subscription.toString()), utf8(Integer.toString(codeNo))));
        return String.format(
                Locale.ROOT, "%06d", number.mod(BigInteger.TEN.pow(CODE_LENGTH)).intValueExact());
    }

    /** Whether these are the digits; takes as long for wrong ones. */
    boolean isCode(UUID subscription, int codeNo, String given) {
        return MessageDigest.isEqual(utf8(code(subscription, codeNo)), utf8(given));
    }

    /** The symbols in a message's link that ends the subscription. */
    String wayOut(UUID subscription) {
        return PlainSymbols.of(secret.hmac("subscription-way-out", subscription.toString()), WAY_OUT_LENGTH);
    }

    /** What is stored of a way out, and looked up by. */
    byte[] wayOutHash(String symbols) {
        return secret.hmac("subscription-way-out-hash", symbols);
    }

    /**
     * What a message is known by, always the same for the same dossier, event, kind, channel and address: 32 hexadecimal
     * digits that say none of them.
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

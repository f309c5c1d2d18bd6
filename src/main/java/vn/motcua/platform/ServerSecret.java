package vn.motcua.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secret key of the installation, for keyed hashes that a copy of the database must not reveal: check numbers, tokens,
 * search keys of identity numbers. Without the key these hashes are useless, so it needs a backup, apart from that of
 * the database.
 */
public final class ServerSecret {

    /** Length of the key in bytes. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param key exactly {@value #LENGTH} bytes
     * @throws IllegalArgumentException when the key has another length
     */
    public ServerSecret(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("The server's secret must have " + LENGTH + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * HMAC-SHA256 of the parts under this key. Each part is hashed with its length, so that moving a byte from one part
     * to the next gives another hash.
     *
     * @param purpose purpose of the hash; the same value hashed for two purposes gives different hashes
     * @param parts the values, in order
     * @return 32 bytes
     */
    public byte[] hmac(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            update(mac, purpose.getBytes(StandardCharsets.UTF_8));
            for (byte[] part : parts) {
                update(mac, part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform must provide " + ALGORITHM, impossible);
        }
    }

    /** Like {@link #hmac(String, byte[]...)}, for text in UTF-8. */
    public byte[] hmac(String purpose, String text) {
        return hmac(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void update(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
    }

    @Override
    public String toString() {
        return "ServerSecret[…]";
    }
}

package vn.motcua.platform.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import vn.motcua.platform.Sha256;

/**
 * The key of a request, to be kept with what it did. Kept is a digest of 128 bits: no owner's key can be another's.
 *
 * @param key digest of the owner and the key the owner gave
 * @param hash digest of what was asked for; another one under the same key is refused
 */
public record RequestRecord(UUID key, UUID hash) {

    /** The record of a request: whose, under which key, and the canonical bytes of what it says. */
    public static RequestRecord of(String owner, String key, byte[] said) {
        return new RequestRecord(digest((owner + "\n" + key).getBytes(StandardCharsets.UTF_8)), digest(said));
    }

    private static UUID digest(byte[] bytes) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(bytes));
        return new UUID(hash.getLong(), hash.getLong());
    }
}

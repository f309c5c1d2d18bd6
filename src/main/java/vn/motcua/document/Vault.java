package vn.motcua.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.springframework.stereotype.Component;

import vn.motcua.platform.SealedBox;
import vn.motcua.platform.ServerSecret;

/**
 * Seals printed papers before they are stored. On a slip stand the check number and the token that open the dossier, which
 * the database otherwise holds only as keyed hashes: a copy of the database alone must not open them (threat T1). Compressed,
 * then AES-256-GCM with a key derived from the server's secret; bound to its place, so that no row's content passes for
 * another's.
 */
@Component
class Vault {

    private final SealedBox box;

    Vault(ServerSecret secret) {
        this.box = new SealedBox(secret.hmac("printed-document-key", "1"));
    }

    /**
     * Seals some bytes for a place.
     *
     * @param place what they are and whose, to be named again when they are opened
     */
    byte[] seal(byte[] plain, String place) {
        return box.seal(deflate(plain), place);
    }

    /** @throws IllegalStateException when they were not sealed here, for this place, or were changed since */
    byte[] open(byte[] sealed, String place) {
        byte[] opened = box.open(sealed, place);
        if (opened == null) {
            throw new IllegalStateException("A printed paper cannot be opened: changed, or another server's");
        }
        return inflate(opened);
    }

    private static byte[] deflate(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return inflater.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package vn.motcua.document.store;

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
 * Compresses and encrypts printed papers before they are stored. A slip has the check number and the token that open
 * the dossier, of which the database has keyed hashes only: a copy of the database alone must not reveal them (threat
 * T1). AES-256-GCM with a key derived from the server secret, bound to its place, so that the content of one row is not
 * accepted for another.
 */
@Component
class DocumentEncryption {

    private final SealedBox box;

    DocumentEncryption(ServerSecret secret) {
        this.box = new SealedBox(secret.hmac("printed-document-key", "1"));
    }

    /**
     * Compresses and encrypts bytes for a place.
     *
     * @param place kind and owner of the bytes; the same place must be given to open them
     */
    byte[] seal(byte[] plain, String place) {
        return box.seal(deflate(plain), place);
    }

    /**
     * @throws IllegalStateException when the bytes were sealed with another key or for another place, or have been
     *     changed
     */
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

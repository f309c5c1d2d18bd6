package vn.motcua.document;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Pair of Ed25519 keys with which slips are signed and checked. */
final class SlipKeys {

    private final Ed25519PrivateKeyParameters privateKey;
    private final Ed25519PublicKeyParameters publicKey;

    /** @param seed the 32 bytes of the private key (RFC 8032) */
    SlipKeys(byte[] seed) {
        this.privateKey = new Ed25519PrivateKeyParameters(seed, 0);
        this.publicKey = privateKey.generatePublicKey();
    }

    /** The signature of bytes, 64 bytes long. */
    byte[] sign(byte[] said) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, privateKey);
        signer.update(said, 0, said.length);
        return signer.generateSignature();
    }

    /** @param signature signature, 64 bytes */
    boolean verify(byte[] said, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, publicKey);
        verifier.update(said, 0, said.length);
        return verifier.verifySignature(signature);
    }

    /** The public key, 32 bytes long. */
    byte[] publicKey() {
        return publicKey.getEncoded();
    }
}

package vn.motcua.identity.factor;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.Sha256;

/** Code of 80 random bits that takes the place of a lost second factor, once. Only its hash is kept. */
@Entity
class RecoveryCode {

    /** Number of codes an account has. */
    static final int COUNT = 10;

    /** 32 characters, none of which is mistaken for another of them. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int accountId;
    private byte[] codeHash;
    private Instant issuedAt;
    private @Nullable Instant usedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    RecoveryCode(int account, String code, Instant now) {
        accountId = account;
        codeHash = hash(account, code);
        issuedAt = now;
    }

    /** Makes a new code, in groups of four. */
    static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Hash of a code as typed: case, spaces and hyphens do not matter. */
    static byte[] hash(int account, String typed) {
        return Sha256.of(account + " " + typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** Whether it may still be used. */
    boolean isOpen() {
        return usedAt == null;
    }

    /** Uses it up. */
    void use(Instant now) {
        usedAt = now;
    }

    @Override
    public String toString() {
        return "RecoveryCode[" + id + ", account " + accountId + "]";
    }
}

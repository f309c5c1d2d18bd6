package vn.motcua.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The file that holds the {@link ServerSecret}, as hexadecimal digits on one line. */
public final class SecretFile {

    private SecretFile() {}

    /** @throws StartupRefusedException when the file cannot be read or does not hold 64 hexadecimal digits */
    public static ServerSecret read(Path file) {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new StartupRefusedException(
                    "The server's secret cannot be read from " + file + ".",
                    "Let motcua.secret-file name a readable file with 64 hexadecimal digits.");
        }
        try {
            return new ServerSecret(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException malformed) {
            throw new StartupRefusedException(
                    "The file " + file + " does not hold a server secret.",
                    "It must hold 64 random hexadecimal digits and nothing else (openssl rand -hex 32).");
        }
    }

    /**
     * Reads the secret, or creates a file with a new one that only its owner can read. An existing file is never
     * replaced.
     */
    public static ServerSecret readOrCreate(Path file) {
        if (Files.notExists(file)) {
            create(file);
        }
        return read(file);
    }

    private static void create(Path file) {
        byte[] key = new byte[ServerSecret.LENGTH];
        new SecureRandom().nextBytes(key);
        try {
            // Written under another name first: a start killed half-way must not leave half a secret.
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", ownerOnly());
            Files.writeString(draft, HexFormat.of().formatHex(key) + "\n");
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException anotherWasFaster) {
                Files.delete(draft);
            }
        } catch (IOException failure) {
            throw new StartupRefusedException(
                    "The server's secret cannot be written to " + file + ".",
                    "Let motcua.database.directory name a directory the application may write to.");
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

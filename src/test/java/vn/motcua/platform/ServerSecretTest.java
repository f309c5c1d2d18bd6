package vn.motcua.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerSecretTest {

    @TempDir
    private Path directory;

    @Test
    void the_hash_is_hmac_sha256_over_each_part_with_its_length() {
        ServerSecret secret = new ServerSecret(new byte[32]);

        // Computed with Python: hmac.new(bytes(32), b"\0\0\0\x01p" + b"\0\0\0\x02ab", "sha256").hexdigest()
        assertThat(HexFormat.of().formatHex(secret.hmac("p", "ab")))
                .isEqualTo("cb1b5eea75a4bda8742666bf63943bddc7acb1b43a1b91eb40b058795d91938a");
    }

    @Test
    void a_byte_moved_to_the_next_part_gives_another_hash() {
        ServerSecret secret = new ServerSecret(new byte[32]);

        assertThat(secret.hmac("p", utf8("ab"), utf8("c"))).isNotEqualTo(secret.hmac("p", utf8("a"), utf8("bc")));
        assertThat(secret.hmac("pa", utf8("b"))).isNotEqualTo(secret.hmac("p", utf8("ab")));
    }

    @Test
    void another_secret_gives_another_hash() {
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(new ServerSecret(new byte[32]).hmac("p", "ab"))
                .isNotEqualTo(new ServerSecret(other).hmac("p", "ab"));
    }

    @Test
    void a_key_of_another_length_is_no_secret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServerSecret(new byte[16]));
    }

    @Test
    void a_secret_is_made_once_for_its_owner_only_and_kept() throws Exception {
        Path file = directory.resolve("secret");

        ServerSecret made = SecretFile.readOrCreate(file);
        ServerSecret kept = SecretFile.readOrCreate(file);

        assertThat(kept.hmac("p", "ab")).isEqualTo(made.hmac("p", "ab"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryContaining(entry -> entry.equals(file));
        assertThat(made.hmac("p", "ab"))
                .isNotEqualTo(
                        SecretFile.readOrCreate(directory.resolve("other")).hmac("p", "ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "00112233", "zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"})
    void a_file_that_holds_something_else_is_refused_without_showing_it(String content) throws Exception {
        Path file = Files.writeString(directory.resolve("secret"), content);

        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessage("The file " + file + " does not hold a server secret.");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> SecretFile.read(directory.resolve("nowhere")))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("nowhere");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package vn.motcua.identity.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import vn.motcua.MotcuaTest;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.StartupRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** With a database of its own: it must be without any account. */
@MotcuaTest(properties = "spring.datasource.hikari.pool-name=first-administrator")
class FirstAdministratorTest {

    private static final String PASSWORD = "mèo đen nhảy qua bốn hàng rào";

    @Autowired
    FirstAdministrator.Creation creation;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Organisation organisation;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private void start(String username, String password) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password + "\n");
        IdentityProperties properties = new IdentityProperties(
                null,
                new IdentityProperties.Administrator(username, file),
                java.time.Duration.ofHours(10),
                java.time.Duration.ofMinutes(15),
                java.time.Duration.ofMinutes(10),
                java.util.Map.of());
        new FirstAdministrator(properties, creation).run(new DefaultApplicationArguments());
    }

    @Test
    void the_first_start_opens_one_administrator_and_later_ones_change_nothing() throws Exception {
        assertThatExceptionOfType(StartupRefusedException.class)
                .isThrownBy(() -> start("quan.tri", "motcua-demo-2026"));
        assertThatExceptionOfType(StartupRefusedException.class).isThrownBy(() -> start("quan.tri", "ngắn"));
        assertThat(accounts.count() == 0).isTrue();

        start("quan.tri", PASSWORD);
        start("ke.khac", PASSWORD);

        Account account = accounts.findByUsername("quan.tri").orElseThrow();
        assertThat(encoder.matches(PASSWORD, account.passwordHash())).isTrue();
        assertThat(account.passwordHash()).startsWith("$argon2id$");
        assertThat(accounts.findByUsername("ke.khac")).isEmpty();
        assertThat(actors.forOfficial(
                                account.official(), organisation.province().id())
                        .roles())
                .containsExactly(Role.ADMINISTRATOR);
    }
}

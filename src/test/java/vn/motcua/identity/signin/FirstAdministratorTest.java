package vn.motcua.identity.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

import vn.motcua.OwnApplication;
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
class FirstAdministratorTest {

    private static final String PASSWORD = "mèo đen nhảy qua bốn hàng rào";

    private static void start(FirstAdministrator.Creation creation, Path folder, String username, String password)
            throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password + "\n");
        IdentityProperties properties = new IdentityProperties(
                null,
                new IdentityProperties.Administrator(username, file),
                java.time.Duration.ofHours(10),
                java.time.Duration.ofMinutes(15),
                java.time.Duration.ofMinutes(10),
                java.util.Map.of(),
                new IdentityProperties.SecondFactor(java.util.Set.of()));
        new FirstAdministrator(properties, creation).run(new DefaultApplicationArguments());
    }

    @Test
    void the_first_start_opens_one_administrator_and_later_ones_change_nothing(@TempDir Path folder) throws Exception {
        try (ConfigurableApplicationContext application = OwnApplication.start("server.port=0")) {
            FirstAdministrator.Creation creation = application.getBean(FirstAdministrator.Creation.class);
            Accounts accounts = application.getBean(Accounts.class);
            assertThatExceptionOfType(StartupRefusedException.class)
                    .isThrownBy(() -> start(creation, folder, "quan.tri", "motcua-demo-2026"));
            assertThatExceptionOfType(StartupRefusedException.class)
                    .isThrownBy(() -> start(creation, folder, "quan.tri", "ngắn"));
            assertThat(accounts.count() == 0).isTrue();

            start(creation, folder, "quan.tri", PASSWORD);
            start(creation, folder, "ke.khac", PASSWORD);

            Account account = accounts.findByUsername("quan.tri").orElseThrow();
            assertThat(application.getBean(PasswordEncoder.class).matches(PASSWORD, account.passwordHash()))
                    .isTrue();
            assertThat(account.passwordHash()).startsWith("$argon2id$");
            assertThat(accounts.findByUsername("ke.khac")).isEmpty();
            assertThat(application
                            .getBean(Actors.class)
                            .forOfficial(
                                    account.official(),
                                    application
                                            .getBean(Organisation.class)
                                            .province()
                                            .id())
                            .roles())
                    .containsExactly(Role.ADMINISTRATOR);
        }
    }
}

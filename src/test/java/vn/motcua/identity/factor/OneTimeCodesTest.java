package vn.motcua.identity.factor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** One-time codes by the test vectors of RFC 6238, used once; and who needs them by default. */
class OneTimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codes_are_those_of_the_rfc(long seconds, String code) {
        assertThat(OneTimeCodes.at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void a_code_holds_one_step_early_and_late_and_never_again() {
        long step = NOW.getEpochSecond() / 30;
        String code = OneTimeCodes.at(SECRET, NOW);

        assertThat(OneTimeCodes.step(SECRET, code, NOW, 0)).isEqualTo(step);
        assertThat(OneTimeCodes.step(SECRET, code, NOW.plusSeconds(30), 0)).isEqualTo(step);
        assertThat(OneTimeCodes.step(SECRET, code, NOW.minusSeconds(30), 0)).isEqualTo(step);
        assertThat(OneTimeCodes.step(SECRET, code, NOW.plusSeconds(60), 0)).isNegative();
        assertThat(OneTimeCodes.step(SECRET, code, NOW, step)).as("replayed").isNegative();
        assertThat(OneTimeCodes.step(SECRET, OneTimeCodes.at(SECRET, NOW.minusSeconds(30)), NOW, step))
                .as("older than the last one used")
                .isNegative();
        assertThat(OneTimeCodes.step(SECRET, "", NOW, 0)).isNegative();
    }

    @Test
    void wrong_codes_wait_longer_and_longer_and_no_longer_than_a_quarter_of_an_hour() {
        AuthenticatorApp app = new AuthenticatorApp(1);
        for (int i = 0; i <= AuthenticatorApp.FREE; i++) {
            assertThat(app.waits(NOW)).isFalse();
            app.wrong(NOW);
        }
        assertThat(app.waits(NOW)).isTrue();
        assertThat(app.waits(NOW.plusSeconds(1))).isFalse();
        for (int i = 0; i < 100; i++) {
            app.wrong(NOW);
        }
        assertThat(app.waits(NOW.plus(Duration.ofMinutes(15)).minusSeconds(1))).isTrue();
        assertThat(app.waits(NOW.plus(Duration.ofMinutes(15)))).isFalse();
        app.right(1);
        assertThat(app.waits(NOW)).isFalse();
    }

    @Test
    void administrators_supervisors_and_leaders_need_one_unless_an_operator_says_otherwise() {
        MockEnvironment nothingSet = new MockEnvironment();
        MockEnvironment desks = new MockEnvironment().withProperty("motcua.second-factor.required-for", "RECEPTION");

        assertThat(required(nothingSet)).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.LEADER);
        assertThat(required(desks)).containsExactly(Role.RECEPTION);
    }

    private static Set<Role> required(MockEnvironment environment) {
        return Binder.get(environment)
                .bindOrCreate("motcua", IdentityProperties.class)
                .secondFactor()
                .requiredFor();
    }
}

package vn.motcua.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import vn.motcua.platform.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LookUpThrottleTest {

    private static final String CODE = "H02.21.01-231124-0042";

    private final MovableClock clock = new MovableClock();
    private final LookUpThrottle throttle = new LookUpThrottle(clock);

    @Test
    void a_client_may_look_up_thirty_times_a_minute() {
        for (int i = 0; i < LookUpThrottle.LOOK_UPS_A_MINUTE; i++) {
            throttle.lookUp("203.0.113.7");
        }

        assertRefused(() -> throttle.lookUp("203.0.113.7"));
        throttle.lookUp("203.0.113.8");
        clock.pass(Duration.ofMinutes(1));
        throttle.lookUp("203.0.113.7");
    }

    @Test
    void a_whole_network_of_ipv6_counts_as_one_client() {
        for (int i = 0; i < LookUpThrottle.LOOK_UPS_A_MINUTE; i++) {
            throttle.lookUp("2001:db8:1:2:" + Integer.toHexString(i) + "::9");
        }

        assertRefused(() -> throttle.lookUp("2001:db8:1:2::1"));
        throttle.lookUp("2001:db8:1:3::1");
    }

    @Test
    void a_name_is_never_asked_of_the_network() {
        assertThat(LookUpThrottle.network("client.example")).isEqualTo("client.example");
        assertThat(LookUpThrottle.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void a_code_may_be_given_wrongly_ten_times_a_day() {
        for (int i = 0; i < LookUpThrottle.WRONG_A_DAY; i++) {
            throttle.tryCode(CODE);
            throttle.wrong(CODE);
        }

        assertRefused(() -> throttle.tryCode(CODE));
        throttle.tryCode("H02.21.01-231124-0043");
        clock.pass(Duration.ofDays(1));
        throttle.tryCode(CODE);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package vn.motcua.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import vn.motcua.platform.RefusedException;

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
        assertThat(LookUpThrottle.client("client.example")).isEqualTo("client.example");
        assertThat(LookUpThrottle.client("192.0.2.1")).isEqualTo("192.0.2.1/32");
    }

    @Test
    void a_code_may_be_given_wrongly_ten_times_a_day_from_one_network_and_its_holder_elsewhere_never_notices() {
        for (int i = 0; i < LookUpThrottle.WRONG_A_DAY; i++) {
            throttle.tryNumber("198.51.100." + i, CODE);
        }

        assertRefused(() -> throttle.tryNumber("198.51.100.200", CODE));
        throttle.tryNumber("198.51.100.200", "H02.21.01-231124-0043");
        throttle.tryNumber("192.0.2.1", CODE);
        clock.pass(Duration.ofDays(1));
        throttle.tryNumber("198.51.100.200", CODE);
    }

    @Test
    void a_network_may_be_wrong_fifty_times_an_hour_whatever_addresses_it_uses() {
        for (int i = 0; i < LookUpThrottle.WRONG_AN_HOUR; i++) {
            throttle.tryNumber("198.51.100." + i, code(i));
        }

        assertRefused(() -> throttle.tryNumber("198.51.100.200", CODE));
        throttle.tryNumber("198.51.101.1", CODE);
        clock.pass(Duration.ofHours(1));
        throttle.tryNumber("198.51.100.200", CODE);
    }

    @Test
    void the_networks_a_provider_gives_out_are_one_when_guessing() {
        for (int i = 0; i < LookUpThrottle.WRONG_AN_HOUR; i++) {
            throttle.tryNumber("2001:db8:1:" + Integer.toHexString(i) + "::1", code(i));
        }

        assertRefused(() -> throttle.tryNumber("2001:db8:1:ffff::1", CODE));
        throttle.tryNumber("2001:db8:2::1", CODE);
    }

    @Test
    void guessing_from_everywhere_leaves_each_network_three_tries_for_a_while() {
        for (int i = 0; i <= LookUpThrottle.WRONG_A_MINUTE_EVERYWHERE; i++) {
            throttle.tryNumber("10.0." + i + ".1", code(i));
            throttle.wrong();
        }
        assertThat(throttle.alarmed()).isTrue();

        for (int i = 0; i < LookUpThrottle.WRONG_IN_ALARM; i++) {
            throttle.tryNumber("192.0.2.1", CODE); // somebody with a slip mistypes
        }
        assertRefused(() -> throttle.tryNumber("192.0.2.1", CODE));
        throttle.lookUp("192.0.2.1"); // the QR code goes on working there
        clock.pass(LookUpThrottle.ALARM);
        assertThat(throttle.alarmed()).isFalse();
        throttle.tryNumber("192.0.2.1", CODE);
    }

    @Test
    void who_knows_the_number_may_ask_as_often_as_anybody() {
        for (int i = 0; i < 5 * LookUpThrottle.WRONG_AN_HOUR; i++) {
            throttle.tryNumber("198.51.100.1", CODE);
            throttle.right("198.51.100.1", CODE);
        }

        throttle.tryNumber("198.51.100.1", CODE);
    }

    @Test
    void people_who_mistype_raise_no_alarm() {
        for (int i = 0; i < 10 * LookUpThrottle.WRONG_A_MINUTE_EVERYWHERE; i++) {
            throttle.wrong();
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(throttle.alarmed()).isFalse();
    }

    private static String code(int number) {
        return "H02.21.01-231124-%04d".formatted(1000 + number);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.TOO_MANY));
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

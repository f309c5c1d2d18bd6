package vn.motcua.notification.channel;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a failed message rests. */
class BackOffTest {

    private final BackOff backOff = new BackOff(new Random(7));

    @Test
    void each_rest_is_twice_the_last_give_or_take_a_half_and_never_longer_than_nine_hours() {
        for (int failures = 1; failures <= 1000; failures++) {
            long whole = Math.min(BackOff.LONGEST.toMillis(), 30_000L << Math.min(failures - 1, 20));

            assertThat(backOff.after(failures))
                    .isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole + whole / 2));
        }
    }

    @Test
    void those_that_failed_together_do_not_come_back_together() {
        assertThat(IntStream.range(0, 1000).mapToObj(each -> backOff.after(3)).distinct())
                .hasSizeGreaterThan(900);
    }
}

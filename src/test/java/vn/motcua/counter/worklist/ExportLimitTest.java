package vn.motcua.counter.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.counter.worklist.ExportLimit.Taking;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Finding M8: nobody takes lists along without end, on paper neither; what one kind takes is not taken from another. */
class ExportLimitTest {

    private final ExportLimit limit =
            new ExportLimit(Clock.fixed(Instant.parse("2026-12-01T02:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"REGISTER_FILE, 5", "REGISTER_PAPER, 20", "WORK_FILE, 40", "WORK_PAPER, 60"})
    void m8_one_more_in_the_hour_is_refused_to_this_person_and_of_this_kind(Taking what, int most) {
        Actor one = Actor.system("one", new OfficeId(1));
        for (int taken = 0; taken < most; taken++) {
            limit.take(what, one);
        }

        assertThatThrownBy(() -> limit.take(what, one))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("too-many." + what);
        for (Taking other : Taking.values()) {
            assertThatCode(() -> limit.take(other, Actor.system("other", new OfficeId(1))))
                    .doesNotThrowAnyException();
        }
    }
}

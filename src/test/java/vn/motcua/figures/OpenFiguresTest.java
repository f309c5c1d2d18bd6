package vn.motcua.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/** How long what everybody may see is told again before it is counted anew. */
@MotcuaTest
class OpenFiguresTest {

    @Autowired
    Province province;

    @Autowired
    Figures figures;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    @Test
    void too_few_are_counted_again_after_seconds_and_enough_only_after_minutes() {
        Office commune = province.commune(119);
        Instant start = province.now();
        OpenFigures few = at(start);
        YearMonth month = YearMonth.from(LocalDate.ofInstant(start, zone));
        assertThat(resolved(few, month, commune)).isZero();

        for (int no = 0; no < OpenFigures.FEWEST; no++) {
            resolve(commune, start);
        }

        assertThat(resolved(few, month, commune)).as("told again at once").isZero();
        moment = start.plusSeconds(OpenFigures.SECONDS);
        assertThat(resolved(few, month, commune)).isEqualTo(OpenFigures.FEWEST);
        resolve(commune, start);
        moment = moment.plus(Duration.ofMinutes(OpenFigures.MINUTES)).minusSeconds(1);
        assertThat(resolved(few, month, commune)).as("kept").isEqualTo(OpenFigures.FEWEST);
    }

    private Instant moment = Instant.EPOCH;

    private OpenFigures at(Instant start) {
        moment = start;
        return new OpenFigures(figures, organisation, new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return this;
            }

            @Override
            public Instant instant() {
                return moment;
            }
        });
    }

    private static long resolved(OpenFigures open, YearMonth month, Office office) {
        return open.of(month, office.id()).table().total().period().of(Measure.RESOLVED);
    }

    /** As far as the row says: what leads there is tested elsewhere. */
    private void resolve(Office office, Instant at) {
        jdbc.sql("""
                update dossier_state set business_state = 'RESULT_READY', closed_on = :day, finished_at = now(), closed_at = now(),
                  judged_due_on = :day, due_on = :day where dossier_id = :id""")
                .param("day", LocalDate.ofInstant(at, zone))
                .param(
                        "id",
                        province.receive(Province.MARITAL_STATUS, office.id())
                                .dossier()
                                .value())
                .update();
    }
}

package vn.motcua.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest
class UsualTimesTest {

    private static final AtomicInteger OFFICES = new AtomicInteger(120);

    @Autowired
    Province province;

    @Autowired
    UsualTimes times;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    @Test
    void nothing_is_said_of_fewer_than_twenty() {
        OfficeId office = office();
        for (int no = 0; no < UsualTimes.FEWEST - 1; no++) {
            finished(office, 1, true);
        }

        assertThat(times.of(Province.MARITAL_STATUS, office)).isEmpty();
    }

    @Test
    void half_three_in_four_and_nineteen_in_twenty_were_finished_within_so_many_working_days() {
        OfficeId office = office();
        for (int days : List.of(1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 9)) {
            finished(office, days, days < 9);
        }

        assertThat(times.of(Province.MARITAL_STATUS, office)).contains(new UsualTime(20, 19, 2, 3, 4));
        assertThat(times.of("1.001193", office)).isEmpty();
    }

    private OfficeId office() {
        return province.commune(OFFICES.incrementAndGet()).id();
    }

    /** Finished a month ago after so many working days, as far as the row says. */
    private void finished(OfficeId office, int days, boolean kept) {
        DossierId dossier = province.receive(Province.MARITAL_STATUS, office).dossier();
        WorkingCalendar calendar = calendars.forOffice(office);
        LocalDate received = LocalDate.ofInstant(province.now(), zone).minusMonths(1);
        LocalDate closed = received;
        for (int day = 0; day < days; day++) {
            closed = calendar.nextWorkingDay(closed);
        }
        jdbc.sql("""
                update dossier_state set received_on = :received, closed_on = :closed, judged_due_on = :due, finished_at = now(),
                    closed_at = now() where dossier_id = :id""")
                .param("received", received)
                .param("closed", closed)
                .param("due", kept ? closed : closed.minusDays(1))
                .param("id", dossier.value())
                .update();
    }
}

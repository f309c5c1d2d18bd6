package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@MotcuaTest
class CalendarsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    CalendarReference reference;

    @Autowired
    Calendars calendars;

    @Autowired
    OrganisationReference offices;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        reference.load();
    }

    @Test
    void the_calendar_is_published_once_and_covers_2020_to_2027() {
        assertThat(reference.load()).isFalse();

        assertThat(calendars.versions(CalendarScope.nation()))
                .last()
                .extracting(CalendarVersion::label)
                .isEqualTo(CalendarReference.LABEL);
        WorkingCalendar calendar = calendars.version(CalendarReference.LABEL);
        assertThat(calendar.stateOf(2020)).isEqualTo(YearState.CONFIRMED);
        assertThat(calendar.stateOf(2026)).isEqualTo(YearState.CONFIRMED);
        assertThat(calendar.stateOf(2027)).isEqualTo(YearState.PROVISIONAL);
        assertThat(calendar.stateOf(2028)).isEqualTo(YearState.ABSENT);
    }

    @Test
    void holidays_swaps_and_worked_saturdays_are_those_of_the_notices() {
        WorkingCalendar calendar = calendars.version(CalendarReference.LABEL);

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(calendar.sessionsOn(LocalDate.of(2026, 8, 22)))
                .containsExactly(WorkingSession.of("07:30", "11:30"), WorkingSession.of("13:30", "17:00"));
    }

    @Test
    void one_working_day_from_23_November_2026_is_the_25th() {
        Instant monday = LocalDate.of(2026, 11, 23)
                .atTime(LocalTime.of(9, 20))
                .atZone(ZONE)
                .toInstant();

        assertThat(new Deadlines(calendars.version(CalendarReference.LABEL))
                        .due(TimeLimit.workingDays(1), monday, DueAt.SAME_TIME)
                        .dueAt())
                .isEqualTo(LocalDate.of(2026, 11, 25).atTime(9, 20).atZone(ZONE).toInstant());
    }

    @Test
    void an_office_that_is_closed_has_a_calendar_of_its_own_and_the_label_of_before_still_says_the_same() {
        offices.load();
        OfficeId closed = communes(0);
        OfficeId open = communes(1);
        LocalDate flood = LocalDate.of(2026, 9, 10);
        close(closed, flood);

        calendars.refresh();

        WorkingCalendar own = calendars.forOffice(closed);
        assertThat(own.isWorkingDay(flood)).isFalse();
        assertThat(own.version()).isEqualTo(calendars.common().version() + "+FLOOD-1");
        assertThat(calendars.version(own.version()).isWorkingDay(flood)).isFalse();
        assertThat(calendars.forOffice(open).isWorkingDay(flood)).isTrue();
        assertThat(calendars.version(CalendarReference.LABEL).isWorkingDay(flood))
                .isTrue();
    }

    private OfficeId communes(int index) {
        return organisation.offices().stream()
                .filter(office -> office.kind() == OfficeKind.COMMUNE)
                .toList()
                .get(index)
                .id();
    }

    private void close(OfficeId office, LocalDate day) {
        jdbc.sql("""
                        insert into calendar_version (label, scope, office_id, no, source)
                        values ('FLOOD-1', 'OFFICE', ?, 1, 'notice of the commune')""").param(office.value()).update();
        jdbc.sql("""
                        insert into calendar_day (version_id, day, kind, name, notice)
                        select id, ?, 'LOCAL_CLOSURE', 'Ngập lụt', 'Thông báo của UBND xã'
                        from calendar_version where label = 'FLOOD-1'""").param(day).update();
        jdbc.sql("update calendar_version set published_at = timestamptz '2026-09-09 08:00+07' where label = 'FLOOD-1'")
                .update();
    }

    @Test
    void a_calendar_nobody_published_is_refused() {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> calendars.version("VN-99"));
    }
}

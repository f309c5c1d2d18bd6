package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders come on the right day, and once. */
@MotcuaTest
class RemindersTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Province province;

    @Autowired
    Reminders reminders;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    private Office commune;

    @BeforeEach
    void a_commune() {
        new PostOffice(application);
        commune = province.commune(13);
    }

    @Test
    void the_working_day_before_the_promised_day_reminds_of_it_once() {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());
        LocalDate due = due(dossier);
        LocalDate before = workingDayBefore(due);

        reminders.remind(morning(before.minusDays(1)));
        assertThat(reminded(dossier)).isEmpty();

        reminders.remind(morning(before));
        reminders.remind(morning(before));
        reminders.remind(morning(due));
        assertThat(reminded(dossier)).containsExactly("COME_TOMORROW");
    }

    @Test
    void a_result_nobody_collects_reminds_after_a_week_and_after_a_month_once_each() {
        Outcome dossier = finished();
        LocalDate ready = finishedOn(dossier);

        reminders.remind(morning(ready.plusDays(6)));
        assertThat(reminded(dossier)).isEmpty();

        reminders.remind(morning(ready.plusDays(7)));
        reminders.remind(morning(ready.plusDays(8)));
        assertThat(reminded(dossier)).containsExactly("WAITING_7");

        // the day itself was missed, nothing ran
        reminders.remind(morning(ready.plusDays(31)));
        reminders.remind(morning(ready.plusDays(32)));
        assertThat(reminded(dossier)).containsExactly("WAITING_7", "WAITING_30");
    }

    @Test
    void a_reminder_that_is_long_past_is_not_sent_any_more() {
        Outcome dossier = finished();

        reminders.remind(morning(finishedOn(dossier).plusDays(200)));

        assertThat(reminded(dossier)).isEmpty();
    }

    private List<String> reminded(Outcome dossier) {
        return jdbc.sql("""
                        select kind from outbox_message
                        where dossier_id = :id and kind in ('COME_TOMORROW', 'WAITING_7', 'WAITING_30') order by id
                        """)
                .param("id", dossier.dossier().value())
                .query(String.class)
                .list();
    }

    private LocalDate due(Outcome dossier) {
        return jdbc.sql("select due_on from dossier_fact where id = :id")
                .param("id", dossier.dossier().value())
                .query(LocalDate.class)
                .single();
    }

    private LocalDate finishedOn(Outcome dossier) {
        return jdbc.sql("select finished_at from dossier_fact where id = :id")
                .param("id", dossier.dossier().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .atZone(zone)
                .toLocalDate();
    }

    private LocalDate workingDayBefore(LocalDate day) {
        WorkingCalendar calendar = calendars.forOffice(commune.id());
        LocalDate before = day.minusDays(1);
        while (!calendar.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(1, 0).toInstant(ZoneOffset.UTC);
    }

    private Outcome finished() {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, commune.id()));
        province.act(dossier, new ConfirmHandOver(), province.someone(Role.SPECIALIST, commune.id()));
        province.act(dossier, new Submit("Đủ điều kiện"), province.someone(Role.SPECIALIST, commune.id()));
        province.act(dossier, new Approve(null), province.someone(Role.LEADER, commune.id()));
        province.act(
                dossier, new NumberAndStamp(Province.number("12/XN-UBND")), province.someone(Role.CLERK, commune.id()));
        province.act(dossier, new ResultReady(null), province.someone(Role.CLERK, commune.id()));
        return dossier;
    }
}

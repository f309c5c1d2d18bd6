package vn.motcua.feedback;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Remarks reach those who supervise, never whoever is criticised alone, and are replied to until they satisfy. */
@MotcuaTest
class RemarksTest {

    private static final AtomicInteger OFFICES = new AtomicInteger(90);

    @Autowired
    Province province;

    @Autowired
    RemarkService remarks;

    @Autowired
    Organisation organisation;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    private OfficeId office;
    private DossierId dossier;
    private Actor leader;
    private Actor above;

    @BeforeEach
    void a_dossier_and_two_who_may_read() {
        office = province.commune(OFFICES.incrementAndGet()).id();
        dossier = province.receive(Province.MARITAL_STATUS, office).dossier();
        leader = province.someone(Role.LEADER, office);
        above = province.someone(Role.INSPECTOR, organisation.province().id());
    }

    @Test
    void a_remark_is_replied_to_by_a_day_and_judged_once() {
        Remark remark = given(RemarkKind.SERVICE);

        remarks.reply(leader, remark.id(), "Chúng tôi đã nhắc cán bộ.");
        remarks.judge(dossier, remark.id(), true);

        assertThat(remark.answerBy()).isEqualTo(workingDays(5));
        assertThat(remarks.of(dossier)).singleElement().satisfies(replied -> {
            assertThat(replied.waits()).isFalse();
            assertThat(replied.replies())
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.text()).isEqualTo("Chúng tôi đã nhắc cán bộ."));
            assertThat(replied.satisfied(0)).isTrue();
        });
        assertThat(jdbc.sql("select count(*) from outbox_message where dossier_id = :dossier and kind = 'ANSWERED'")
                        .param("dossier", dossier.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(remarks.list(leader, true, null, 100).rows())
                .extracting(Remark::id)
                .doesNotContain(remark.id());
        assertThatThrownBy(() -> remarks.judge(dossier, remark.id(), false)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> remarks.reply(above, remark.id(), "Nữa")).isInstanceOf(RefusedException.class);
    }

    @Test
    void whoever_acted_on_the_dossier_neither_sees_nor_answers_it_while_those_above_do() {
        Remark remark = given(RemarkKind.SERVICE);
        jdbc.sql("""
                insert into dossier_event (dossier_id, seq, kind, happened_at, actor_kind, actor_id, actor_name, office_id,
                  payload, hash)
                select dossier_id, seq + 100, kind, happened_at, 'OFFICIAL', :leader, 'x', office_id, payload,
                  sha256(hash)
                from dossier_event where dossier_id = :dossier and seq = 1""")
                .param("leader", leader.id())
                .param("dossier", dossier.value())
                .update();

        assertThat(remarks.list(leader, true, null, 100).rows())
                .extracting(Remark::id)
                .doesNotContain(remark.id());
        assertThat(remarks.find(leader, remark.id())).isEmpty();
        assertThatThrownBy(() -> remarks.reply(leader, remark.id(), "Tôi làm đúng"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.NOT_FOUND));
        assertThat(remarks.find(above, remark.id())).isPresent();
    }

    @Test
    void the_desk_and_offices_elsewhere_read_none() {
        Remark remark = given(RemarkKind.PROCEDURE);
        OfficeId elsewhere = province.commune(OFFICES.incrementAndGet()).id();

        assertThatThrownBy(() -> remarks.list(province.someone(Role.RECEPTION, office), true, null, 10))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.FORBIDDEN));
        assertThat(remarks.find(province.someone(Role.LEADER, elsewhere), remark.id()))
                .isEmpty();
        assertThat(remark.answerBy()).isEqualTo(workingDays(10));
    }

    @Test
    void a_reply_that_does_not_satisfy_is_followed_by_one_of_somebody_else() {
        Remark remark = given(RemarkKind.SERVICE);
        remarks.reply(leader, remark.id(), "Không có gì sai.");
        remarks.judge(dossier, remark.id(), false);

        assertThat(remarks.list(above, true, null, 100).rows())
                .extracting(Remark::id)
                .contains(remark.id());
        assertThatThrownBy(() -> remarks.reply(leader, remark.id(), "Vẫn không sai."))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.CONFLICT));
        remarks.reply(above, remark.id(), "Cán bộ đã xin lỗi.");
        remarks.judge(dossier, remark.id(), false);

        assertThat(remarks.of(dossier)).singleElement().satisfies(twice -> {
            assertThat(twice.replies()).hasSize(2);
            assertThat(twice.waits()).isFalse();
            assertThat(twice.reopened()).isTrue();
        });
    }

    @Test
    void a_remark_sent_twice_is_taken_once_and_nobody_floods_an_office() {
        UUID request = UUID.randomUUID();
        remarks.give(dossier, RemarkKind.SERVICE, "Chậm", request);
        remarks.give(dossier, RemarkKind.SERVICE, "Chậm", request);
        assertThat(remarks.of(dossier)).hasSize(1);

        given(RemarkKind.SERVICE);
        given(RemarkKind.SERVICE);

        assertThatThrownBy(() -> given(RemarkKind.SERVICE)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> remarks.give(dossier, RemarkKind.SERVICE, " ", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("text"));
    }

    @Test
    void what_was_said_is_never_changed() {
        given(RemarkKind.SERVICE);

        assertThatThrownBy(() -> jdbc.sql("update remark set text = 'Tốt' where dossier_id = :dossier")
                        .param("dossier", dossier.value())
                        .update())
                .hasMessageContaining("remark");
    }

    private Remark given(RemarkKind kind) {
        remarks.give(dossier, kind, "Tôi phải đi lại ba lần.", UUID.randomUUID());
        return remarks.of(dossier).get(0);
    }

    private LocalDate workingDays(int days) {
        LocalDate day = LocalDate.ofInstant(province.now(), zone);
        for (int left = days; left > 0; left--) {
            day = calendars.forOffice(office).nextWorkingDay(day);
        }
        return day;
    }
}

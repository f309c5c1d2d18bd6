package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.WorkOfLeavers;
import vn.motcua.dossier.action.step.Assign;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Release;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who leaves hands the work on in the act that ends the role, and nothing stays in hands that may not hold it. */
class LeaverPagesTest extends IdentityTest {

    private static final String COMMUNE = "H02.29.16";

    @Autowired
    Province province;

    @Autowired
    WorkOfLeavers work;

    @Autowired
    Actors actors;

    private Browser administrator;

    @BeforeEach
    void signIn() {
        administrator = administrator();
    }

    @Test
    void who_leaves_hands_the_dossiers_on_in_the_same_act() {
        Official leaver = official(Role.SPECIALIST);
        Official successor = official(Role.SPECIALIST);
        Official another = official(Role.RECEPTION);
        Outcome first = heldBy(leaver);
        Outcome second = heldBy(leaver);
        String ending = ending(leaver);

        assertThat(administrator.get("/quan-tri/can-bo/" + leaver.code()).body())
                .contains("Hồ sơ đang giữ");
        assertThat(administrator.get(ending).body())
                .contains("Đang giữ 2 hồ sơ", successor.fullName(), "việc chung của đơn vị");
        for (String lastDay : List.of(day(-1), day(0))) {
            assertThat(administrator.submit(ending, end(leaver, lastDay, "")).body())
                    .as("yesterday or today, and nobody gets the work")
                    .contains("còn giữ 2 hồ sơ");
        }
        assertThat(administrator
                        .submit(ending, end(leaver, day(-1), another.code()))
                        .body())
                .contains("to-error", "Hãy chọn người có vai trò đó");
        assertThat(holder(first)).as("nothing was done").isEqualTo(leaver.id().value());

        HttpResponse<String> ended = administrator.submit(ending, end(leaver, day(-1), successor.code()));

        assertThat(location(ended)).as(ended.body()).isEqualTo("/quan-tri/can-bo/" + leaver.code());
        assertThat(administrator.get("/quan-tri/can-bo/" + leaver.code()).body())
                .contains("Đã bàn giao 2 hồ sơ");
        assertThat(organisation.roles(leaver.id(), commune().id(), LocalDate.now(clock)))
                .isEmpty();
        assertThat(List.of(holder(first), holder(second)))
                .containsOnly(successor.id().value());
        assertThat(lastEvent(first)).isEqualTo("assign Nguyễn Thử Nghiệm");
    }

    @Test
    void what_is_left_after_the_last_day_goes_to_the_heir_or_back_to_the_pile_and_what_was_taken_stays_taken() {
        Official leaver = official(Role.SPECIALIST);
        Official heir = official(Role.SPECIALIST);
        Official mover = official(Role.SPECIALIST);
        Outcome inherited = heldBy(leaver);
        Outcome taken = heldBy(leaver);
        Outcome common = heldBy(mover);

        administrator.submit(ending(leaver), end(leaver, day(2), heir.code()));
        assertThat(administrator.get("/quan-tri/can-bo/" + leaver.code()).body())
                .contains("đang giữ 2 hồ sơ", "giao cho " + heir.fullName());
        administrator.submit(ending(mover), end(mover, day(2), ""));
        assertThat(administrator.get("/quan-tri/can-bo/" + mover.code()).body()).contains("trở về việc chung");
        work.handOnWhatIsLeft();
        assertThat(holder(inherited))
                .as("until the last day")
                .isEqualTo(leaver.id().value());
        Official head = official(Role.DIVISION_HEAD);
        province.act(
                taken,
                new Assign(mover.id(), leaver.id()),
                actors.forOfficial(head.id(), commune().id()));

        LocalDate today = LocalDate.now(clock); // as on the day after: the others share the clock
        List.of(leaver, mover)
                .forEach(each -> personnel.end(each.id(), commune().id(), Role.SPECIALIST, today));
        work.handOnWhatIsLeft();
        work.handOnWhatIsLeft();

        assertThat(holder(inherited)).isEqualTo(heir.id().value());
        assertThat(lastEvent(inherited)).isEqualTo("assign Motcua");
        assertThat(holder(common)).as("the pile").isNull();
        assertThat(lastEvent(common)).isEqualTo("release Motcua");
        assertThat(lastEvent(taken))
                .as("taken from the leaver, then from the mover")
                .isEqualTo("release Motcua");
        assertThat(jdbc.sql("select count(*) from dossier_event where dossier_id = ? and actor_name = 'Motcua'")
                        .param(inherited.dossier().value())
                        .query(Integer.class)
                        .single())
                .as("once")
                .isEqualTo(1);
    }

    @Test
    void of_two_who_hand_on_one_dossier_the_second_takes_it_from_nobody_else() {
        Official leaver = official(Role.SPECIALIST);
        Official first = official(Role.SPECIALIST);
        Official second = official(Role.SPECIALIST);
        Outcome dossier = heldBy(leaver);
        Actor head =
                actors.forOfficial(official(Role.DIVISION_HEAD).id(), commune().id());
        province.act(dossier, new Assign(first.id(), leaver.id()), head);

        assertThatThrownBy(() -> province.act(dossier, new Assign(second.id(), leaver.id()), head))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> province.act(dossier, new Release(leaver.id()), head))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> province.act(
                        dossier,
                        new Release(first.id()),
                        actors.forOfficial(second.id(), commune().id())))
                .as("no head")
                .isInstanceOf(RefusedException.class);

        assertThat(holder(dossier)).isEqualTo(first.id().value());
        assertThat(lastEvent(dossier)).startsWith("assign");
    }

    private static Map<String, String> end(Official official, String lastDay, String to) {
        return Map.of(
                "lastDay", lastDay, "to", to, "reason", "Nghỉ việc", "revision", String.valueOf(official.revision()));
    }

    private String day(int days) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(LocalDate.now(clock).plusDays(days));
    }

    private static String ending(Official official) {
        return "/quan-tri/can-bo/" + official.code() + "/ket-thuc/" + COMMUNE + "/SPECIALIST/2024-01-01";
    }

    private Outcome heldBy(Official official) {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune().id());
        province.act(dossier, new HandOver(null), province.everyone());
        province.act(dossier, new ConfirmHandOver(), province.everyone());
        province.act(dossier, new Claim(official.id()), province.everyone());
        return dossier;
    }

    private @Nullable Integer holder(Outcome dossier) {
        return jdbc.sql("select max(holder_id) from dossier_step where dossier_id = ? and state = 'ACTIVE'")
                .param(dossier.dossier().value())
                .query((row, no) -> (Integer) row.getObject(1))
                .list()
                .get(0);
    }

    private String lastEvent(Outcome dossier) {
        return jdbc.sql("select kind, actor_name from dossier_event where dossier_id = ? order by seq desc limit 1")
                .param(dossier.dossier().value())
                .query((row, no) -> row.getString(1) + " " + row.getString(2))
                .single();
    }

    private Office commune() {
        return organisation.officeByCode(COMMUNE).orElseThrow();
    }

    private Official official(Role role) {
        return official("Trần Văn Thử", COMMUNE, role);
    }
}

package vn.motcua.counter;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.clock.Stop;
import vn.motcua.dossier.action.decision.RefuseOnMerits;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Recall;
import vn.motcua.dossier.action.step.RefuseHandOver;
import vn.motcua.dossier.action.step.ReturnToStep;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.history.ChainVerification;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What cannot be undone otherwise can be taken back as long as nobody acted on it; and what came back is said (C17). */
class RecallTest extends CounterTest {

    @Autowired
    ChainVerification verification;

    private Actor desk() {
        return province.someone(Role.RECEPTION, commune.id());
    }

    private Actor specialist() {
        return province.someone(Role.SPECIALIST, commune.id());
    }

    private Actor leader() {
        return province.someone(Role.LEADER, commune.id());
    }

    private Outcome atWork() {
        Outcome given = province.act(received(), new HandOver(null), desk());
        return province.act(given, new ConfirmHandOver(), specialist());
    }

    /** Everything of a dossier but its version and its history. */
    private String state(Outcome dossier) {
        return jdbc.sql("""
                        select concat_ws(' ', d.business_state, d.step_no, d.due_at, d.paused_since, d.closed_at, d.outcome,
                          (select string_agg(s.no || s.state || coalesce(s.holder_id, 0), ',' order by s.no)
                           from current_step_fact s where s.dossier_id = d.id),
                          (select count(*) from hand_over_fact h where h.dossier_id = d.id and h.state = 'PENDING'),
                          (select count(*) from pause_fact p where p.dossier_id = d.id))
                        from dossier_fact d where d.id = :id""")
                .param("id", dossier.dossier().value())
                .query(String.class)
                .single();
    }

    private void isTakenBack(Outcome dossier, Action action, Actor actor) {
        String before = state(dossier);
        province.act(dossier, action, actor);
        assertThat(state(dossier)).as(action.name()).isNotEqualTo(before);

        province.act(dossier, new Recall("Bấm nhầm"), actor);

        assertThat(state(dossier)).as(action.name()).isEqualTo(before);
        assertThat(verification.verifyAll(5).broken()).as(action.name()).isEmpty();
    }

    @Test
    void a_hand_over_a_submission_a_request_a_withdrawal_and_a_refusal_are_taken_back() {
        isTakenBack(received(), new HandOver(null), desk());
        isTakenBack(atWork(), new Submit("Đủ điều kiện"), specialist());
        isTakenBack(atWork(), new RequestSupplement(List.of("Tờ khai"), "Thiếu", null, null), specialist());
        isTakenBack(atWork(), new Withdraw("Không còn nhu cầu"), desk());
        Outcome submitted = province.act(atWork(), new Submit("Đủ"), specialist());
        isTakenBack(submitted, new RefuseOnMerits("Không đủ điều kiện", null), leader());
        Outcome again = province.act(atWork(), new Submit("Đủ"), specialist());
        isTakenBack(again, new ReturnToStep(2, "Xem lại"), leader());
        Outcome stopped = province.act(atWork(), new Submit("Đủ"), specialist());
        isTakenBack(stopped, new Stop("Không đủ điều kiện", null), leader());
        Outcome given = province.act(received(), new HandOver(null), desk());
        isTakenBack(given, new RefuseHandOver("Thiếu một bản"), specialist());
    }

    @Test
    void a_withdrawal_while_the_clock_stands_is_taken_back_with_its_pause() {
        Outcome waiting =
                province.act(atWork(), new RequestSupplement(List.of("Tờ khai"), "Thiếu", null, null), specialist());
        province.act(waiting, new Withdraw("Không còn nhu cầu"), desk());

        Outcome back = province.act(waiting, new Recall("Nhầm hồ sơ"), desk());

        assertThat(back.state().name()).isEqualTo("SUPPLEMENT_REQUIRED");
        assertThat(verification.verifyAll(5).broken()).isEmpty();
    }

    @Test
    void nobody_else_takes_it_back_and_nobody_once_somebody_acted_on_it() {
        Outcome given = province.act(received(), new HandOver(null), desk());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> province.act(given, new Recall("Tò mò"), specialist()));
        province.act(given, new ConfirmHandOver(), specialist());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> province.act(given, new Recall("Muộn"), desk()))
                .matches(refusal -> refusal.kind() == RefusedException.Kind.CONFLICT);
    }

    @Test
    void the_page_offers_it_to_whoever_did_it_and_the_history_says_what_was_taken_back() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        act(desk, dossier, "hand-over", Map.of());
        assertThat(desk.get(page(dossier)).body()).contains("/recall", "Alt+U");
        assertThat(signedIn(SPECIALIST).get(page(dossier)).body()).doesNotContain("/recall\"");

        assertThat(act(desk, dossier, "recall", Map.of("reason", "Giao nhầm")).statusCode())
                .isEqualTo(302);

        assertThat(desk.get(page(dossier)).body())
                .contains("Đã thu lại", "Giao nhầm", "Việc được thu lại")
                .doesNotContain("/recall\"", "??");
    }

    @Test
    void C17_a_file_that_was_not_taken_or_sent_back_is_a_group_and_a_notice_until_it_goes_on() {
        Outcome refused = province.act(received(), new HandOver(null), desk());
        province.act(refused, new RefuseHandOver("Thiếu bản chính tờ khai"), specialist());
        Browser desk = signedIn(DESK);
        assertThat(desk.get("/quay?queue=CAME_BACK").body()).contains(refused.code());
        assertThat(desk.get(page(refused)).body())
                .contains("Nơi nhận không nhận hồ sơ:", "Thiếu bản chính tờ khai", "mc-cameback");
        province.act(refused, new HandOver(null), desk());
        assertThat(desk.get("/quay?queue=CAME_BACK").body()).doesNotContain(refused.code());
        assertThat(desk.get(page(refused)).body()).doesNotContain("mc-cameback");

        Outcome submitted = province.act(atWork(), new Submit("Đủ"), specialist());
        province.act(submitted, new ReturnToStep(2, "Ghi sai năm sinh"), leader());
        Browser specialist = signedIn(SPECIALIST);
        assertThat(specialist.get("/quay?queue=CAME_BACK").body()).contains(submitted.code(), "Bị trả lại");
        assertThat(specialist.get(page(submitted)).body()).contains("Hồ sơ bị trả lại:", "Ghi sai năm sinh");
        province.act(submitted, new Submit("Đã sửa"), specialist());
        assertThat(specialist.get("/quay?queue=CAME_BACK").body()).doesNotContain(submitted.code());
    }
}

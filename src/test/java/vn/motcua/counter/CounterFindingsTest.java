package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Recall;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.query.TimeLeft;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings at the counter, each by its number: fees (C5), lateness (C9), the book of results (C10), supplements (C12). */
class CounterFindingsTest extends CounterTest {

    @Autowired
    TimeLeft timeLeft;

    private Outcome toNumber() {
        Outcome dossier = province.act(received(), new HandOver(null), province.everyone());
        dossier = province.act(dossier, new ConfirmHandOver(), province.everyone());
        dossier = province.act(dossier, new Submit("Đủ"), province.everyone());
        return province.act(dossier, new Approve(null), province.everyone());
    }

    @Test
    void C5_an_unknown_fee_is_set_later_and_then_collected() {
        Outcome dossier = taken(FeePayment.UNKNOWN, 0);
        Browser desk = signedIn(DESK);
        assertThat(desk.get(page(dossier)).body()).contains("/set-fee\"").doesNotContain("/collect-fee\"");
        Long ruled = procedure().ordinaryCase().fixedFee(LocalDate.ofInstant(province.now(), zone));
        String amount = ruled == null ? "8.000" : ruled.toString();

        assertThat(act(desk, dossier, "set-fee", Map.of("amount", amount)).statusCode())
                .isEqualTo(302);
        assertThat(desk.get(page(dossier)).body()).contains("/collect-fee\"").doesNotContain("/set-fee\"", "??");
        assertThat(act(desk, dossier, "collect-fee", Map.of("receipt", "BL 01")).statusCode())
                .isEqualTo(302);

        assertThat(money(dossier)).isEqualTo("PAID");
    }

    @Test
    void C5_what_was_paid_is_given_back_after_a_withdrawal_and_leaves_the_drawer() {
        Long ruled = procedure().ordinaryCase().fixedFee(LocalDate.ofInstant(province.now(), zone));
        long paid = ruled == null ? 8_000 : ruled;
        Outcome dossier = taken(FeePayment.PAID, paid);
        Browser desk = signedIn(DESK);
        act(desk, dossier, "withdraw", Map.of("reason", "Không còn nhu cầu"));
        assertThat(desk.get(page(dossier)).body()).contains("/refund-fee\"", "value=\"" + paid + "\"");

        HttpResponse<String> more =
                act(desk, dossier, "refund-fee", Map.of("amount", String.valueOf(paid + 1), "receipt", "PC 1"));
        HttpResponse<String> back =
                act(desk, dossier, "refund-fee", Map.of("amount", String.valueOf(paid), "receipt", "PC 1"));

        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(money(dossier)).isEqualTo("REFUNDED");
        assertThat(desk.get(page(dossier)).body())
                .contains("Đã hoàn lại", "PC 1")
                .doesNotContain("??");
        assertThat(desk.get("/quay/chot-ca").body())
                .contains("Đã hoàn lại phí, lệ phí", "-")
                .doesNotContain("??");
    }

    private String money(Outcome dossier) {
        return jdbc.sql("select money_state from dossier_fact where id = :id")
                .param("id", dossier.dossier().value())
                .query(String.class)
                .single();
    }

    @Test
    void C9_what_is_due_earlier_today_is_late_nowhere_and_what_was_due_yesterday_everywhere() {
        Instant midnight =
                LocalDate.ofInstant(province.now(), zone).atStartOfDay(zone).toInstant();

        assertThat(timeLeft.left(commune.id(), midnight, null).late()).isFalse();
        assertThat(timeLeft.left(commune.id(), midnight.minusSeconds(1), null).late())
                .as("also where no working time lies between")
                .isTrue();
    }

    @Test
    void C10_a_number_stands_once_in_a_years_book_and_the_next_is_proposed() {
        Outcome one = toNumber();
        Outcome other = toNumber();
        Browser clerk = signedIn(SPECIALIST);
        assertThat(act(clerk, one, "number-and-stamp", Map.of("number", "41/XN-C10"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(clerk.get(page(other)).body()).containsPattern("name=\"number\"[^>]*value=\"42/XN-C10\"");
        for (String same : List.of("41/XN-C10", "041/xn-c10", "41 / XN-C10")) {
            HttpResponse<String> again = act(clerk, other, "number-and-stamp", Map.of("number", same));
            assertThat(again.statusCode()).as(same).isEqualTo(422);
            assertThat(again.body()).contains("đã cấp cho hồ sơ khác trong năm nay", same);
        }
        province.act(one, new Recall("Nhầm hồ sơ"), numbering(one));
        assertThat(act(clerk, other, "number-and-stamp", Map.of("number", "41/XN-C10"))
                        .statusCode())
                .as("a number that was taken back is free")
                .isEqualTo(302);
    }

    private vn.motcua.organisation.Actor numbering(Outcome dossier) {
        int id = jdbc.sql("select actor_id from event_fact where dossier_id = :id order by seq desc limit 1")
                .param("id", dossier.dossier().value())
                .query(Integer.class)
                .single();
        return province.officials(Role.CLERK, commune.id()).stream()
                .filter(each -> Integer.valueOf(id).equals(each.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void C12_what_was_asked_stands_at_the_supplement_as_boxes_and_a_new_slip_is_offered() {
        String known = procedure().ordinaryCase().components().get(0).name();
        Outcome dossier = province.act(received(), new HandOver(null), province.everyone());
        dossier = province.act(dossier, new ConfirmHandOver(), province.everyone());
        province.act(
                dossier,
                new RequestSupplement(List.of("Giấy ra viện", known), "Thiếu", null, null),
                province.everyone());
        Browser desk = signedIn(DESK);
        assertThat(desk.get(page(dossier)).body())
                .contains(
                        "Giấy tờ đã yêu cầu bổ sung", "name=\"asked-1\"", "value=\"Giấy ra viện\"", "name=\"asked-2\"");

        HttpResponse<String> taken =
                act(desk, dossier, "receive-supplement", Map.of("asked-1", "Giấy ra viện", "asked-2", known));

        assertThat(taken.statusCode()).isEqualTo(302);
        String page = desk.get(page(dossier)).body();
        assertThat(page).contains("Giấy ra viện", "/giay-hen?moi").doesNotContain("chạy tiếp", "??");
        assertThat(jdbc.sql(
                                "select count(*) from dossier_component_fact where dossier_id = :id and name in ('Giấy ra viện', :known)")
                        .param("id", dossier.dossier().value())
                        .param("known", known)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}

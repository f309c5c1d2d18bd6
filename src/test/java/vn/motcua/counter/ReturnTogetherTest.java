package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Several results of one person leave the desk in one go, and each says for itself what became of it. */
class ReturnTogetherTest extends CounterTest {

    private static String together(Outcome dossier) {
        return "/quay/tra-ket-qua/" + dossier.dossier() + "/cung";
    }

    private String chosen(Outcome dossier) {
        return dossier.dossier() + "~" + version(dossier) + "~" + dossier.code();
    }

    private static Map<String, String> form(String... more) {
        Map<String, String> form =
                new HashMap<>(Map.of("requestId", UUID.randomUUID().toString()));
        for (int at = 0; at < more.length; at += 2) {
            form.put(more[at], more[at + 1]);
        }
        return form;
    }

    private HttpResponse<String> give(Browser desk, Outcome first, Map<String, String> form) {
        return desk.submit(together(first), form);
    }

    private String state(Outcome dossier) {
        return jdbc.sql("select business_state from dossier_fact where id = :id")
                .param("id", dossier.dossier().value())
                .query(String.class)
                .single();
    }

    @Test
    void the_page_of_one_result_leads_to_all_of_the_same_person_and_one_press_returns_those_chosen() {
        Browser desk = signedIn(DESK);
        Outcome one = ready();
        Outcome other = ready();
        Outcome left = ready();

        assertThat(desk.get("/quay/tra-ket-qua/" + one.dossier()).body()).contains(together(one), "Alt+6");
        assertThat(desk.get(together(one)).body())
                .contains(one.code(), other.code(), left.code(), "Nguyễn Thị Thử Nghiệm")
                .doesNotContain("??");
        Map<String, String> form = form("slipReturned", "true", "dossier", chosen(one) + "," + chosen(other));
        String answer = give(desk, one, form).body();
        String again = give(desk, left, form).body();

        assertThat(answer).contains("2 trên 2 hồ sơ", one.code(), other.code());
        assertThat(again).contains("2 trên 2 hồ sơ", "đã làm trước đó");
        assertThat(state(one)).isEqualTo("RETURNED");
        assertThat(state(other)).isEqualTo("RETURNED");
        assertThat(state(left)).isEqualTo("RESULT_READY");
    }

    @Test
    void a_lost_slip_and_a_proxy_are_asked_for_before_anything_is_given() {
        Browser desk = signedIn(DESK);
        Outcome one = ready();

        HttpResponse<String> lost = give(desk, one, form("dossier", chosen(one), "collector", "Trần Văn Nhận Thay"));
        HttpResponse<String> nothing = give(desk, one, form("slipReturned", "true"));

        assertThat(lost.statusCode()).isEqualTo(422);
        assertThat(lost.body()).contains("href=\"#lossNote\"", "href=\"#authorisation\"", "Trần Văn Nhận Thay");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(state(one)).isEqualTo("RESULT_READY");
    }

    @Test
    void a_fee_that_is_left_is_taken_with_its_result_or_holds_that_one_back() {
        Browser desk = signedIn(DESK);
        Outcome unpaid = ready(taken(FeePayment.LATER, 8_000));
        Outcome free = ready();
        String chosen = chosen(unpaid) + "," + chosen(free);

        String heldBack = give(desk, unpaid, form("slipReturned", "true", "dossier", chosen))
                .body();
        String given = give(
                        desk,
                        unpaid,
                        form("slipReturned", "true", "dossier", chosen(unpaid), "receipt-" + unpaid.dossier(), "BL 12"))
                .body();

        assertThat(heldBack).contains("1 trên 2 hồ sơ", "8.000");
        assertThat(given).contains("1 trên 1 hồ sơ");
        assertThat(state(unpaid)).isEqualTo("RETURNED");
        assertThat(state(free)).isEqualTo("RETURNED");
    }

    @Test
    void another_office_finds_no_such_dossier() {
        Outcome one = ready();

        assertThat(signedIn(ELSEWHERE).get(together(one)).statusCode()).isEqualTo(404);
        assertThat(signedIn(ELSEWHERE)
                        .submit("/quay/tim", together(one), form("slipReturned", "true", "dossier", chosen(one)))
                        .statusCode())
                .isEqualTo(404);
    }
}

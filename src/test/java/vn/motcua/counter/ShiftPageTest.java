package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The end of a shift: what was done and taken by the history, what was counted, and why the two differ. */
class ShiftPageTest extends CounterTest {

    private static final String PAGE = "/quay/chot-ca";

    @Test
    void the_day_lists_what_was_received_and_taken_and_a_difference_must_be_explained() {
        Browser desk = signedIn(DESK);
        long before = taken(desk.get(PAGE).body());
        Outcome paid = taken(FeePayment.PAID, 15_000);
        String no = String.valueOf(closings() + 1);

        String page = desk.get(PAGE).body();
        HttpResponse<String> unexplained =
                desk.submit(PAGE, Map.of("no", no, "counted", String.valueOf(before + 14_000), "explanation", ""));
        HttpResponse<String> explained = desk.submit(
                PAGE, Map.of("no", no, "counted", String.valueOf(before + 14_000), "explanation", "Thối nhầm 1.000 đ"));
        desk.submit(PAGE, Map.of("no", no, "counted", "0", "explanation", "Gửi lại"));
        String closed = desk.get(PAGE).body();

        assertThat(taken(page)).isEqualTo(before + 15_000);
        assertThat(page).contains(paid.code()).doesNotContain("??");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("Hãy giải thích chênh lệch");
        assertThat(location(explained)).contains(PAGE);
        assertThat(closed).contains("Thối nhầm 1.000 đ").doesNotContain("Gửi lại");
        assertThat(jdbc.sql("select count(*) from shift_closing where explanation = 'Thối nhầm 1.000 đ'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(
                        () -> jdbc.sql("update shift_closing set counted = 0").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_takes_no_money_closes_no_shift_finding_M8() {
        for (String person : List.of("kiemsoat", SPECIALIST, LEADER)) {
            HttpResponse<String> refused =
                    signedIn(person).submit("/quay", PAGE, Map.of("no", "1", "counted", "0", "explanation", "x"));

            assertThat(refused.statusCode()).as(person).isEqualTo(403);
        }
    }

    @Test
    void money_that_came_by_transfer_is_listed_apart_and_not_looked_for_in_the_drawer() {
        Browser desk = signedIn(DESK);
        long cash = taken(desk.get(PAGE).body());
        long transferred = jdbc.sql("select coalesce(sum(fee_transferred + charge_transferred), 0) from shift_closing")
                .query(Long.class)
                .single();

        Outcome atReception = taken(FeePayment.TRANSFERRED, 23_000);
        Outcome later = taken(FeePayment.LATER, 40_000);
        act(desk, later, "collect-fee", Map.of("receipt", "BL-7", "transferred", "true"));
        String page = desk.get(PAGE).body();
        int no = closings() + 1;
        desk.submit(PAGE, Map.of("no", String.valueOf(no), "counted", String.valueOf(cash), "explanation", ""));

        assertThat(taken(page)).isEqualTo(cash);
        assertThat(page).contains(atReception.code(), later.code(), "Chuyển khoản", "63.000");
        assertThat(closings()).isEqualTo(no);
        assertThat(jdbc.sql("select sum(fee_transferred + charge_transferred) from shift_closing")
                        .query(Long.class)
                        .single())
                .isEqualTo(transferred + 63_000);
        assertThat(desk.get(page(later)).body()).contains("Chuyển khoản: Có");
    }

    private int closings() {
        return jdbc.sql("select count(*) from shift_closing")
                .query(Integer.class)
                .single();
    }

    @Test
    void another_officials_day_is_another() {
        Outcome paid = taken(FeePayment.PAID, 15_000);

        assertThat(signedIn(LEADER).get(PAGE).body()).doesNotContain(paid.code());
    }

    @Test
    void a_result_has_its_shelf_and_shows_how_long_it_waits() {
        Browser desk = signedIn(DESK);
        Outcome waiting = ready();

        HttpResponse<String> placed = desk.submit(
                "/quay/tra-ket-qua", "/quay/tra-ket-qua/" + waiting.dossier() + "/ke", Map.of("shelf", "B-12"));
        String shelf = desk.get("/quay/tra-ket-qua").body();

        assertThat(location(placed)).contains("/quay/tra-ket-qua");
        assertThat(shelf).contains("value=\"B-12\"", "0 ngày").doesNotContain("??");
        assertThat(desk.get("/quay/tra-ket-qua/" + waiting.dossier()).body()).contains("B-12");
        assertThat(signedIn(ELSEWHERE)
                        .submit("/quay/tim", "/quay/tra-ket-qua/" + waiting.dossier() + "/ke", Map.of("shelf", "X"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static long taken(String page) {
        Matcher amount = Pattern.compile("Tổng đã thu.*?([0-9.]+)[^0-9.]*đ", Pattern.DOTALL)
                .matcher(page);
        assertThat(amount.find()).isTrue();
        return Long.parseLong(amount.group(1).replace(".", ""));
    }
}

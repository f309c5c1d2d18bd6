package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.FeePayment;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Reception;
import vn.motcua.dossier.RequestKey;
import vn.motcua.dossier.action.Action;
import vn.motcua.dossier.action.Approve;
import vn.motcua.dossier.action.ConfirmHandOver;
import vn.motcua.dossier.action.HandOver;
import vn.motcua.dossier.action.NumberAndStamp;
import vn.motcua.dossier.action.ResultReady;
import vn.motcua.dossier.action.Submit;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The end of a shift: what was done and taken by the history, what was counted, and why the two differ. */
class ShiftPageTest extends CounterTest {

    private static final String PAGE = "/quay/chot-ca";

    @Test
    void the_day_lists_what_was_received_and_taken_and_a_difference_must_be_explained() {
        Browser desk = signedIn(DESK);
        long before = taken(desk.get(PAGE).body());
        Outcome paid = paid(15_000);
        String no = String.valueOf(closings() + 1);

        String page = desk.get(PAGE).body();
        HttpResponse<String> unexplained =
                desk.submit(PAGE, Map.of("no", no, "counted", String.valueOf(before + 14_000), "explanation", ""));
        HttpResponse<String> explained = desk.submit(
                PAGE,
                Map.of("no", no, "counted", String.valueOf(before + 14_000), "explanation", "Thối nhầm 1.000 đ"));
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
        Outcome paid = paid(15_000);

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

    private Outcome ready() {
        Outcome dossier = received();
        Actor all = province.everyone();
        dossier = province.act(dossier, new HandOver(null), all);
        for (int step = 0; step < 20; step++) {
            if (dossier.state() == BusinessState.RESULT_READY) {
                return dossier;
            }
            for (Action action : List.of(
                    new ConfirmHandOver(),
                    new Submit("Đủ"),
                    new Approve(null),
                    new NumberAndStamp("1/QĐ"),
                    new ResultReady(null))) {
                try {
                    dossier = province.act(dossier, action, all);
                    break;
                } catch (Refusal notYet) {
                    continue;
                }
            }
        }
        throw new AssertionError("No result came of it");
    }

    private static long taken(String page) {
        Matcher amount = Pattern.compile("Tổng đã thu.*?([0-9.]+)[^0-9.]*đ", Pattern.DOTALL)
                .matcher(page);
        assertThat(amount.find()).isTrue();
        return Long.parseLong(amount.group(1).replace(".", ""));
    }

    private Outcome paid(long amount) {
        return taken(FeePayment.PAID, amount);
    }

    private Outcome taken(FeePayment payment, long amount) {
        Actor desk = province.officials(Role.RECEPTION, commune.id()).stream()
                .filter(each -> each.id() != null && each.id() == accountOfficial())
                .findFirst()
                .orElseThrow();
        ProcedureCase procedureCase = procedure().ordinaryCase();
        Reception usual = province.reception(procedureCase, commune.id(), Channel.COUNTER);
        return dossiers.accept(
                new Reception(
                        usual.procedureCase(),
                        usual.office(),
                        usual.channel(),
                        usual.owner(),
                        null,
                        usual.components(),
                        usual.subject(),
                        payment,
                        amount,
                        null,
                        usual.delivery(),
                        null),
                desk,
                RequestKey.random());
    }

    private int accountOfficial() {
        return jdbc.sql("select official_id from account where username = :name")
                .param("name", DESK)
                .query(Integer.class)
                .single();
    }
}

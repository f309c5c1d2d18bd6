package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

class DossierPageTest extends CounterTest {

    @Test
    void the_page_shows_the_dossier_and_what_may_be_done_next() {
        Outcome dossier = received();

        String page = signedIn(DESK).get(page(dossier)).body();

        assertThat(page)
                .contains(dossier.code(), "Nguyễn Thị Thử Nghiệm", "Đã tiếp nhận (Mẫu 01)", "/hand-over", "F9")
                .contains("Đã tiếp nhận, hẹn ngày trả", "Khi tiếp nhận")
                .doesNotContain("??", "/approve");
    }

    @Test
    void opening_the_page_is_written_down() {
        Outcome dossier = received();

        signedIn(DESK).get(page(dossier));

        assertThat(jdbc.sql("select count(*) from view_log where dossier_id = :id")
                        .param("id", dossier.dossier().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void another_office_finds_neither_the_page_nor_its_actions() {
        Outcome dossier = received();
        Browser elsewhere = signedIn(ELSEWHERE);

        HttpResponse<String> page = elsewhere.get(page(dossier));
        HttpResponse<String> action = elsewhere.submit(
                "/quay",
                page(dossier) + "/hand-over",
                Map.of("requestId", "elsewhere-1", "version", String.valueOf(version(dossier))));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(action.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain(dossier.code());
    }

    @Test
    void a_whole_life_is_lived_by_forms() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Browser specialist = signedIn(SPECIALIST);
        Browser leader = signedIn(LEADER);

        assertThat(location(act(desk, dossier, "hand-over", Map.of()))).endsWith(page(dossier));
        act(specialist, dossier, "confirm-hand-over", Map.of("back", "HAND_OVER"));
        act(specialist, dossier, "claim", Map.of());
        act(specialist, dossier, "process", Map.of("note", "Đã thẩm tra"));
        act(specialist, dossier, "submit", Map.of("summary", "Đủ điều kiện"));
        act(leader, dossier, "approve", Map.of());
        act(specialist, dossier, "number-and-stamp", Map.of("number", "1412/XN-UBND"));
        act(specialist, dossier, "result-ready", Map.of());
        String shelf = desk.get("/quay/tra-ket-qua").body();
        HttpResponse<String> returned =
                act(desk, dossier, "return-result", Map.of("slipReturned", "true", "back", "RETURN"));

        assertThat(shelf).contains(dossier.code()).doesNotContain("Nguyễn Thị Thử Nghiệm");
        assertThat(location(returned)).endsWith("/quay/tra-ket-qua");
        assertThat(desk.get(page(dossier)).body()).contains("Đã trả kết quả", "12/XN-UBND");
    }

    @Test
    void an_action_that_does_not_fit_the_state_says_so_in_both_languages_and_keeps_what_was_typed() {
        Outcome dossier = received();
        Browser leader = signedIn(LEADER);

        HttpResponse<String> vietnamese = act(leader, dossier, "approve", Map.of("comment", "Tôi đồng ý"));
        leader.get(page(dossier) + "?lang=en");
        HttpResponse<String> english = act(leader, dossier, "approve", Map.of("comment", "Tôi đồng ý"));

        assertThat(vietnamese.statusCode()).isEqualTo(409);
        assertThat(vietnamese.body())
                .contains("Không làm được việc “Duyệt” khi hồ sơ ở trạng thái “Đã tiếp nhận (Mẫu 01)”")
                .contains("Tôi đồng ý");
        assertThat(english.statusCode()).isEqualTo(409);
        assertThat(english.body()).contains("Tôi đồng ý").doesNotContain("Không làm được việc");
    }

    @Test
    void a_field_left_empty_is_said_at_the_field_and_the_rest_is_kept() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        act(desk, dossier, "hand-over", Map.of());
        Browser specialist = signedIn(SPECIALIST);
        act(specialist, dossier, "confirm-hand-over", Map.of());

        HttpResponse<String> answer = act(
                specialist,
                dossier,
                "request-supplement",
                Map.of("missing", "Bản sao quyết định ly hôn\nTờ khai", "reason", "", "answerBy", "31/02/2027"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Bản sao quyết định ly hôn\nTờ khai", "31/02/2027")
                .contains("href=\"#request-supplement-answerBy\"");
    }

    @Test
    void what_happened_earlier_has_its_own_fields_folded_away_and_opened_with_what_was_typed_when_refused() {
        Outcome dossier = received();
        act(signedIn(DESK), dossier, "hand-over", Map.of());
        Browser specialist = signedIn(SPECIALIST);
        act(specialist, dossier, "confirm-hand-over", Map.of());
        LocalDate yesterday = LocalDate.ofInstant(province.now(), zone).minusDays(1);
        Map<String, String> typed = Map.of(
                "amount", "100.000",
                "notice", "TB-01",
                "effectiveAt", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(yesterday),
                "effectiveTime", "9:00",
                "backDatedReason", "Máy mất kết nối",
                "backDatedDocument", "Công văn 9/TB");

        String form = specialist.get(page(dossier)).body();
        HttpResponse<String> vietnamese = act(specialist, dossier, "request-payment", typed);
        specialist.get(page(dossier) + "?lang=en");
        HttpResponse<String> english = act(specialist, dossier, "request-payment", typed);

        assertThat(form)
                .contains("Việc đã xảy ra trước lúc này", "request-supplement-effectiveAt")
                .doesNotContain("<details class=\"govuk-details\" open");
        assertThat(vietnamese.statusCode()).isEqualTo(422);
        assertThat(vietnamese.body())
                .contains("Thời điểm này trước khi hồ sơ được tiếp nhận.", "Máy mất kết nối", "Công văn 9/TB")
                .contains("href=\"#request-payment-effectiveAt\"")
                .containsPattern(
                        "<details class=\"govuk-details\" open[^>]*>\\s*<summary[^>]*><span[^>]*>Việc đã xảy ra");
        assertThat(english.body()).contains("This is before the dossier was accepted.", "It happened before now");
    }

    @Test
    void all_that_is_missing_is_said_at_once_by_the_name_of_its_field() {
        Outcome dossier = received();
        act(signedIn(DESK), dossier, "hand-over", Map.of());
        Browser specialist = signedIn(SPECIALIST);
        act(specialist, dossier, "confirm-hand-over", Map.of());

        String form = specialist.get(page(dossier)).body();
        HttpResponse<String> answer = act(
                specialist,
                dossier,
                "request-payment",
                Map.of("amount", "100.000", "effectiveAt", "01/11/2026", "backDatedReason", ""));

        assertThat(form).contains("Đã ghi ngày thì phải ghi cả giờ, lý do và giấy tờ.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<a href=\"#request-payment-notice\">Số thông báo: Hãy điền mục này.</a>")
                .contains("#request-payment-effectiveTime")
                .contains("<a href=\"#request-payment-backDatedReason\">Vì sao bây giờ mới ghi: Hãy điền mục này.</a>")
                .contains(
                        "<a href=\"#request-payment-backDatedDocument\">Giấy tờ chứng minh (số, ngày): Hãy điền mục này.</a>")
                .doesNotContain("<a href=\"#request-payment-amount\">");
    }

    @Test
    void a_result_is_returned_with_a_question_about_a_fee_that_is_not_known() {
        Outcome dossier = ready();

        assertThat(signedIn(DESK).get("/quay/tra-ket-qua/" + dossier.dossier()).body())
                .contains("Chưa rõ mức thu: hãy hỏi", "F9");
    }

    @Test
    void a_page_that_is_no_longer_true_tells_who_did_what_and_keeps_the_typed_text() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        int seen = version(dossier);
        act(desk, dossier, "hand-over", Map.of("note", "Một tập"));

        HttpResponse<String> late =
                act(desk, dossier, "withdraw", seen, Map.of("reason", "Người dân xin rút vì đổi ý"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Đã bàn giao, chờ bên nhận", "Người dân xin rút vì đổi ý", "Làm lại trên bản mới");
        Map<String, String> again = hidden(late.body());
        again.put("reason", "Người dân xin rút vì đổi ý");
        assertThat(desk.submit(page(dossier), page(dossier) + "/withdraw", again)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_same_form_sent_twice_acts_once() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Map<String, String> form =
                Map.of("requestId", "twice-" + dossier.dossier(), "version", String.valueOf(version(dossier)));

        HttpResponse<String> first = desk.submit(page(dossier), page(dossier) + "/hand-over", form);
        int after = version(dossier);
        HttpResponse<String> second = desk.submit(page(dossier), page(dossier) + "/hand-over", form);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(version(dossier)).isEqualTo(after);
    }
}

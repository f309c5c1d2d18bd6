package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import vn.motcua.document.form.Codes;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers from the pages of the counter: printed, printed again, and listed. */
class PaperPagesTest extends CounterTest {

    @Test
    void a_slip_is_printed_from_the_dossier_and_again_with_a_stamp() {
        Browser desk = signedIn(DESK);
        Outcome dossier = received();

        HttpResponse<String> slip = desk.get(page(dossier) + "/giay-hen?moi");
        HttpResponse<String> again = desk.submit(
                page(dossier) + "/giay-hen", page(dossier) + "/giay-to/giay-hen", Map.of("reason", "Kẹt giấy"));

        assertThat(slip.statusCode()).isEqualTo(200);
        assertThat(slip.body()).contains("data-print=\"true\"", "giay-hen.pdf").doesNotContain("Bản in lại");
        assertThat(desk.submit(page(dossier) + "/giay-hen", page(dossier) + "/giay-to/giay-hen", Map.of())
                        .statusCode())
                .as("a slip is printed again with a reason only")
                .isIn(400, 422);
        assertThat(slip.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(desk.get(path(again)).body()).contains("Bản in lại lần 1");
        assertThat(desk.get(page(dossier)).body()).contains("/giay-to/kiem-soat", "in lại lần 1", "đã in");
        assertThat(signedIn(ELSEWHERE).get(page(dossier) + "/giay-to/kiem-soat").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_that_does_not_apply_is_a_conflict_and_one_that_does_not_exist_is_not_found() {
        Browser desk = signedIn(DESK);
        Outcome dossier = received();

        assertThat(desk.get(page(dossier) + "/giay-to/xin-loi").statusCode()).isEqualTo(409);
        assertThat(desk.get(page(dossier) + "/giay-to/khong-co").statusCode()).isEqualTo(404);
        assertThat(desk.get(page(dossier) + "/giay-to/kiem-soat?ban=khong").statusCode())
                .isEqualTo(404);
        assertThat(desk.get(page(dossier) + "/giay-to/kiem-soat/pdf").headers().firstValue("Content-Type"))
                .hasValue("application/pdf");
    }

    @Test
    void files_that_were_given_go_with_a_slip() {
        Browser desk = signedIn(DESK);
        Outcome dossier = received();
        act(desk, dossier, "hand-over", new HashMap<>());
        String page = desk.get("/quay/ban-giao").body();

        assertThat(page).contains("In phiếu bàn giao cho");
        String to = page.replaceFirst("(?s).*name=\"to\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> printed = desk.submit("/quay/ban-giao", "/quay/ban-giao/phieu", Map.of("to", to));

        assertThat(printed.statusCode()).isEqualTo(302);
        assertThat(desk.get(path(printed)).body()).contains("PHIẾU BÀN GIAO HỒ SƠ", dossier.code());
    }

    @Test
    void the_label_of_a_folder_says_which_whose_what_and_until_when_with_bars_that_are_its_code() {
        Browser desk = signedIn(DESK);
        Outcome dossier = received();

        Document label = Jsoup.parse(desk.get(page(dossier) + "/nhan").body());

        assertThat(label.select(".mc-label-paper").text())
                .contains(dossier.code(), "Nguyễn Thị Thử Nghiệm", procedure().name(), "Hẹn trả: ")
                .doesNotContain("024190001234", "??");
        assertThat(label.select(".mc-label-paper img").attr("src"))
                .isEqualTo(Codes.code128(dossier.code()).pngUri());
        assertThat(desk.get(page(dossier)).body()).contains(page(dossier) + "/nhan");
        assertThat(desk.get(page(dossier) + "/giay-hen").body()).contains(page(dossier) + "/nhan");
        assertThat(signedIn(ELSEWHERE).get(page(dossier) + "/nhan").statusCode())
                .isEqualTo(404);
        assertThat(jdbc.sql("select purpose from view_log where dossier_id = :id order by id desc limit 3")
                        .param("id", dossier.dossier().value())
                        .query(String.class)
                        .list())
                .contains("PRINTING");
    }

    @Test
    void the_register_of_a_month_is_printed() {
        Browser desk = signedIn(DESK);
        Outcome dossier = received();
        String today = new vn.motcua.platform.Formats(null, zone).date(province.now());

        HttpResponse<String> printed = desk.submit("/quay/so-theo-doi", Map.of("from", today, "to", today));
        String page = desk.get(path(printed)).body();
        String open = page.replaceFirst("(?s).*(/quay/ban-in/[0-9a-f-]{36}).*", "$1");

        assertThat(printed.statusCode()).isEqualTo(302);
        assertThat(desk.get(open).body()).contains("SỔ THEO DÕI HỒ SƠ", dossier.code());
        assertThat(desk.submit("/quay/so-theo-doi", Map.of("from", today, "to", "01/01/2020"))
                        .body())
                .contains("Ngày cuối phải từ ngày đầu trở đi.");
    }

    @Test
    void a_slip_is_voided_and_reissued_with_a_reason() {
        Browser desk = signedIn(DESK);
        Outcome dossier = received();

        assertThat(act(desk, dossier, "reissue-slip", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(act(desk, dossier, "reissue-slip", Map.of("reason", "Mất giấy hẹn"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(desk.get(page(dossier) + "/giay-hen").body()).contains("Cấp lại lần 1");
        HttpResponse<String> old = new Browser(port).get("/h/" + dossier.token());
        assertThat(old.statusCode()).isEqualTo(410);
        assertThat(old.body())
                .contains("Giấy hẹn này đã được thay bằng giấy mới")
                .doesNotContain(dossier.code());
    }
}

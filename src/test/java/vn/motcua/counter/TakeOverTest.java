package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The receiver scans a pile off the list of what was given, and answers each line by itself. */
class TakeOverTest extends CounterTest {

    private static final String PAGE = "/quay/ban-giao/nhan";

    private Outcome given() {
        return province.act(received(), new HandOver(null), province.someone(Role.RECEPTION, commune.id()));
    }

    private Map<String, String> form(Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.put("requestId", UUID.randomUUID().toString());
        return form;
    }

    private String handOver(Outcome dossier) {
        return jdbc.sql("select state from hand_over where dossier_id = :id order by no desc limit 1")
                .param("id", dossier.dossier().value())
                .query(String.class)
                .single();
    }

    @Test
    void scanned_lines_are_taken_a_refused_one_goes_back_with_its_reason_and_the_rest_stays_with_the_giver() {
        Outcome taken = given();
        Outcome refused = given();
        Outcome unseen = given();
        Browser receiver = signedIn(SPECIALIST);

        String scanned = receiver.submit(PAGE, Map.of("q", taken.code())).body();
        HttpResponse<String> answer = receiver.submit(
                PAGE,
                form(Map.of(
                        "answer-" + taken.dossier(),
                        "TAKE",
                        "answer-" + refused.dossier(),
                        "REFUSE",
                        "reason-" + refused.dossier(),
                        "Thiếu bản chính",
                        "done",
                        "1")));

        assertThat(scanned).contains("Nhận 1, không nhận 0", unseen.code()).doesNotContain("??");
        assertThat(answer.body())
                .contains("2 trên 2 hồ sơ", taken.code(), refused.code())
                .doesNotContain("??");
        assertThat(answer.body()).doesNotContain(unseen.code());
        assertThat(handOver(taken)).isEqualTo("CONFIRMED");
        assertThat(handOver(refused)).isEqualTo("REFUSED");
        assertThat(handOver(unseen)).isEqualTo("PENDING");
        assertThat(signedIn(DESK).get(page(refused)).body()).contains("Thiếu bản chính");
    }

    @Test
    void the_slip_is_scanned_once_its_lines_stand_there_and_one_key_takes_them_all_but_the_refused() {
        Outcome taken = given();
        Outcome missing = given();
        Browser receiver = signedIn(SPECIALIST);

        String code = slip(signedIn(DESK));
        Outcome later = given();
        String typed = code.toLowerCase(Locale.ROOT).replace("bg", "bĝ");
        HttpResponse<String> scanned = receiver.submit(PAGE, Map.of("q", typed));
        Map<String, String> sent = answers(scanned.body());
        sent.put("answer-" + missing.dossier(), "REFUSE");
        sent.put("reason-" + missing.dossier(), "Không có trong xấp");
        sent.put("done", "1");
        HttpResponse<String> answer = receiver.submit(PAGE, form(sent));

        assertThat(code).matches("BG-H02\\.29\\.16-\\d{6}-\\d{2,3}");
        assertThat(scanned.body())
                .contains(taken.code(), missing.code(), "Phiếu " + code, "chưa quét 0")
                .doesNotContain(later.code(), "??");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(handOver(taken)).isEqualTo("CONFIRMED");
        assertThat(handOver(missing)).isEqualTo("REFUSED");
        assertThat(handOver(later)).isEqualTo("PENDING");
        assertThat(receiver.submit(PAGE, Map.of("q", code)).body()).contains("đã được trả lời");
    }

    @Test
    void a_line_that_is_left_open_stays_open_when_the_slip_is_scanned_again() {
        Outcome one = given();
        Browser receiver = signedIn(SPECIALIST);
        String code = slip(signedIn(DESK));

        Map<String, String> sent =
                answers(receiver.submit(PAGE, Map.of("q", code)).body());
        sent.put("answer-" + one.dossier(), "OPEN");
        sent.put("q", code);
        Map<String, String> again = answers(receiver.submit(PAGE, form(sent)).body());

        assertThat(again).containsEntry("answer-" + one.dossier(), "OPEN").containsEntry("slip", code);
    }

    @Test
    void the_scan_box_opens_the_lines_of_a_slip_and_tells_strangers_the_same_as_of_none() {
        given();
        String code = slip(signedIn(DESK));
        Browser receiver = signedIn(SPECIALIST);
        Browser elsewhere = signedIn(ELSEWHERE);

        String to = location(receiver.submit("/quay", "/quay/tim", Map.of("q", code)));
        HttpResponse<String> outside = elsewhere.submit("/quay", "/quay/tim", Map.of("q", code));
        HttpResponse<String> nothing = elsewhere.submit("/quay", "/quay/tim", Map.of("q", "BG-H02.29.16-200101-01"));
        HttpResponse<String> outsideList = elsewhere.get(PAGE + "?phieu=" + code);
        HttpResponse<String> nothingList = elsewhere.get(PAGE + "?phieu=BG-H02.29.16-200101-01");

        assertThat(to).endsWith(PAGE + "?phieu=" + code);
        assertThat(receiver.get(PAGE + "?phieu=" + code).body()).contains("Phiếu " + code);
        assertThat(outside.statusCode()).isEqualTo(nothing.statusCode()).isEqualTo(404);
        assertThat(outsideList.statusCode()).isEqualTo(nothingList.statusCode()).isEqualTo(404);
        for (HttpResponse<String> answer : List.of(outside, nothing, outsideList, nothingList)) {
            assertThat(answer.body()).contains("Không có trong phạm vi đơn vị").doesNotContain("Phiếu " + code);
        }
    }

    /** The code on the slip for what was given at the commune, as it is printed. */
    private String slip(Browser giver) {
        String paper = location(giver.submit("/quay/ban-giao", "/quay/ban-giao/phieu", Map.of("to", commune.code())));
        String page = giver.get(path(paper)).body();
        return Jsoup.parse(page).select(".form-bars b").text();
    }

    /** What the page's form would send. */
    private static Map<String, String> answers(String page) {
        Map<String, String> fields = new HashMap<>();
        Element form = Jsoup.parse(page).selectFirst("main form");
        form.select("input[type=hidden][name=slip], input[name^=version-], input[name^=reason-]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("select[name^=answer-]")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").val()));
        return fields;
    }

    @Test
    void a_refused_line_without_a_reason_or_a_reason_without_a_refusal_stops_the_whole_list() {
        Outcome one = given();
        Outcome other = given();
        Browser receiver = signedIn(SPECIALIST);

        HttpResponse<String> silent = receiver.submit(
                PAGE,
                form(Map.of("answer-" + one.dossier(), "REFUSE", "answer-" + other.dossier(), "TAKE", "done", "1")));
        HttpResponse<String> unclear = receiver.submit(
                PAGE, form(Map.of("answer-" + one.dossier(), "TAKE", "reason-" + one.dossier(), "Ướt", "done", "1")));
        HttpResponse<String> nothing = receiver.submit(PAGE, form(Map.of("done", "1")));

        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Hãy ghi lý do không nhận hồ sơ " + one.code());
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(unclear.body()).contains("chưa chọn “Không nhận”", "value=\"Ướt\"");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(handOver(one)).isEqualTo("PENDING");
        assertThat(handOver(other)).isEqualTo("PENDING");
    }

    @Test
    void what_was_not_given_to_the_receiver_is_not_scanned_off_the_list() {
        Outcome elsewhere = received();
        Browser receiver = signedIn(SPECIALIST);

        assertThat(receiver.submit(PAGE, Map.of("q", elsewhere.code())).body())
                .contains("không được giao cho bạn")
                .doesNotContain(elsewhere.code());
        assertThat(receiver.submit(PAGE, Map.of("q", "H02.29.16-200101-0001")).body())
                .contains("Không có trong phạm vi đơn vị");
    }

    @Test
    void a_pile_begun_on_the_other_page_and_a_slip_that_is_complete_are_taken_too() {
        Outcome one = given();
        Browser receiver = signedIn(SPECIALIST);

        assertThat(receiver.submit("/quay/ban-giao/quet", Map.of("q", one.code()))
                        .body())
                .contains("Nhận bàn giao bằng cách quét", "Nhận 1");
        assertThat(receiver.submit(PAGE, form(Map.of("all", "1"))).body()).contains("chưa quét 0");
        assertThat(handOver(one)).isEqualTo("PENDING");
    }
}

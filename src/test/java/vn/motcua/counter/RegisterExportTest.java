package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding M8: registers with telephones are taken along by those who keep them, for a reason, so many an hour, and seen. */
class RegisterExportTest extends CounterTest {

    private static final String PAGE = "/quay/so-theo-doi";
    private static final String REASON = "Đối chiếu sổ quý IV với Phòng Tư pháp";
    private static final String AS_A_FILE = "text/csv";

    private HttpResponse<String> export(Browser browser, String reason) {
        String today = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.ofInstant(province.now(), zone));
        Map<String, String> form = new HashMap<>(Map.of("from", today, "to", today, "as", "CSV"));
        form.put("reason", reason);
        return browser.submit("/quay", PAGE + "/tep", form);
    }

    private static boolean given(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith(AS_A_FILE);
    }

    @Test
    void m8_a_role_that_keeps_no_register_takes_none_along() {
        Browser specialist = signedIn(SPECIALIST);

        assertThat(specialist.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(export(specialist, REASON).statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(specialist.get("/quay").body()).select("a[href=" + PAGE + "]"))
                .isEmpty();
    }

    @Test
    void m8_without_a_reason_there_is_no_file() {
        Browser desk = signedIn(DESK);

        for (String reason : new String[] {"", "   ", "x", "    x    ", "x".repeat(201)}) {
            HttpResponse<String> answer = export(desk, reason);
            assertThat(given(answer)).as(reason).isFalse();
            assertThat(answer.body()).contains("govuk-error-summary", "#reason");
        }
    }

    @Test
    void m8_a_sixth_file_of_the_hour_is_refused_to_this_person_alone() {
        Browser clerk = signedIn(ELSEWHERE);

        for (int i = 0; i < 5; i++) {
            assertThat(given(export(clerk, REASON))).isTrue();
        }
        HttpResponse<String> sixth = export(clerk, REASON);
        HttpResponse<String> inAnotherWindow = export(signedIn(ELSEWHERE), REASON);

        assertThat(given(sixth)).isFalse();
        assertThat(sixth.body()).contains("Mỗi giờ tải được tối đa 5 tệp");
        assertThat(given(inAnotherWindow)).isFalse();
        assertThat(given(export(signedIn(LEADER), REASON))).isTrue();
    }

    @Test
    void m8_telephones_are_in_full_for_those_who_call() {
        Outcome dossier = received();
        jdbc.sql("update dossier set owner_phone = '0912345678' where id = ?")
                .param(dossier.dossier().value())
                .update();

        String desk = line(export(signedIn(DESK), REASON), dossier);
        String leader = line(export(signedIn(LEADER), REASON), dossier);

        assertThat(desk).contains("0912 345 678");
        assertThat(leader).contains("678").doesNotContain("0912", "345 678");
    }

    private static String line(HttpResponse<String> file, Outcome dossier) {
        return Arrays.stream(file.body().split("\n"))
                .filter(line -> line.contains(dossier.code()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void m8_the_head_and_the_supervisor_see_who_took_it_along_and_why() {
        String reason = "Gửi số liệu cho đoàn kiểm tra " + System.nanoTime();
        received();

        assertThat(given(export(signedIn(DESK), reason))).isTrue();

        assertThat(signedIn(LEADER).get("/giam-sat/tep-so").body()).contains(reason);
        assertThat(signedIn("giamsat").get("/giam-sat/tep-so").body()).contains(reason);
        assertThat(signedIn("kiemsoat").get("/quan-tri/nhat-ky").body()).contains(reason);
        assertThat(signedIn(DESK).get("/giam-sat/tep-so").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select purpose from view_log where reason = ?")
                        .param(reason)
                        .query(String.class)
                        .list())
                .containsExactly("EXPORT");
    }
}

package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What was typed at the counter outlives the browser and the session, for its official alone, and goes when it is done. */
class ReceptionDraftTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";
    private static final String NAME = "Trịnh Thị Nháp";

    @AfterEach
    void nothing_is_left_for_others() {
        jdbc.sql("delete from reception_draft").update();
    }

    @Test
    void a_draft_is_there_again_after_signing_out_and_in() {
        Browser desk = signedIn(DESK);

        HttpResponse<String> kept = desk.submit(PAGE, PAGE + "/nhap", draft());
        desk.submit(PAGE, "/dang-xuat", Map.of());
        String page = signedIn(DESK).get(PAGE).body();

        assertThat(kept.body()).startsWith("Nháp tự lưu lúc");
        assertThat(page)
                .contains(
                        "value=\"" + NAME + "\"",
                        "Đây là nháp tự lưu lúc",
                        procedure().name());
    }

    @Test
    void a_draft_is_nobody_elses_and_no_text_in_the_database() {
        Browser desk = signedIn(DESK);
        desk.submit(PAGE, PAGE + "/nhap", draft());

        assertThat(signedIn(ELSEWHERE).get(PAGE).body()).doesNotContain(NAME);
        byte[] content = jdbc.sql("select content from reception_draft")
                .query(byte[].class)
                .single();
        assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("Nháp", "name", NAME);
    }

    @Test
    void esc_esc_discards_it() {
        Browser desk = signedIn(DESK);
        desk.submit(PAGE, PAGE + "/nhap", draft());

        desk.submit(PAGE, PAGE + "/bo-nhap", Map.of());

        assertThat(desk.get(PAGE).body()).doesNotContain(NAME, "Đây là nháp");
    }

    @Test
    void reception_ends_it_and_a_late_write_does_not_bring_it_back() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = draft();
        desk.submit(PAGE, PAGE + "/nhap", form);

        HttpResponse<String> answer = desk.submit(PAGE, form);
        desk.submit(PAGE, PAGE + "/nhap", form);

        assertThat(location(answer)).contains("/giay-hen");
        assertThat(desk.get(PAGE).body()).doesNotContain(NAME);
    }

    @Test
    void what_was_refused_is_kept_too() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = draft();
        form.remove("allPapers");

        desk.submit(PAGE, form);

        assertThat(desk.get(PAGE).body()).contains("value=\"" + NAME + "\"");
    }

    @Test
    void an_old_draft_is_forgotten() {
        Browser desk = signedIn(DESK);
        desk.submit(PAGE, PAGE + "/nhap", draft());

        jdbc.sql("update reception_draft set saved_at = saved_at - interval '13 hours'")
                .update();

        assertThat(desk.get(PAGE).body()).doesNotContain(NAME);
    }

    @Test
    void a_procedure_is_pinned_and_comes_first() {
        Browser desk = signedIn(DESK);
        String code = procedure().code();
        jdbc.sql("delete from pinned_procedure").update();

        desk.submit(PAGE, PAGE + "/ghim", Map.of("procedure", draft().get("procedure"), "pin", "true"));
        desk.submit(PAGE, PAGE + "/bo-nhap", Map.of());
        String options = desk.get(PAGE + "/thu-tuc?q=").body();

        assertThat(options.substring(0, options.indexOf("</li>"))).contains(code);
        assertThat(desk.get(PAGE).body()).contains("Hay dùng ở quầy này");
    }

    private Map<String, String> draft() {
        Map<String, String> form = new HashMap<>();
        form.put("requestId", UUID.randomUUID().toString());
        form.put("procedure", String.valueOf(procedure().id().value()));
        form.put("procedureText", procedure().name());
        form.put("ownerKind", "PERSON");
        form.put("name", NAME);
        form.put("allPapers", "true");
        form.put("subject", "Xin xác nhận");
        form.put("feePayment", "UNKNOWN");
        form.put("delivery", "DESK");
        return form;
    }
}

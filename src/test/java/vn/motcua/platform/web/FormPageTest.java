package vn.motcua.platform.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebGroundTest
class FormPageTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void a_page_stands_in_the_frame_with_assets_named_by_their_content() {
        String page = body(mvc.get().uri("/look/form").exchange());

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<html class=\"govuk-template\" lang=\"vi\">",
                        "Chuyển đến nội dung chính",
                        "id=\"main-content\"")
                .containsPattern("href=\"/css/motcua-[0-9a-f]{32}\\.css\"")
                .containsPattern("src=\"/js/live-[0-9a-f]{32}\\.js\"")
                .containsPattern("href=\"/vendor/govuk-frontend-6.6.0/govuk-frontend.min-[0-9a-f]{32}\\.css\"")
                .doesNotContain("th:", "style=", "onclick");
    }

    @Test
    void fields_show_the_values_of_the_form() {
        String page = body(mvc.get().uri("/look/form").exchange());

        assertThat(field(page, "born")).contains("value=\"24/11/2026\"");
        assertThat(field(page, "copies")).contains("value=\"1\"");
        assertThat(page)
                .containsPattern(
                        "<input[^>]*value=\"POST\"[^>]*checked=\"checked\"|checked=\"checked\"[^>]*value=\"POST\"")
                .containsPattern("<input[^>]*id=\"papers\"[^>]*checked=\"checked\"")
                .containsPattern("<input[^>]*id=\"proxy\"[^>]*checked=\"checked\"")
                .containsPattern("<input[^>]*data-combobox-value[^>]*name=\"procedure\"[^>]*value=\"7\"")
                .contains("aria-describedby=\"owner-hint \"", "(không bắt buộc)")
                .doesNotContain("govuk-error-summary");
    }

    @Test
    void a_form_with_errors_keeps_what_was_typed_and_says_at_each_field_what_is_wrong() {
        MvcTestResult sent = mvc.post()
                .uri("/look/form")
                .with(csrf())
                .param("owner", "  ")
                .param("born", "31/02/2026")
                .param("copies", "hai")
                .param("note", "  <script>alert(1)</script> ")
                .param("channel", "DESK")
                .param("papers", "POST")
                .exchange();

        String page = body(sent);
        assertThat(sent).hasStatusOk();
        assertThat(field(page, "born")).contains("value=\"31/02/2026\"", "aria-invalid=\"true\"", "born-error");
        assertThat(field(page, "copies")).contains("value=\"hai\"");
        assertThat(page)
                .contains(
                        "href=\"#owner\"",
                        "href=\"#born\"",
                        "href=\"#copies\"",
                        "href=\"#reason\"",
                        "href=\"#procedure\"")
                .contains("Hãy ghi ngày/tháng/năm, ví dụ 24/11/2026.", "Hãy ghi số nguyên.", "Hãy điền mục này.")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;</textarea>")
                .doesNotContain("<script>alert");
    }

    @Test
    void errors_are_worded_in_english_for_who_reads_english() {
        MvcTestResult sent = mvc.post()
                .uri("/look/form?lang=en")
                .with(csrf())
                .param("born", "yesterday")
                .exchange();

        assertThat(body(sent))
                .contains("Write day/month/year, such as 24/11/2026.", "There is a problem", "Fill this in.");
        assertThat(sent.getResponse().getHeader("Set-Cookie"))
                .contains("lang=en", "HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void a_refusal_of_the_domain_is_shown_at_its_field_or_for_the_whole_form() {
        String page = body(valid("Lê Văn A").exchange());

        assertThat(page)
                .contains("<a href=\"#owner\">Người khác vừa thay đổi trước bạn.")
                .containsPattern("<li>\\s*Bạn đã thử quá nhiều lần");
    }

    @Test
    void after_a_form_is_taken_the_next_page_says_so_once() {
        MvcTestResult sent = valid("Nguyễn Thị Thuỷ").exchange();

        assertThat(sent).hasRedirectedUrl("/look/form");
        String next = body(mvc.get()
                .uri("/look/form")
                .flashAttrs(sent.getMvcResult().getFlashMap())
                .exchange());
        assertThat(next).contains("3 kết quả", "href=\"/look/form?in=1\"", "role=\"alert\"");
    }

    @Test
    void a_text_with_control_characters_is_refused_at_its_field() {
        String page = body(valid("Nguyễn\u0000A").exchange());

        assertThat(page).contains("Có ký tự không dùng được");
    }

    @Test
    void the_language_link_keeps_path_and_query() {
        String page = body(mvc.get()
                .uri(URI.create("/look/form?q=khai%20sinh&lang=vi&x=%22%3E"))
                .exchange());

        assertThat(page).contains("href=\"/look/form?q=khai%20sinh&amp;x=%22%3E&amp;lang=en\"");
    }

    private MockMvcTester.MockMvcRequestBuilder valid(String owner) {
        return mvc.post()
                .uri("/look/form")
                .with(csrf())
                .param("owner", owner)
                .param("born", "02031990")
                .param("copies", "2")
                .param("channel", "DESK")
                .param("reason", "POST")
                .param("procedure", "7");
    }

    private static String field(String page, String id) {
        int at = page.indexOf("id=\"" + id + "\"");
        return page.substring(page.lastIndexOf('<', at), page.indexOf('>', at));
    }

    private static String body(MvcTestResult result) {
        assertThat(result.getUnresolvedException()).isNull();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

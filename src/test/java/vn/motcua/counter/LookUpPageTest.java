package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Issue 11, section 2: look-up of all dossiers in scope, with filters in the address, and the register of exactly these. */
class LookUpPageTest extends CounterTest {

    private static final String PAGE = "/quay/ho-so";

    @Test
    void all_dossiers_in_scope_are_listed_with_whole_names_and_a_preview_and_none_of_others() {
        Outcome waiting = ready();
        Outcome open = received();

        Document page = page(signedIn(DESK), PAGE);
        Document elsewhere = page(signedIn(ELSEWHERE), PAGE);

        assertThat(codes(page)).contains(waiting.code(), open.code());
        assertThat(row(page, open).text()).contains("Nguyễn Thị Thử Nghiệm");
        assertThat(row(page, open).attr("data-preview")).isEqualTo(page(open) + "/xem-nhanh");
        assertThat(codes(elsewhere)).doesNotContain(waiting.code(), open.code());
        assertThat(page.select("th.mc-th a").eachAttr("href"))
                .contains(PAGE + "?sort=received", PAGE + "?sort=owner")
                .allSatisfy(href -> assertThat(href).doesNotContain("Nguy", "024190001234"));
    }

    @Test
    void filters_stand_in_the_address_and_each_narrows_the_list() {
        Outcome waiting = ready();
        Outcome open = received();
        Browser desk = signedIn(DESK);
        String code = procedure().code();

        assertThat(codes(page(desk, PAGE + "?state=RESULT_READY")))
                .contains(waiting.code())
                .doesNotContain(open.code());
        assertThat(codes(page(desk, PAGE + "?procedure=" + code))).contains(waiting.code(), open.code());
        assertThat(codes(page(desk, PAGE + "?procedure=1.001193"))).doesNotContain(open.code());
        assertThat(codes(page(desk, PAGE + "?period=FINISHED")))
                .contains(waiting.code())
                .doesNotContain(open.code());
        assertThat(codes(page(desk, PAGE + "?from=01/01/2020&to=31/01/2020"))).isEmpty();
        assertThat(codes(page(desk, PAGE + "?office=" + commune.code()))).contains(open.code());
        assertThat(page(desk, PAGE + "?from=01/01/2020&to=31/01/2020").text())
                .contains("Không có hồ sơ nào theo bộ lọc");
    }

    @Test
    void an_office_out_of_scope_is_answered_like_one_that_does_not_exist() {
        received();
        Browser elsewhere = signedIn(ELSEWHERE);

        Document outside = page(elsewhere, PAGE + "?office=" + commune.code());
        Document unknown = page(elsewhere, PAGE + "?office=H99");

        assertThat(codes(outside)).isEmpty();
        assertThat(outside.select(".govuk-error-summary").text())
                .isNotEmpty()
                .isEqualTo(unknown.select(".govuk-error-summary").text());
    }

    @Test
    void a_name_or_number_is_sought_within_the_filters_and_never_stands_in_an_address() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        int before = searches();

        HttpResponse<String> named = desk.submit(PAGE, Map.of("q", "thu nghiem"));
        HttpResponse<String> numbered =
                desk.submit(PAGE, Map.of("q", dossier.code().substring(9)));
        HttpResponse<String> before2020 =
                desk.submit(PAGE, Map.of("q", "thu nghiem", "from", "01/01/2020", "to", "31/01/2020"));

        assertThat(codes(Jsoup.parse(named.body()))).contains(dossier.code());
        assertThat(codes(Jsoup.parse(numbered.body()))).containsExactly(dossier.code());
        assertThat(codes(Jsoup.parse(before2020.body()))).isEmpty();
        assertThat(Jsoup.parse(before2020.body()).select("form[action=/quay/tim] input[name=q][value=thu nghiem]"))
                .isNotEmpty();
        assertThat(Jsoup.parse(named.body()).select("main a").eachAttr("href"))
                .allSatisfy(href ->
                        assertThat(href.toLowerCase(java.util.Locale.ROOT)).doesNotContain("thu", "nghiem"));
        assertThat(Jsoup.parse(named.body()).select("th button[form=sought][name=sort]"))
                .hasSize(8);
        assertThat(searches()).isEqualTo(before + 3);
    }

    @Test
    void the_register_has_exactly_the_dossiers_of_the_list_for_a_reason_that_is_kept() {
        Outcome waiting = ready();
        Outcome open = received();
        Browser desk = signedIn(DESK);
        String reason = "Đối chiếu hồ sơ chờ trả " + System.nanoTime();

        String link = page(desk, PAGE + "?state=RESULT_READY")
                .select("a[href^=/quay/so-theo-doi?]")
                .attr("href");
        Document register = page(desk, link);
        Map<String, String> form = new HashMap<>();
        register.select("main form input").forEach(each -> form.put(each.attr("name"), each.attr("value")));
        form.remove("_csrf");
        HttpResponse<String> printed = desk.submit(link, "/quay/so-theo-doi", form);
        form.put("as", "CSV");
        HttpResponse<String> without = desk.submit(link, "/quay/so-theo-doi/tep", form);
        form.put("reason", reason);
        HttpResponse<String> file = desk.submit(link, "/quay/so-theo-doi/tep", form);

        assertThat(form).containsEntry("state", "RESULT_READY").containsEntry("period", "RECEIVED");
        assertThat(without.body()).contains("govuk-error-summary");
        assertThat(file.body()).contains(waiting.code()).doesNotContain(open.code());
        assertThat(file.body().split("\n").length - 1)
                .isEqualTo(codes(page(desk, PAGE + "?state=RESULT_READY")).size());
        assertThat(signedIn(LEADER).get("/giam-sat/tep-so").body()).contains(reason);
        assertThat(printed.statusCode()).isEqualTo(302);
        assertThat(page(signedIn(SPECIALIST), PAGE).select("a[href^=/quay/so-theo-doi]"))
                .as("who keeps no register")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=x",
                "from=31/02/2026",
                "period=x",
                "state=x",
                "holder=x",
                "sort=x",
                "after=x",
                "from=01/01/2020&to=01/01/2026",
                "from=02/01/2026&to=01/01/2026",
                "procedure=%25%27"
            })
    void whatever_stands_in_the_address_is_answered(String query) {
        HttpResponse<String> answer = signedIn(DESK).get(PAGE + "?" + query + "&lang=en");

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("??");
    }

    private Document page(Browser browser, String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return Jsoup.parse(answer.body());
    }

    private static List<String> codes(Document page) {
        return page.select("table.mc-list a.mc-code").eachText();
    }

    private static Element row(Document page, Outcome dossier) {
        return page.select("tr:has(a[href$=" + dossier.dossier() + "])").first();
    }

    private int searches() {
        return jdbc.sql("select count(*) from view_log where purpose = 'SEARCH' and subject like 'dossier-search:%'")
                .query(Integer.class)
                .single();
    }
}

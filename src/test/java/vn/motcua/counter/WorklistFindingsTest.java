package vn.motcua.counter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The worklist of issue 11, section 2: sorting, filters that find something, groups without zeros, whole names, preview. */
class WorklistFindingsTest extends CounterTest {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {"due", "-due", "code", "-code", "owner", "-owner", "procedure", "step", "holder", "-holder"})
    void every_heading_sorts_and_each_row_comes_once_over_all_pages(String sort) {
        for (int each = 0; each < 3; each++) {
            received();
        }
        Browser desk = signedIn(DESK);
        List<String> all = codes(desk, "/quay");

        Document page = Jsoup.parse(desk.get("/quay?sort=" + sort).body());
        List<String> sorted = codes(desk, "/quay?sort=" + sort);

        assertThat(sorted).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(page.select("th[aria-sort]").eachAttr("aria-sort"))
                .containsExactly(sort.startsWith("-") ? "descending" : "ascending");
        if (sort.endsWith("code")) {
            Comparator<String> order = Comparator.naturalOrder();
            assertThat(sorted).isSortedAccordingTo(sort.startsWith("-") ? order.reversed() : order);
        }
    }

    @Test
    void a_heading_turns_the_order_round_and_begins_with_the_first_page() {
        received();
        Browser desk = signedIn(DESK);

        Document page = Jsoup.parse(desk.get("/quay?sort=code&after=").body());

        assertThat(page.select("th.mc-th a").eachAttr("href")).contains("/quay?sort=-code", "/quay?sort=owner");
    }

    @Test
    void filters_offer_only_what_occurs_and_each_finds_as_many_rows_as_it_says() {
        received();
        Browser desk = signedIn(DESK);
        Document page = Jsoup.parse(desk.get("/quay?step=RECEPTION").body());

        assertThat(page.select("#step option[selected]").attr("value")).isEqualTo("RECEPTION");
        assertThat(codes(desk, "/quay?step=APPROVAL")).isEmpty();
        assertThat(page.select("#holding option, #procedure option, #field option"))
                .isNotEmpty();
        for (String name : List.of("holding", "procedure", "field", "step")) {
            for (Element option : page.select("#" + name + " option")) {
                String value = option.attr("value");
                if (!value.isEmpty() && option.text().matches(".*\\([0-9]{1,2}\\)")) {
                    String query = "/quay?" + name + "="
                            + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
                    assertThat(option.text()).endsWith("(" + codes(desk, query).size() + ")");
                }
            }
        }
    }

    @Test
    void no_group_without_dossiers_is_drawn_and_all_is_their_sum() {
        received();
        Document page = Jsoup.parse(signedIn(DESK).get("/quay").body());

        List<String> numbers = page.select(".mc-groupbar b").eachText();
        int sum = page.select(".mc-groupbar a[href*=group] b").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();

        assertThat(numbers).doesNotContain("0");
        assertThat(numbers.get(0)).isEqualTo(sum >= 100 ? "99+" : String.valueOf(sum));
    }

    @Test
    void what_came_back_is_marked_in_its_row() {
        Outcome dossier = received();
        act(signedIn(DESK), dossier, "hand-over", Map.of());
        act(signedIn(SPECIALIST), dossier, "refuse-hand-over", Map.of("reason", "Thiếu tờ khai"));

        Document page = Jsoup.parse(signedIn(DESK).get("/quay").body());

        assertThat(row(page, dossier).text()).contains("Bị trả lại");
        assertThat(page.select(".mc-groupbar a[href*=CAME_BACK]")).hasSize(1);
    }

    @Test
    void no_name_or_number_of_a_person_stands_in_an_address_of_the_list() {
        received();
        Browser desk = signedIn(DESK);

        Document page = Jsoup.parse(desk.get("/quay?sort=owner").body());

        assertThat(page.select("main a").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).doesNotContain("Nguy", "024190001234"));
    }

    @Test
    void the_pane_says_the_papers_the_fee_and_since_when_the_clock_stands() {
        Outcome dossier = received();
        act(signedIn(DESK), dossier, "hand-over", Map.of());
        act(signedIn(SPECIALIST), dossier, "confirm-hand-over", Map.of());
        Document pane = Jsoup.parse(
                signedIn(SPECIALIST).get(page(dossier) + "/xem-nhanh").body());
        String running = pane.text();
        act(
                signedIn(SPECIALIST),
                dossier,
                "request-supplement",
                Map.of("missing", "Giấy khai sinh", "reason", "Thiếu"));
        String standing = Jsoup.parse(
                        signedIn(SPECIALIST).get(page(dossier) + "/xem-nhanh").body())
                .text();

        assertThat(running).contains("Giấy tờ (", "Phí, lệ phí").doesNotContain("tạm dừng từ", "??");
        assertThat(pane.select(".mc-preview__papers li")).isNotEmpty();
        assertThat(standing).contains("Thời hạn tạm dừng từ").doesNotContain("??");
    }

    @Test
    void a_preview_is_recorded_exactly_as_opening_is_and_kept_from_others() {
        Outcome dossier = received();
        int before = views(dossier);
        Browser desk = signedIn(DESK);

        String pane = desk.get(page(dossier) + "/xem-nhanh").body();
        int afterPreview = views(dossier);
        int elsewhere = signedIn(ELSEWHERE).get(page(dossier) + "/xem-nhanh").statusCode();

        assertThat(pane)
                .contains("Nguyễn Thị Thử Nghiệm", "Hẹn trả", page(dossier))
                .doesNotContain("<html", "??");
        assertThat(afterPreview).isEqualTo(before + 1);
        assertThat(elsewhere).isEqualTo(404);
    }

    private int views(Outcome dossier) {
        return jdbc.sql("select count(*) from view_log where dossier_id = :id")
                .param("id", dossier.dossier().value())
                .query(Integer.class)
                .single();
    }

    private static Element row(Document page, Outcome dossier) {
        return page.select("tr:has(a[href$=" + dossier.dossier() + "])").first();
    }

    private static List<String> codes(Browser browser, String path) {
        List<String> codes = new ArrayList<>();
        String next = path;
        while (next != null) {
            Document page = Jsoup.parse(browser.get(next).body());
            codes.addAll(page.select("table.mc-list tbody a.mc-code").eachText());
            Element link = page.selectFirst("a[rel=next]");
            next = link == null ? null : link.attr("href");
        }
        return codes;
    }
}

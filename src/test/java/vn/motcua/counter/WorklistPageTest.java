package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

class WorklistPageTest extends CounterTest {

    @Test
    void the_worklist_shows_what_is_here_with_whole_names_and_without_numbers() {
        Outcome dossier = received();

        HttpResponse<String> page = signedIn(DESK).get("/quay");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(page(dossier), "Tất cả", "Nguyễn Thị Thử Nghiệm")
                .doesNotContain("024190001234", "??");
        assertThat(Jsoup.parse(page.body()).select("a.mc-code").eachText()).contains(dossier.code());
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/quay?group=OVERDUE",
                "/quay?group=NO_DATE&holding=MINE",
                "/quay?queue=SUPPLEMENT",
                "/quay?queue=ONLINE",
                "/quay?queue=APOLOGY",
                "/quay/ban-giao",
                "/quay/tra-ket-qua",
                "/quay/tiep-nhan",
                "/quay/tim"
            })
    void every_page_is_there_in_both_languages(String path) {
        Browser desk = signedIn(DESK);

        for (String language : new String[] {"vi", "en"}) {
            HttpResponse<String> page = desk.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("lang=\"" + language + "\"").doesNotContain("??");
        }
    }

    @Test
    void the_scan_box_opens_the_one_dossier_it_finds() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);

        String byCode = location(desk.submit(
                "/quay",
                "/quay/tim",
                Map.of("q", " " + Objects.requireNonNull(dossier.code()).toLowerCase(Locale.ROOT))));
        String byToken =
                location(desk.submit("/quay", "/quay/tim", Map.of("q", "https://motcua.example/h/" + dossier.token())));

        assertThat(byCode).endsWith(page(dossier));
        assertThat(byToken).endsWith(page(dossier));
    }

    @Test
    void what_is_elsewhere_and_what_does_not_exist_are_answered_alike() {
        Outcome dossier = received();
        Browser elsewhere = signedIn(ELSEWHERE);

        HttpResponse<String> outside = elsewhere.submit("/quay", "/quay/tim", Map.of("q", dossier.code()));
        HttpResponse<String> nothing = elsewhere.submit("/quay", "/quay/tim", Map.of("q", "H02.29.16-200101-0001"));

        assertThat(outside.statusCode()).isEqualTo(nothing.statusCode()).isEqualTo(404);
        assertThat(outside.body()).contains("Không có trong phạm vi đơn vị của bạn.");
    }

    @Test
    void hand_overs_are_taken_or_refused_in_their_row() {
        Outcome dossier = received();
        act(signedIn(DESK), dossier, "hand-over", Map.of());
        Browser specialist = signedIn(SPECIALIST);

        String list = specialist.get("/quay/ban-giao").body();
        String given = signedIn(DESK).get("/quay/ban-giao").body();
        HttpResponse<String> refused =
                act(specialist, dossier, "refuse-hand-over", Map.of("reason", "Thiếu tờ khai", "back", "HAND_OVER"));

        assertThat(list).contains(dossier.code(), "/confirm-hand-over", "/refuse-hand-over");
        assertThat(Jsoup.parse(list).select("tbody .govuk-button:not(.govuk-button--secondary), .mc-btn--go"))
                .as("no green button in a row")
                .isEmpty();
        assertThat(Jsoup.parse(given)
                        .select("tr:has(a[href$=" + dossier.dossier() + "])")
                        .text())
                .as("two persons of one office")
                .contains("→ Chuyên viên");
        assertThat(location(refused)).endsWith("/quay/ban-giao");
        assertThat(specialist.get("/quay/ban-giao").body()).doesNotContain(page(dossier) + "/confirm-hand-over");
    }
}

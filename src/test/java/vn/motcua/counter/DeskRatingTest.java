package vn.motcua.counter;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The tablet at a desk, which asks how somebody was served whose result was returned there. */
class DeskRatingTest extends CounterTest {

    private static final String RATINGS = "/giam-sat/danh-gia";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+(/danh-gia/[0-9A-Z]{30})");
    private static final Pattern OFFER = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");

    @Test
    void what_was_returned_at_the_desk_is_rated_there_once_and_without_a_name() {
        Browser desk = signedIn(DESK);
        String tablet = tablet(desk, "Quầy 8");
        Browser citizen = at(tablet);
        Outcome dossier = ready();
        assertThat(citizen.get(tablet).headers().firstValue("Refresh")).contains("5");

        returned(desk, dossier);

        HttpResponse<String> asked = citizen.get(tablet);
        assertThat(asked.headers().firstValue("Refresh"))
                .as("nobody who writes is interrupted")
                .isEmpty();
        assertThat(asked.body())
                .contains("Ông, bà được phục vụ thế nào?", procedure().name(), "<noscript><meta http-equiv=\"refresh\"")
                .doesNotContain(Objects.requireNonNull(dossier.code()), "Nguyễn", "Thử Nghiệm", "??");
        Map<String, String> rating = Map.of("offer", offer(asked), "score", "GOOD", "reasons", "MANNER");
        HttpResponse<String> sent = citizen.submit(tablet, tablet, rating);
        assertThat(location(sent)).endsWith(tablet + "/xong");
        HttpResponse<String> thanks = citizen.get(tablet + "/xong");
        assertThat(thanks.body()).contains("Xin cảm ơn ông, bà");
        assertThat(thanks.headers().firstValue("Refresh").orElse("")).contains(tablet);
        assertThat(citizen.get(tablet).body())
                .contains("Xin mời ông, bà đến quầy")
                .doesNotContain("name=\"offer\"");
        assertThat(citizen.submit("/tra-cuu", tablet, rating).statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select score from rating where dossier_id = :id")
                        .param("id", dossier.dossier().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(3);
        assertThat(desk.get(page(dossier)).body()).doesNotContain("Hài lòng");
    }

    @Test
    void the_tablet_of_another_desk_asks_nothing_and_one_for_all_desks_asks_and_takes_no_for_an_answer() {
        Browser desk = signedIn(DESK);
        String other = tablet(desk, "Quầy 7");
        desk.get("/quay/xep-hang?desk=Qu%E1%BA%A7y%209");
        String all = tablet(desk, "");
        Browser citizen = at(all);

        returned(desk, ready());

        assertThat(at(other).get(other).body()).doesNotContain("name=\"offer\"");
        HttpResponse<String> asked = citizen.get(all + "?lang=en");
        assertThat(asked.body()).contains("How were you served?", "I would rather not");
        assertThat(location(citizen.submit(all, all, Map.of("offer", offer(asked), "decline", "true"))))
                .endsWith("/xong?declined");
        assertThat(citizen.get(all).body()).doesNotContain("name=\"offer\"");
    }

    @Test
    void nothing_chosen_is_said_at_the_field_and_a_revoked_tablet_is_none() {
        Browser desk = signedIn(DESK);
        String tablet = tablet(desk, "Quầy 5");
        Browser citizen = at(tablet);
        returned(desk, ready());

        HttpResponse<String> nothing =
                citizen.submit(tablet, tablet, Map.of("offer", offer(citizen.get(tablet)), "text", "Nhanh"));

        assertThat(nothing.body()).contains("Hãy chọn một mức", "Nhanh");
        int id = jdbc.sql("select max(id) from queue_device")
                .query(Integer.class)
                .single();
        signedIn(LEADER).submit(RATINGS, RATINGS + "/may/" + id + "/thu-hoi", Map.of());
        assertThat(citizen.get(tablet).statusCode()).isEqualTo(404);
    }

    @Test
    void h7_who_serves_at_a_desk_sets_up_no_tablet_and_rates_on_none() {
        Browser desk = signedIn(DESK);
        assertThat(desk.submit("/quay/xep-hang", "/quay/xep-hang/thiet-bi", Map.of("kind", "TABLET"))
                        .statusCode())
                .isEqualTo(403);
        String tablet = tablet(desk, "Quầy 6");
        assertThat(desk.get(tablet).statusCode())
                .as("the browser of an official")
                .isEqualTo(403);
        assertThat(desk.submit("/quay/xep-hang", tablet + "/may", Map.of()).statusCode())
                .isEqualTo(403);
        Browser citizen = at(tablet);
        Outcome dossier = ready();
        returned(desk, dossier);
        Map<String, String> rating = Map.of("offer", offer(citizen.get(tablet)), "score", "GOOD");

        Browser elsewhere = new Browser(port);
        assertThat(elsewhere.get(tablet).statusCode()).isEqualTo(403);
        assertThat(elsewhere.get(tablet).body()).contains("thuộc một máy khác").doesNotContain("name=\"offer\"");
        assertThat(elsewhere.submit("/tra-cuu", tablet + "/may", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(elsewhere.submit("/tra-cuu", tablet, rating).statusCode()).isEqualTo(403);
        assertThat(origins(dossier)).isEmpty();
        int id = jdbc.sql("select max(id) from queue_device")
                .query(Integer.class)
                .single();
        assertThat(desk.submit("/quay/xep-hang", "/quay/xep-hang/thiet-bi/" + id + "/thu-hoi", Map.of())
                        .statusCode())
                .isEqualTo(403);

        assertThat(citizen.submit(tablet, tablet, rating).statusCode()).isEqualTo(302);
        assertThat(origins(dossier)).containsExactly("TABLET");
    }

    @Test
    void h7_a_rating_from_the_browser_of_an_official_is_marked_even_after_signing_out() {
        Browser desk = signedIn(DESK);
        Outcome dossier = ready();
        returned(desk, dossier);
        String page = "/h/" + dossier.token() + "/danh-gia";
        desk.submit("/quay", "/dang-xuat", Map.of());

        assertThat(desk.submit(page, page, Map.of("score", "GOOD")).statusCode())
                .isEqualTo(302);

        assertThat(origins(dossier)).containsExactly("OFFICE");
    }

    private List<String> origins(Outcome dossier) {
        return jdbc.sql("select origin from rating where dossier_id = :id")
                .param("id", dossier.dossier().value())
                .query(String.class)
                .list();
    }

    private void returned(Browser desk, Outcome dossier) {
        Map<String, String> typed = new HashMap<>();
        typed.put("slipReturned", "true");
        assertThat(act(desk, dossier, "return-result", typed).statusCode()).isEqualTo(302);
    }

    /** Address of a tablet that the leader adds for a desk, where this browser stands from then on. */
    private String tablet(Browser desk, String name) {
        if (!name.isEmpty()) {
            desk.get("/quay/xep-hang?desk=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
        Browser leader = signedIn(LEADER);
        HttpResponse<String> added = leader.submit(RATINGS, RATINGS + "/may", Map.of("desk", name));
        Matcher address = ADDRESS.matcher(leader.get(path(added)).body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    /** The browser of a tablet that was set up. */
    private Browser at(String tablet) {
        Browser browser = new Browser(port);
        assertThat(location(browser.submit(tablet, tablet + "/may", Map.of()))).endsWith(tablet);
        return browser;
    }

    private static String offer(HttpResponse<String> asked) {
        Matcher offer = OFFER.matcher(asked.body());
        assertThat(offer.find()).isTrue();
        return offer.group(1);
    }
}

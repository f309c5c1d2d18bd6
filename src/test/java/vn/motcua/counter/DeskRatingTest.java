package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
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

    private static final Pattern ADDRESS = Pattern.compile("href=\"http://localhost:\\d+(/danh-gia/[0-9A-Z]{30})\"");
    private static final Pattern OFFER = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");

    @Test
    void what_was_returned_at_the_desk_is_rated_there_once_and_without_a_name() {
        Browser desk = signedIn(DESK);
        String tablet = tablet(desk, "Quầy 8");
        Browser citizen = new Browser(port);
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
        Browser citizen = new Browser(port);

        returned(desk, ready());

        assertThat(citizen.get(other).body()).doesNotContain("name=\"offer\"");
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
        Browser citizen = new Browser(port);
        returned(desk, ready());

        HttpResponse<String> nothing =
                citizen.submit(tablet, tablet, Map.of("offer", offer(citizen.get(tablet)), "text", "Nhanh"));

        assertThat(nothing.body()).contains("Hãy chọn một mức", "Nhanh");
        int id = jdbc.sql("select max(id) from queue_device")
                .query(Integer.class)
                .single();
        desk.submit("/quay/xep-hang", "/quay/xep-hang/thiet-bi/" + id + "/thu-hoi", Map.of());
        assertThat(citizen.get(tablet).statusCode()).isEqualTo(404);
    }

    private void returned(Browser desk, Outcome dossier) {
        Map<String, String> typed = new HashMap<>();
        typed.put("slipReturned", "true");
        assertThat(act(desk, dossier, "return-result", typed).statusCode()).isEqualTo(302);
    }

    /** A tablet of a desk, where this browser stands from then on. */
    private String tablet(Browser desk, String name) {
        HttpResponse<String> added = desk.submit(
                name.isEmpty()
                        ? "/quay/xep-hang"
                        : "/quay/xep-hang?desk="
                                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8),
                "/quay/xep-hang/thiet-bi",
                Map.of("kind", "TABLET", "desk", name));
        Matcher address = ADDRESS.matcher(
                desk.get(location(added).replaceFirst("https?://[^/]*", "")).body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String offer(HttpResponse<String> asked) {
        Matcher offer = OFFER.matcher(asked.body());
        assertThat(offer.find()).isTrue();
        return offer.group(1);
    }
}

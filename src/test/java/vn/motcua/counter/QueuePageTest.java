package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

class QueuePageTest extends CounterTest {

    private static final Pattern ADDRESS =
            Pattern.compile("href=\"http://localhost:\\d+(/(?:lay-so|bang-goi)/[0-9A-Z]{30})\"");

    @Test
    void from_the_kiosk_to_the_desk_and_the_board() {
        Browser desk = signedIn(DESK);
        String kiosk = device(desk, "KIOSK");
        String board = device(desk, "BOARD");
        Browser citizen = new Browser(port);

        HttpResponse<String> taken = citizen.submit(
                kiosk, kiosk, Map.of("line", "A", "request", UUID.randomUUID().toString()));
        String paper = citizen.get(path(location(taken))).body();
        String label = find(paper, "</span>\\s*(A\\d{3})");
        desk.submit("/quay/xep-hang?desk=3", "/quay/xep-hang/goi", Map.of("desk", "Quầy 3"));

        assertThat(paper).contains("Số thứ tự").contains("data:image/svg");
        assertThat(citizen.get(board).body())
                .contains(label, "Quầy 3")
                .contains("data-zone=\"" + zone.getId()
                        + "\""); // the wall's clock is the office's, whatever the screen's
        String follow = path(location(taken)).replaceFirst(".*/", "/so-thu-tu/");
        assertThat(citizen.get(follow).body()).contains("Mời số " + label + " đến Quầy 3");
        String here = desk.get("/quay/xep-hang?desk=Qu%E1%BA%A7y%203").body();
        assertThat(here).contains(label);
        Elements keys = Jsoup.parse(here).select("main [data-key]");
        assertThat(keys.eachAttr("data-key"))
                .doesNotHaveDuplicates()
                .contains("F8", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+9", "Alt+S", "Alt+T");
        assertThat(keys.not("input").stream().filter(each -> !each.text().endsWith(each.attr("data-key"))))
                .as("keys that are not told")
                .isEmpty();
    }

    @Test
    void the_number_goes_with_its_holder_into_the_reception() {
        Browser desk = signedIn(DESK);
        long ticket = jdbc.sql("""
                insert into queue_ticket (office_id, day, letter, first_letter, number, state, waits_since, issued_at, desk,
                    follow_hash, request_key)
                values (:office, :day, 'D', 'D', 871, 'CALLED', now(), now(), 'Quầy 9', sha256('follow'), 'carried')
                returning id""")
                .param("office", commune.id().value())
                .param("day", java.time.LocalDate.ofInstant(province.now(), zone))
                .query(Long.class)
                .single();

        String page = desk.get("/quay/tiep-nhan?so=" + ticket).body();

        assertThat(page).contains("Số thứ tự D871").contains("name=\"ticket\" value=\"" + ticket + "\"");
    }

    @Test
    void the_scan_box_takes_a_number_of_the_queue_through_any_input_method() {
        long ticket = ticket('A', 147);
        Browser desk = signedIn(DESK);

        for (String scanned : List.of("A147", "a147", "Á47")) {
            assertThat(location(desk.submit("/quay/tim", Map.of("q", scanned))))
                    .as(scanned)
                    .endsWith("/quay/tiep-nhan?so=" + ticket);
        }
        assertThat(desk.submit("/quay/tim", Map.of("q", "A148")).statusCode()).isIn(404, 422);
        assertThat(signedIn(ELSEWHERE).submit("/quay/tim", Map.of("q", "A147")).statusCode())
                .isIn(404, 422);
    }

    @Test
    void the_address_on_a_ticket_leads_the_desk_to_what_was_received_with_it() {
        Browser desk = signedIn(DESK);
        String kiosk = device(desk, "KIOSK");
        String follow = path(location(new Browser(port)
                        .submit(
                                kiosk,
                                kiosk,
                                Map.of("line", "B", "request", UUID.randomUUID().toString()))))
                .replaceFirst(".*/", "");
        String address = "http://localhost/sơ-thu-tu/" + follow; // through Telex
        Outcome dossier = received();

        assertThat(location(desk.submit("/quay/tim", Map.of("q", address)))).contains("/quay/tiep-nhan?so=");
        jdbc.sql(
                        "update queue_ticket set dossier_id = :dossier, state = 'SERVED', finished_at = now() where id = (select max(id) from queue_ticket)")
                .param("dossier", dossier.dossier().value())
                .update();
        assertThat(location(desk.submit("/quay/tim", Map.of("q", address)))).endsWith(page(dossier));
    }

    private long ticket(char line, int number) {
        return jdbc.sql("""
                insert into queue_ticket (office_id, day, letter, first_letter, number, state, waits_since, issued_at, finished_at,
                    follow_hash, request_key)
                values (:office, :day, :line, :line, :number, 'SERVED', now(), now(), now(), sha256(cast(:key as bytea)), :key)
                returning id""")
                .param("office", commune.id().value())
                .param("day", java.time.LocalDate.ofInstant(province.now(), zone))
                .param("line", String.valueOf(line))
                .param("number", number)
                .param("key", "ticket-" + line + number)
                .query(Long.class)
                .single();
    }

    @Test
    void a_desk_is_said_once_and_the_worklist_calls_the_next_from_then_on() {
        Browser desk = signedIn(DESK);
        assertThat(desk.get("/quay").body()).doesNotContain("/quay/xep-hang/goi");

        desk.get("/quay/xep-hang?desk=Qu%E1%BA%A7y%206");

        assertThat(desk.get("/quay").body()).contains("Quầy 6", "/quay/xep-hang/goi", "F8");
        assertThat(desk.get("/quay/xep-hang").body()).contains("value=\"Quầy 6\"");
        assertThat(desk.get("/quay/phim-tat").body())
                .contains("Alt+C", "Chuyển sang thủ tục đúng")
                .doesNotContain("??");
    }

    @Test
    void the_board_says_nothing_anew_while_nothing_changed() {
        Browser desk = signedIn(DESK);
        String board = device(desk, "BOARD");

        HttpResponse<String> numbers = new Browser(port).get(board + "/so");

        assertThat(numbers.headers().firstValue("ETag")).isPresent();
        assertThat(numbers.body()).doesNotContain("<html");
    }

    @Test
    void a_child_at_the_screen_does_not_empty_the_roll() {
        String kiosk = device(signedIn(DESK), "KIOSK");
        Browser child = new Browser(port);

        List<Integer> answers = Stream.generate(() -> child.submit(
                                kiosk,
                                kiosk,
                                Map.of("line", "A", "request", UUID.randomUUID().toString()))
                        .statusCode())
                .limit(14)
                .toList();

        assertThat(answers.subList(0, 12)).containsOnly(302);
        assertThat(answers.subList(12, 14)).containsOnly(429);
        jdbc.sql("update queue_ticket set state = 'SERVED', finished_at = now() where state = 'WAITING'")
                .update(); // nobody stands in line for the tests that follow
    }

    @Test
    void an_address_that_is_no_device_opens_nothing() {
        assertThat(new Browser(port).get("/lay-so/" + "B".repeat(30)).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/so-thu-tu/khong-co").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/quay/xep-hang").statusCode()).isEqualTo(302);
    }

    private String device(Browser desk, String kind) {
        desk.submit("/quay/xep-hang", "/quay/xep-hang/thiet-bi", Map.of("kind", kind));
        Matcher address = ADDRESS.matcher(desk.get("/quay/xep-hang").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String find(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}

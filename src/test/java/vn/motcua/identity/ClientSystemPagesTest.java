package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Client systems from their first token to their end, by the forms of administrators. */
class ClientSystemPagesTest extends IdentityTest {

    private static final String LIST = "/quan-tri/he-thong";

    private Browser administrator;
    private String name;

    @BeforeEach
    void signIn() {
        administrator = administrator();
        name = "Cổng thử " + System.nanoTime();
    }

    @Test
    void a_token_is_shown_once_replaced_with_an_overlap_and_revoked() {
        Document shown = Jsoup.parse(register("RECEPTION,CLERK", day(30)).body());
        String first = shown.select("#token").text();
        assertThat(first).hasSizeGreaterThanOrEqualTo(43);
        assertThat(jdbc.sql(
                                "select count(*) from client_system where token_hash = sha256(?::bytea) and used_at is null")
                        .param(first.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(api("/api/v1/ai", first).body()).endsWith("[RECEPTION, CLERK]");
        String page = page();
        assertThat(administrator.get(page).body()).doesNotContain(first).contains("Thêm hệ thống kết nối", "CV 8/2026");
        assertThat(used()).isEqualTo(clock.instant());
        clock.forward(Duration.ofMinutes(14));
        api("/api/v1/ai", first);
        assertThat(used())
                .as("not written at every request")
                .isEqualTo(clock.instant().minus(Duration.ofMinutes(14)));

        administrator = administrator(); // the desk is locked meanwhile
        String second = Jsoup.parse(PageForm.at(administrator, page + "/ma-moi", "main form")
                        .with("overlap", "24")
                        .with("lastDay", day(60))
                        .with("reason", "Đổi hằng năm")
                        .send()
                        .body())
                .select("#token")
                .text();
        assertThat(second).isNotEqualTo(first);
        assertThat(api("/api/v1/ai", second).statusCode()).isEqualTo(200);
        assertThat(api("/api/v1/ai", first).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofHours(25));
        administrator = administrator(); // the session has ended meanwhile
        assertThat(api("/api/v1/ai", first).statusCode()).isEqualTo(401);
        assertThat(api("/api/v1/ai", second).statusCode()).isEqualTo(200);

        PageForm revoking =
                PageForm.at(administrator, page + "/thu-hoi", "main form").with("reason", "Lộ mã");
        assertThat(location(revoking.send())).isEqualTo(LIST);
        assertThat(api("/api/v1/ai", second).statusCode()).isEqualTo(401);
        assertThat(revoking.send().body()).as("sent again").contains("Người khác vừa đổi");
        assertThat(administrator.get(page).body()).contains("Đã thu hồi", "Lộ mã");
    }

    @Test
    void a_new_token_without_overlap_ends_the_old_one_at_once_and_of_two_forms_one_wins() {
        String first = Jsoup.parse(register("RECEPTION", day(30)).body())
                .select("#token")
                .text();
        PageForm one = PageForm.at(administrator, page() + "/ma-moi", "main form")
                .with("overlap", "0")
                .with("reason", "một");
        PageForm other = PageForm.at(administrator(), page() + "/ma-moi", "main form")
                .with("overlap", "168")
                .with("reason", "hai");

        String second = Jsoup.parse(one.send().body()).select("#token").text();
        Document told = Jsoup.parse(other.send().body());

        assertThat(told.text()).contains("Người khác vừa đổi");
        assertThat(told.select("#reason").val()).isEqualTo("hai");
        assertThat(api("/api/v1/ai", first).statusCode()).isEqualTo(401);
        assertThat(api("/api/v1/ai", second).statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_system_may_not_have_is_said_at_the_field() {
        assertThat(Jsoup.parse(register("LEADER", day(30)).body())
                        .select("#roles-error")
                        .text())
                .isNotBlank();
        assertThat(Jsoup.parse(register("", day(30)).body())
                        .select("#roles-error")
                        .text())
                .isNotBlank();
        for (String end : new String[] {day(-1), day(800), "31/02/2027", ""}) {
            Document answer = Jsoup.parse(register("RECEPTION", end).body());
            assertThat(answer.select("#lastDay-error").text()).as(end).isNotBlank();
            assertThat(answer.select("#name").val()).isEqualTo(name);
            assertThat(answer.select("#lastDay").val()).isEqualTo(end);
        }
        register("RECEPTION", day(30));
        assertThat(Jsoup.parse(register("RECEPTION", day(30)).body())
                        .select("#name-error")
                        .text())
                .contains("đã có");
    }

    @Test
    void a_commune_sees_its_own_systems_and_others_none() {
        register("RECEPTION", day(30));
        String page = page();
        Browser commune = signedIn(account("qt-xa-" + System.nanoTime(), "H02.29.17", Role.ADMINISTRATOR));
        Browser desk = signedIn(account("ban-" + System.nanoTime(), "H02.29.16", Role.LEADER));

        assertThat(commune.get(LIST).body()).doesNotContain(name);
        assertThat(commune.get(page).statusCode()).isEqualTo(404);
        assertThat(commune.submit("/quan-tri", page + "/thu-hoi", Map.of("reason", "x", "revision", "0"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(commune.submit("/quan-tri", LIST + "/moi", form("RECEPTION", day(30)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.get(LIST).statusCode()).isEqualTo(403);
        assertThat(desk.submit("/quay", LIST + "/moi", form("RECEPTION", day(30)))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> register(String roles, String lastDay) {
        return administrator.submit(LIST + "/moi", form(roles, lastDay));
    }

    private Map<String, String> form(String roles, String lastDay) {
        return Map.of(
                "name", name,
                "officeText", "H02.29.16",
                "roles", roles,
                "lastDay", lastDay,
                "reason", "CV 8/2026");
    }

    private String day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private String page() {
        return Jsoup.parse(administrator.get(LIST).body())
                .select("a:containsOwn(" + name + ")")
                .attr("href");
    }

    private java.time.Instant used() {
        return jdbc.sql("select used_at from client_system where name = ?")
                .param(name)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }
}

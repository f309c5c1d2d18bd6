package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings H3 and M4 through the doors: what a stranger's wrong passwords do to the owner, and what the owner is told. */
class PasswordsTriedElsewhereTest extends IdentityTest {

    private static final String LOCK = "/khoa-man-hinh";
    private static final int TRIES = 20;

    private void tries(String username, String address) {
        Browser stranger = new Browser(port).from(address);
        for (int i = 0; i < TRIES; i++) {
            assertThat(location(stranger.signIn(username, "sai mật khẩu rồi"))).isEqualTo("/dang-nhap?loi");
        }
    }

    @Test
    void h3_the_owner_signs_in_where_the_owner_was_before_and_is_told() {
        account("known.owner", "H02.22.05", Role.RECEPTION);
        Browser browser = new Browser(port).from("192.0.2.20");
        succeeded(browser.signIn("known.owner", PASSWORD));
        browser.submit("/chon-don-vi", "/dang-xuat", Map.of());
        clock.forward(Duration.ofHours(1));
        tries("known.owner", "198.51.100.20");

        browser.from("198.51.100.21"); // beside the stranger, even
        browser.get("/chon-don-vi");
        HttpResponse<String> answer = browser.signIn("known.owner", PASSWORD);

        succeeded(answer);
        String page = browser.get(location(answer)).body();
        assertThat(page)
                .contains("govuk-notification-banner", "Lưu ý")
                .contains(TRIES + " lần nhập sai mật khẩu của bạn ở nơi khác", "198.51.100.0/24")
                .doesNotContain("198.51.100.20");
        assertThat(browser.get(location(answer)).body()).doesNotContain("lần nhập sai");
        browser.submit("/chon-don-vi", "/dang-xuat", Map.of());
        browser.get("/chon-don-vi");
        assertThat(browser.get(location(browser.signIn("known.owner", PASSWORD)))
                        .body())
                .as("told once")
                .doesNotContain("lần nhập sai");
    }

    @Test
    void h3_a_locked_desk_is_unlocked_while_somebody_tries_passwords() {
        account("locked.owner", "H02.22.05", Role.RECEPTION);
        Browser desk = new Browser(port).from("192.0.2.30");
        succeeded(desk.signIn("locked.owner", PASSWORD));
        desk.get("/quay/ai");
        tries("locked.owner", "192.0.2.31");
        clock.forward(Duration.ofMinutes(11));
        assertThat(location(desk.get("/quay/ai"))).isEqualTo(LOCK);

        HttpResponse<String> answer =
                desk.submit(LOCK, LOCK + "/mo", Map.of("account", "locked.owner", "password", PASSWORD));

        assertThat(location(answer)).isEqualTo("/quay/ai");
        assertThat(desk.get("/quay/ai").statusCode()).isEqualTo(200);
    }

    @Test
    void h3_a_changed_password_makes_known_browsers_strangers() {
        account("changed.owner", "H02.22.05", Role.RECEPTION);
        Browser browser = new Browser(port).from("192.0.2.40");
        succeeded(browser.signIn("changed.owner", PASSWORD));
        jdbc.sql("update account set password_hash = (select password_hash from account where username = 'other.hash')"
                        + " where username = 'changed.owner'"
                                .replace(
                                        "'other.hash'", "'" + account("other.hash", "H02.22.05", Role.RECEPTION) + "'"))
                .update();
        browser.submit("/chon-don-vi", "/dang-xuat", Map.of());
        tries("changed.owner", "192.0.2.41");

        assertThat(location(browser.signIn("changed.owner", PASSWORD))).isEqualTo("/dang-nhap?loi");
    }

    @Test
    void h3_m4_wrong_unknown_and_limited_names_answer_alike() {
        account("alike", "H02.22.05", Role.RECEPTION);
        tries("alike", "198.51.100.50");
        tries("alike-unknown", "198.51.100.50");

        Set<String> answers = Stream.of("alike", "alike-unknown", "never-typed", "alike ")
                .flatMap(name -> Stream.of(PASSWORD, "sai mật khẩu rồi")
                        .map(password -> new Browser(port).from("198.51.100.51").signIn(name, password)))
                .map(answer -> answer.statusCode() + " " + location(answer) + " " + answer.body() + " "
                        + answer.headers().map().keySet().stream().sorted().toList())
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
    }

    @Test
    void m4_a_stranger_leaves_no_session_behind() {
        Browser stranger = new Browser(port).from("198.51.100.60");

        stranger.signIn("somebody", "một mật khẩu gõ nhầm");

        assertThat(stranger.cookie("__Host-SID")).isEmpty();
    }

    @Test
    void m4_the_log_keeps_networks_and_no_whole_addresses() {
        account("logged", "H02.22.05", Role.RECEPTION);

        new Browser(port).from("2001:db8:1:2:3:4:5:6").signIn("logged", "sai mật khẩu rồi");
        new Browser(port).from("203.0.113.77").signIn("logged", PASSWORD);

        assertThat(jdbc.sql("select network from sign_in_log where username = 'logged' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("2001:db8:1:2:0:0:0:0/64", "203.0.113.0/24");
    }
}

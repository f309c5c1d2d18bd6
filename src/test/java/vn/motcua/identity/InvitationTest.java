package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.ActingOffice;
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.identity.factor.SecondFactorGate;
import vn.motcua.identity.lock.IdleLock;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** An account is opened by an administrator and its password set by its holder alone; both find the way back. */
class InvitationTest extends IdentityTest {

    private static final Pattern LINK = Pattern.compile("(/mat-khau/[A-Za-z0-9_-]{43})");
    private static final String OTHER_PASSWORD = "ba con cò trắng bay qua núi";
    private static final String COMMUNE = "H02.29.16";

    @Autowired
    Mailbox mailbox;

    @Autowired
    ActingOffice offices;

    @Autowired
    Actors actors;

    @Autowired
    IdentityProperties properties;

    @Autowired
    IdleLock lock;

    @Autowired
    SecondFactorGate gate;

    private Browser administrator;

    @BeforeEach
    void signIn() {
        administrator = administrator();
    }

    @Test
    void an_invited_official_sets_the_password_once_and_signs_in() {
        Official official = official("Trần Thị Mới", COMMUNE, Role.RECEPTION);
        String username = "moi-" + official.id().value();
        String link = invite(official, username);

        Browser holder = new Browser(port);
        assertThat(holder.signIn(username, "").statusCode()).isEqualTo(302);
        assertThat(log(username)).as("no password signs in before one is set").containsExactly("FAILED");
        assertThat(holder.get(link).body()).contains(username);
        HttpResponse<String> set = holder.submit(link, Map.of("password", OTHER_PASSWORD, "again", OTHER_PASSWORD));

        assertThat(location(set)).isEqualTo("/dang-nhap");
        assertThat(holder.get(link).statusCode()).as("used").isEqualTo(410);
        assertThat(holder.submit("/dang-nhap", link, Map.of("password", PASSWORD, "again", PASSWORD))
                        .statusCode())
                .as("used")
                .isEqualTo(410);
        assertThat(holder.signIn(username, OTHER_PASSWORD)).satisfies(IdentityTest::succeeded);
        assertThat(administrator.get("/quan-tri/nhat-ky/thay-doi").body())
                .contains(username, "Giao tài khoản", "QĐ 12/2026");
    }

    @Test
    void a_password_that_differs_or_is_guessed_is_refused_at_its_field_and_the_link_stays() {
        Official official = official("Trần Thị Mới", COMMUNE, Role.RECEPTION);
        String link = invite(official, "moi-" + official.id().value());
        Browser holder = new Browser(port);

        assertThat(holder.submit(link, Map.of("password", OTHER_PASSWORD, "again", "khác"))
                        .body())
                .contains("Hai lần gõ không giống nhau");
        assertThat(holder.submit(link, Map.of("password", "matkhau123456", "again", "matkhau123456"))
                        .body())
                .contains("dễ đoán")
                .doesNotContain("value=\"matkhau123456\"");
        assertThat(location(holder.submit(link, Map.of("password", OTHER_PASSWORD, "again", OTHER_PASSWORD))))
                .isEqualTo("/dang-nhap");
    }

    @Test
    void a_link_is_void_after_a_day_and_when_another_was_made() {
        Official official = official("Trần Thị Mới", COMMUNE, Role.RECEPTION);
        String username = "moi-" + official.id().value();
        String first = invite(official, username);
        String second = link(administrator.submit(act(official, username, "dat-lai"), Map.of("reason", "Mất giấy")));

        assertThat(new Browser(port).get(first).statusCode()).isEqualTo(410);
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofHours(24));
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(410);
    }

    @Test
    void a_reset_ends_all_sessions_once_the_password_is_set_and_not_before() {
        Official official = official("Trần Thị Mới", COMMUNE, Role.RECEPTION);
        String username = "moi-" + official.id().value();
        new Browser(port).submit(invite(official, username), Map.of("password", PASSWORD, "again", PASSWORD));
        clock.forward(Duration.ofSeconds(1));
        Browser old = signedIn(username);

        String link = link(administrator.submit(act(official, username, "dat-lai"), Map.of("reason", "Quên")));
        HttpResponse<String> page = old.get("/quay/ai");
        assertThat(page.statusCode())
                .as("begun only: %s %s", location(page), page.body())
                .isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        new Browser(port).submit(link, Map.of("password", OTHER_PASSWORD, "again", OTHER_PASSWORD));

        assertThat(location(old.get("/quay/ai"))).isEqualTo("/dang-nhap");
        assertThat(location(new Browser(port).signIn(username, PASSWORD)))
                .as("the old password")
                .startsWith("/dang-nhap");
        assertThat(new Browser(port).signIn(username, OTHER_PASSWORD)).satisfies(IdentityTest::succeeded);
    }

    @Test
    void a_disabled_account_is_out_at_its_next_request_and_its_links_are_void() {
        Official official = official("Trần Thị Mới", COMMUNE, Role.RECEPTION);
        String username = "moi-" + official.id().value();
        new Browser(port).submit(invite(official, username), Map.of("password", PASSWORD, "again", PASSWORD));
        clock.forward(Duration.ofSeconds(1));
        Browser holder = signedIn(username);
        String link = link(administrator.submit(act(official, username, "dat-lai"), Map.of("reason", "Quên")));

        HttpResponse<String> disabled =
                administrator.submit(act(official, username, "khoa"), Map.of("reason", "Nghỉ việc"));

        assertThat(location(disabled)).isEqualTo("/quan-tri/can-bo/" + official.code());
        assertThat(location(holder.get("/quay/ai"))).isEqualTo("/dang-nhap");
        assertThat(new Browser(port).get(link).statusCode()).isEqualTo(410);
        assertThat(location(new Browser(port).signIn(username, PASSWORD))).startsWith("/dang-nhap");
        administrator.submit(act(official, username, "mo-khoa"), Map.of("reason", "Đi làm lại"));
        assertThat(new Browser(port).signIn(username, PASSWORD)).satisfies(IdentityTest::succeeded);
    }

    @Test
    void a_disabled_account_is_out_at_its_next_request_on_another_instance_too() throws Exception {
        String username = account("hai-may-" + System.nanoTime(), COMMUNE, Role.RECEPTION);
        Official official = organisation.officialByCode("T-" + username).orElseThrow();
        Browser here = signedIn(username);
        OfficialFilter elsewhere = new OfficialFilter(accounts, offices, actors, clock, properties, lock, gate);
        int account = accounts.findByUsername(username).orElseThrow().id();
        AccountPrincipal session = new AccountPrincipal(account, username, clock.instant());
        assertThat(passes(elsewhere, session)).isTrue();

        administrator.submit(act(official, username, "khoa"), Map.of("reason", "Nghỉ việc"));

        assertThat(passes(elsewhere, session)).isFalse();
        assertThat(location(here.get("/quay/ai"))).isEqualTo("/dang-nhap");
        administrator.submit(act(official, username, "mo-khoa"), Map.of("reason", "Đi làm lại"));
        clock.forward(Duration.ofSeconds(1));
        administrator.submit(act(official, username, "dang-xuat"), Map.of("reason", "Mất máy"));
        assertThat(passes(elsewhere, session)).as("signed out everywhere").isFalse();
    }

    /** Whether a request of this session is authenticated by that instance's filter, which knows nothing but the database. */
    private static boolean passes(OfficialFilter instance, AccountPrincipal session) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(session, null, List.of()));
        try {
            instance.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());
            return SecurityContextHolder.getContext().getAuthentication() != null;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void the_holder_changes_the_password_with_the_old_one_and_signs_out_everywhere() {
        String username = account("chu-" + System.nanoTime(), COMMUNE, Role.RECEPTION);
        Browser holder = signedIn(username);
        Browser elsewhere = signedIn(username);

        assertThat(holder.submit(
                                "/tai-khoan",
                                "/tai-khoan/mat-khau",
                                Map.of("old", "sai bét", "password", OTHER_PASSWORD, "again", OTHER_PASSWORD))
                        .body())
                .contains("Mật khẩu hiện tại không đúng");
        clock.forward(Duration.ofSeconds(1));
        HttpResponse<String> changed = holder.submit(
                "/tai-khoan",
                "/tai-khoan/mat-khau",
                Map.of("old", PASSWORD, "password", OTHER_PASSWORD, "again", OTHER_PASSWORD));
        assertThat(location(changed)).isEqualTo("/dang-nhap");
        assertThat(location(elsewhere.get("/quay/ai"))).isEqualTo("/dang-nhap");

        clock.forward(Duration.ofSeconds(1));
        Browser again = new Browser(port);
        assertThat(again.signIn(username, OTHER_PASSWORD)).satisfies(IdentityTest::succeeded);
        assertThat(again.get("/tai-khoan").body()).contains(username, "đặt mật khẩu", "mật khẩu sai");
        clock.forward(Duration.ofSeconds(1));
        again.submit("/tai-khoan", "/tai-khoan/dang-xuat-het", Map.of());
        assertThat(location(again.get("/quay/ai"))).isEqualTo("/dang-nhap");
    }

    @Test
    void a_forgotten_password_is_set_by_a_link_in_the_mail_once_within_half_an_hour() throws Exception {
        String username = account("quen-" + System.nanoTime(), COMMUNE, Role.RECEPTION);
        String without = account("khong-thu-" + System.nanoTime(), COMMUNE, Role.RECEPTION);
        Browser holder = signedIn(username);
        assertThat(holder.submit("/tai-khoan", "/tai-khoan/thu-dien-tu", Map.of("email", "không phải thư"))
                        .body())
                .contains("email-error");
        assertThat(location(holder.submit(
                        "/tai-khoan", "/tai-khoan/thu-dien-tu", Map.of("email", username + "@example.vn"))))
                .isEqualTo("/tai-khoan");

        String known = forget(username);
        assertThat(forget(without)).as("without an address").isEqualTo(known);
        assertThat(forget("khong-co-ai")).as("unknown").isEqualTo(known);

        SimpleMailMessage mail = mailbox.next();
        assertThat(mail).isNotNull();
        assertThat(mail.getTo()).containsExactly(username + "@example.vn");
        Matcher link = LINK.matcher(mail.getText());
        assertThat(link.find()).isTrue();
        clock.forward(Duration.ofMinutes(29));
        assertThat(new Browser(port).get(link.group(1)).statusCode()).isEqualTo(200);
        forget(username);
        Matcher second = LINK.matcher(mailbox.next().getText());
        assertThat(second.find()).isTrue();
        assertThat(new Browser(port).get(link.group(1)).statusCode())
                .as("another was asked for")
                .isEqualTo(410);
        new Browser(port).submit(second.group(1), Map.of("password", OTHER_PASSWORD, "again", OTHER_PASSWORD));
        assertThat(new Browser(port).get(second.group(1)).statusCode())
                .as("used")
                .isEqualTo(410);
        clock.forward(Duration.ofSeconds(1));
        assertThat(new Browser(port).signIn(username, OTHER_PASSWORD)).satisfies(IdentityTest::succeeded);

        forget(username);
        Matcher third = LINK.matcher(mailbox.next().getText());
        assertThat(third.find()).isTrue();
        clock.forward(Duration.ofMinutes(30));
        assertThat(new Browser(port).get(third.group(1)).statusCode())
                .as("too old")
                .isEqualTo(410);
        assertThat(mailbox.isEmpty()).as("nobody else was written to").isTrue();
    }

    private String forget(String username) {
        HttpResponse<String> answer = new Browser(port).submit("/quen-mat-khau", Map.of("username", username));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void the_holder_sees_every_session_and_signs_out_one_of_them() {
        String username = account("phien-" + System.nanoTime(), COMMUNE, Role.RECEPTION);
        Browser holder = signedIn(username);
        Browser elsewhere = new Browser(port).from("203.0.113.7");
        elsewhere.signIn(username, PASSWORD);
        Browser somebody = signedIn(account("khac-" + System.nanoTime(), COMMUNE, Role.RECEPTION));

        String page = holder.get("/tai-khoan").body();
        Matcher other = Pattern.compile(
                        "(/tai-khoan/phien/[0-9a-f]{16}/ket-thuc)\"[^<]*(?:<[^b][^<]*)*203\\.0\\.113\\.0/24")
                .matcher(page);
        assertThat(other.find()).as(page).isTrue();
        assertThat(page).contains("phiên này");

        somebody.submit("/tai-khoan", other.group(1), Map.of());
        assertThat(elsewhere.get("/quay/ai").statusCode())
                .as("somebody else's try")
                .isEqualTo(200);
        holder.submit("/tai-khoan", other.group(1), Map.of());
        assertThat(location(elsewhere.get("/quay/ai"))).isEqualTo("/dang-nhap");
        assertThat(holder.get("/quay/ai").statusCode()).isEqualTo(200);
        assertThat(holder.get("/tai-khoan").body()).doesNotContain(other.group(1));
    }

    @Test
    void an_administrator_of_a_commune_opens_accounts_there_and_nowhere_else() {
        String name = account("quantri-xa-" + System.nanoTime(), COMMUNE, Role.ADMINISTRATOR);
        Browser commune = signedIn(name);
        Official here = official("Trần Thị Mới", COMMUNE, Role.RECEPTION);
        Official elsewhere = organisation
                .officialsAt(organisation.officeByCode("H02.20").orElseThrow().id())
                .get(0);

        assertThat(commune.submit(
                                "/quan-tri/can-bo/" + here.code() + "/tai-khoan/moi",
                                Map.of("username", "xa-" + here.id().value(), "reason", "Mới"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(commune.submit(
                                "/quan-tri/can-bo/" + elsewhere.code() + "/tai-khoan/moi",
                                Map.of("username", "xa-" + elsewhere.id().value(), "reason", "Mới"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_disables_the_own_account_and_a_user_name_is_given_once() {
        Official official = official("Trần Thị Mới", COMMUNE, Role.RECEPTION);
        String username = "moi-" + official.id().value();
        invite(official, username);
        assertThat(administrator
                        .submit(
                                "/quan-tri/can-bo/" + official.code() + "/tai-khoan/moi",
                                Map.of("username", username, "reason", "Lần nữa"))
                        .body())
                .contains("Tên đăng nhập này đã có người dùng");

        String own = account("quantri-" + System.nanoTime(), "H02", Role.ADMINISTRATOR);
        Official self = organisation.officialByCode("T-" + own).orElseThrow();
        assertThat(signedIn(own)
                        .submit(act(self, own, "khoa"), Map.of("reason", "Thử"))
                        .body())
                .contains("Không thể tự khóa tài khoản của mình");
    }

    private String invite(Official official, String username) {
        return link(administrator.submit(
                "/quan-tri/can-bo/" + official.code() + "/tai-khoan/moi",
                Map.of("username", username, "reason", "QĐ 12/2026")));
    }

    private static String act(Official official, String username, String act) {
        return "/quan-tri/can-bo/" + official.code() + "/tai-khoan/" + username + "/" + act;
    }

    private static String link(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher link = LINK.matcher(answer.body());
        assertThat(link.find()).as(answer.body()).isTrue();
        return link.group(1);
    }
}

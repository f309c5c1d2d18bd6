package vn.motcua.identity.signin;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.util.ReflectionTestUtils;

import vn.motcua.identity.MovableClock;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.HttpCookies;
import vn.motcua.identity.account.SignInEvent;
import vn.motcua.platform.ServerSecret;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings H3 and M4 in figures: passwords are tried by the thousand, with accounts in memory and a hash that costs nothing. */
@ExtendWith(OutputCaptureExtension.class)
class PasswordsTriedTest {

    private static final String RIGHT = "right";
    private static final String STRANGER = "198.51.100.0/24";
    private static final String OFFICE = "203.0.113.0/24";

    private final MovableClock clock = new MovableClock();
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final List<SignInEvent> log = new ArrayList<>();
    private final AtomicInteger checked = new AtomicInteger();
    private final KnownBrowsers browsers = new KnownBrowsers(
            new ServerSecret(new byte[ServerSecret.LENGTH]),
            new HttpCookies(true),
            clock,
            ZoneId.of("Asia/Ho_Chi_Minh"));
    private final SignInLimits limits = new SignInLimits(clock);
    private final PasswordSignIn signIn =
            new PasswordSignIn(accounts, limits, browsers, new Plain(), this::noted, clock);

    private SignInEvent noted(SignInEvent event) {
        log.add(event);
        return event;
    }

    @BeforeEach
    void open() {
        accounts.open("owner");
    }

    @Test
    void h3_a_thousand_wrong_passwords_of_a_stranger_never_stop_the_owner_in_a_known_browser() {
        String browser = known("owner", null);

        for (int i = 0; i < 1_000; i++) {
            assertThat(signsIn("owner", "wrong " + i, STRANGER, null)).isFalse();
            assertThat(i % 100 != 0 || signsIn("owner", RIGHT, OFFICE, browser)).isTrue();
            assertThat(i % 100 != 0 || signsIn("owner", RIGHT, STRANGER, browser))
                    .as("in the stranger's own network")
                    .isTrue();
        }

        assertThat(accounts.wrongElsewhere("owner")).as("told to the owner").isEqualTo(1_000);
        assertThat(checked.get()).as("wrong ones tried, and 20 right ones").isLessThan(30);
    }

    @Test
    void h3_a_thousand_wrong_passwords_from_many_networks_never_stop_the_owner_in_a_known_browser() {
        String browser = known("owner", null);

        for (int i = 0; i < 1_000; i++) {
            signsIn("owner", "wrong " + i, "2001:db8:0:" + i + "::/64", null);
        }

        assertThat(checked.get()).isEqualTo(SignInLimits.WRONG_FOR_NAME);
        assertThat(signsIn("owner", RIGHT, OFFICE, browser)).isTrue();
        assertThat(log).hasSizeLessThan(2_000);
    }

    @Test
    void h3_a_stranger_elsewhere_does_not_stop_the_owner_in_a_new_browser() {
        for (int i = 0; i < 1_000; i++) {
            signsIn("owner", "wrong " + i, STRANGER, null);
        }

        assertThat(signsIn("owner", RIGHT, OFFICE, null)).isTrue();
        assertThat(signsIn("owner", RIGHT, STRANGER, null)).isFalse();
    }

    @Test
    void h3_many_strangers_do_not_stop_the_owner_where_the_owner_was_last() {
        ReflectionTestUtils.setField(accounts.of("owner"), "signedInFrom", OFFICE);
        for (int i = 0; i < 1_000; i++) {
            signsIn("owner", "wrong " + i, "2001:db8:0:" + i + "::/64", null);
        }

        assertThat(signsIn("owner", RIGHT, OFFICE, null)).isTrue();
        assertThat(signsIn("owner", RIGHT, "192.0.2.0/24", null)).isFalse();
    }

    @Test
    void h3_a_locked_desk_is_unlocked_whatever_is_tried_at_the_sign_in_page() {
        for (int i = 0; i < 1_000; i++) {
            signsIn("owner", "wrong " + i, STRANGER, null);
        }

        assertThat(unlocks("owner", RIGHT, "its session", STRANGER)).isTrue();
    }

    @Test
    void h3_wrong_passwords_at_a_locked_desk_wait_there_and_count_nowhere_else() {
        for (int i = 0; i < 200; i++) {
            assertThat(unlocks("owner", "wrong " + i, "one session", OFFICE)).isFalse();
        }

        assertThat(checked.get()).isEqualTo(SignInLimits.FREE + 1);
        assertThat(unlocks("owner", RIGHT, "one session", OFFICE)).isFalse();
        assertThat(unlocks("owner", RIGHT, "another session", OFFICE)).isTrue();
        assertThat(signsIn("owner", RIGHT, OFFICE, null)).isTrue();
        clock.forward(Duration.ofMinutes(15));
        assertThat(unlocks("owner", RIGHT, "one session", OFFICE)).isTrue();
    }

    @Test
    void h3_a_known_browser_has_a_small_budget_of_its_own() {
        String browser = known("owner", null);

        for (int i = 0; i < 1_000; i++) {
            signsIn("owner", "wrong " + i, OFFICE, browser);
        }

        assertThat(checked.get()).isEqualTo(SignInLimits.FREE + 1);
        assertThat(signsIn("owner", RIGHT, OFFICE, browser)).isFalse();
        assertThat(signsIn("owner", RIGHT, OFFICE, known("owner", null)))
                .as("another known browser")
                .isTrue();
        clock.forward(Duration.ofMinutes(15));
        assertThat(signsIn("owner", RIGHT, OFFICE, browser)).isTrue();
    }

    @Test
    void h3_nobody_waits_longer_than_a_quarter_of_an_hour() {
        for (int i = 0; i < 40; i++) {
            signsIn("owner", "wrong", OFFICE, null);
            clock.forward(Duration.ofMinutes(15));
        }

        assertThat(signsIn("owner", RIGHT, OFFICE, null)).isTrue();
    }

    @Test
    void h3_many_attempts_at_once_do_not_slip_through_together() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        SignInPlace place = SignInPlace.stranger("owner", STRANGER, false);
        Callable<SignInLimits.Answer> attempt = () -> limits.begin(place);

        int let = 0;
        for (var result : threads.invokeAll(Collections.nCopies(40, attempt))) {
            let += result.get() == SignInLimits.Answer.TRIES ? 1 : 0;
        }
        threads.shutdown();

        assertThat(let).isEqualTo(SignInLimits.FREE + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA.20000~BBBBBBBBBBBBBBBBBBBBBB"})
    void h3_a_cookie_that_nobody_was_given_is_no_known_browser(String value) {
        for (int i = 0; i < 10; i++) {
            signsIn("owner", "wrong", STRANGER, value);
        }

        assertThat(signsIn("owner", RIGHT, STRANGER, value)).isFalse();
    }

    @Test
    void h3_a_browser_is_known_for_its_own_accounts_with_their_present_passwords_for_a_season() {
        accounts.open("thief");
        String ofThief = known("thief", null);
        String shared = known("owner", ofThief);
        Account owner = accounts.of("owner");
        Account thief = accounts.of("thief");

        assertThat(browsers.recognise(ofThief, owner)).isEmpty();
        assertThat(browsers.recognise(shared, owner)).isPresent();
        assertThat(browsers.recognise(shared, thief)).isPresent();
        assertThat(browsers.recognise(shared.replaceFirst("^.", shared.startsWith("A") ? "B" : "A"), owner))
                .as("another browser's id")
                .isEmpty();
        String aged = shared.replaceAll("\\.(\\d+)~", ".1~");
        assertThat(browsers.recognise(aged, owner)).as("another day").isEmpty();
        clock.forward(KnownBrowsers.VALID);
        assertThat(browsers.recognise(shared, owner)).as("after a season").isEmpty();
        clock.forward(KnownBrowsers.VALID.negated());
        ReflectionTestUtils.setField(owner, "passwordHash", "changed");
        assertThat(browsers.recognise(shared, owner)).as("a changed password").isEmpty();
        assertThat(browsers.recognise(shared, thief)).isPresent();
    }

    @Test
    void h3_a_browser_is_known_for_the_last_few_accounts() {
        String cookie = null;
        for (int i = 0; i <= KnownBrowsers.MOST_ACCOUNTS; i++) {
            accounts.open("desk" + i);
            cookie = known("desk" + i, cookie);
        }

        assertThat(browsers.recognise(cookie, accounts.of("desk0"))).isEmpty();
        assertThat(browsers.recognise(cookie, accounts.of("desk1"))).isPresent();
        assertThat(cookie).hasSizeLessThan(400);
    }

    @Test
    void m4_120_accounts_from_one_network_are_refused_and_logged(CapturedOutput output) {
        for (int i = 0; i < 120; i++) {
            accounts.open("official" + i);
        }
        String browser = known("official7", null);

        for (int i = 0; i < 120; i++) {
            assertThat(signsIn("official" + i, "Mùa xuân 2026", STRANGER, null)).isFalse();
        }

        assertThat(checked.get()).isEqualTo(SignInLimits.WRONG_FROM_NETWORK);
        assertThat(signsIn("official119", RIGHT, STRANGER, null))
                .as("even the right one")
                .isFalse();
        assertThat(output)
                .contains(SignInLimits.WRONG_FROM_NETWORK + " wrong ones for " + SignInLimits.WRONG_FROM_NETWORK
                        + " names from network " + STRANGER)
                .doesNotContain("official1");
        assertThat(output.toString().split("Somebody is trying passwords", -1)).hasSize(2);
        assertThat(log)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(ReflectionTestUtils.getField(event, "network"))
                        .isEqualTo(STRANGER));
        assertThat(signsIn("official7", RIGHT, STRANGER, browser))
                .as("a known browser there")
                .isTrue();
        assertThat(signsIn("official9", RIGHT, OFFICE, null)).as("elsewhere").isTrue();
        clock.forward(Duration.ofHours(1));
        assertThat(signsIn("official119", RIGHT, STRANGER, null)).isTrue();
    }

    @Test
    void m4_names_of_nobody_count_like_others() {
        for (int i = 0; i < 120; i++) {
            signsIn("nobody" + i, "x", STRANGER, null);
        }

        assertThat(signsIn("owner", RIGHT, STRANGER, null)).isFalse();
    }

    @Test
    void m4_a_busy_morning_of_an_office_is_no_attack() {
        for (int i = 0; i < 120; i++) {
            accounts.open("official" + i);
            assertThat(signsIn("official" + i, "wrogn", OFFICE, null)).isFalse();
            assertThat(signsIn("official" + i, RIGHT, OFFICE, null)).isTrue();
            assertThat(accounts.wrongElsewhere("official" + i))
                    .as("a slip of one's own")
                    .isZero();
        }
    }

    @Test
    void m4_an_attacker_cannot_fill_the_log() {
        for (int i = 0; i < 20_000; i++) {
            signsIn("somebody" + i, "x", "2001:db8:" + Integer.toHexString(i / 20) + "::/64", null);
        }

        assertThat(log).hasSizeLessThanOrEqualTo(SignInLimits.WRITTEN_DOWN);
    }

    private boolean signsIn(String username, String password, String network, String browser) {
        try {
            UsernamePasswordAuthenticationToken attempt =
                    UsernamePasswordAuthenticationToken.unauthenticated(username, password);
            attempt.setDetails(new SignInOrigin(network, cookie(browser)));
            return signIn.authenticate(attempt).isAuthenticated();
        } catch (BadCredentialsException refused) {
            return false;
        }
    }

    private boolean unlocks(String username, String password, String session, String network) {
        Account account = accounts.of(username);
        return signIn.unlocks(
                new AccountPrincipal(account.id(), username, clock.instant()), password, session, network);
    }

    /** What the browser sends on after its cookie was read. */
    private String cookie(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (value != null) {
            request.setCookies(new Cookie("__Host-BROWSER", value));
        }
        return browsers.cookie(request);
    }

    /** The cookie of a browser in which this account signed in, too. */
    private String known(String username, String held) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (held != null) {
            request.setCookies(new Cookie("__Host-BROWSER", held));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        browsers.remember(request, response, accounts.of(username));
        return response.getCookie("__Host-BROWSER").getValue();
    }

    /** Encoder whose hashes are the passwords, and which counts what was really tried. */
    private final class Plain implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            if (!PasswordSignIn.NOBODY.equals(hash) || !password.toString().equals(RIGHT)) {
                checked.addAndGet(PasswordSignIn.NOBODY.equals(hash) ? 0 : 1);
            }
            return hash.contentEquals(password);
        }
    }
}

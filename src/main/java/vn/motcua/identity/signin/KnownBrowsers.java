package vn.motcua.identity.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.HttpCookies;
import vn.motcua.platform.ServerSecret;
import vn.motcua.platform.request.OfficialsBrowsers;

/**
 * Recognises browsers in which an account signed in before, so that strangers' wrong passwords are nothing to it (finding H3).
 * A cookie has a random id of the browser and, for each of the last accounts, a day with a keyed hash of browser, account, day
 * and password hash: it opens nothing, says nobody's name, and is void for an account whose password changes.
 */
@Component
public class KnownBrowsers implements OfficialsBrowsers {

    /** Number of accounts that one browser is known for; a desk is shared. */
    static final int MOST_ACCOUNTS = 8;

    /** How long a browser is known after a sign-in. */
    static final Duration VALID = Duration.ofDays(90);

    private static final String PLAIN_NAME = "BROWSER";
    private static final int ID_BYTES = 16;
    private static final int HASH_BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}(?:\\.[0-9]{1,7}~[A-Za-z0-9_-]{22}){0,8}");

    private final SecureRandom random = new SecureRandom();
    private final ServerSecret secret;
    private final HttpCookies cookies;
    private final Clock clock;
    private final ZoneId zone;

    KnownBrowsers(ServerSecret secret, HttpCookies cookies, Clock clock, ZoneId zone) {
        this.secret = secret;
        this.cookies = cookies;
        this.clock = clock;
        this.zone = zone;
    }

    /** {@inheritDoc} The cookie of a known browser stays after signing out; whoever makes one up marks only the own browser. */
    @Override
    public boolean isOfficials(HttpServletRequest request) {
        return request.getUserPrincipal() != null || cookie(request) != null;
    }

    /** Value of this browser's cookie; null without one of the right shape. */
    @Nullable
    String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, cookies.name(PLAIN_NAME));
        return cookie != null && SHAPE.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    /**
     * Id of the browser if this account signed in there before, with the password it has now, and not too long ago.
     *
     * @param cookie value of the browser's cookie, or null
     */
    Optional<String> recognise(@Nullable String cookie, Account account) {
        if (cookie == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(cookie.split("\\."));
        String browser = parts.get(0);
        return parts.stream()
                .skip(1)
                .filter(entry -> isRecent(entry) && isOf(account, browser, entry))
                .findFirst()
                .map(known -> browser);
    }

    /** Lets this browser be known for an account from now on. */
    void remember(HttpServletRequest request, HttpServletResponse response, Account account) {
        String held = cookie(request);
        List<String> parts = held == null ? List.of(newId()) : List.of(held.split("\\."));
        String browser = parts.get(0);
        List<String> kept = new ArrayList<>();
        kept.add(browser);
        kept.add(entry(account, browser, today()));
        parts.stream()
                .skip(1)
                .filter(entry -> isRecent(entry) && !isOf(account, browser, entry))
                .limit(MOST_ACCOUNTS - 1L)
                .forEach(kept::add);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookies.name(PLAIN_NAME), String.join(".", kept))
                        .path("/")
                        .httpOnly(true)
                        .secure(cookies.secure())
                        .sameSite("Lax")
                        .maxAge(VALID)
                        .build()
                        .toString());
    }

    private boolean isRecent(String entry) {
        long day = day(entry);
        return day <= today() && day > today() - VALID.toDays();
    }

    private boolean isOf(Account account, String browser, String entry) {
        return MessageDigest.isEqual(
                entry(account, browser, day(entry)).getBytes(StandardCharsets.US_ASCII),
                entry.getBytes(StandardCharsets.US_ASCII));
    }

    private static long day(String entry) {
        return Long.parseLong(entry.substring(0, entry.indexOf('~')));
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), zone).toEpochDay();
    }

    private String entry(Account account, String browser, long day) {
        byte[] hash = secret.hmac(
                "known-browser",
                browser.getBytes(StandardCharsets.US_ASCII),
                ByteBuffer.allocate(Integer.BYTES).putInt(account.id()).array(),
                ByteBuffer.allocate(Long.BYTES).putLong(day).array(),
                account.passwordHash().getBytes(StandardCharsets.US_ASCII));
        return day + "~" + encoded(Arrays.copyOf(hash, HASH_BYTES));
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return encoded(id);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

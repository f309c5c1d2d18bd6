package vn.motcua.identity.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import vn.motcua.identity.account.HttpCookies;
import vn.motcua.platform.SealedBox;
import vn.motcua.platform.ServerSecret;
import vn.motcua.platform.Sha256;

/**
 * Keeps a form that was sent after its official was signed out, by another window or by the end of the session, until the same
 * official signs in again; also where that has happened already, and the token of the page is void. A cookie that the browser
 * sends from this site alone says whose pages it shows, and whose the void tokens of its pages were; nobody else is given the
 * form, and a form without such a token is nobody's.
 */
@Component
public class SignedOutForms {

    /** Path of the page that shows a kept form. */
    public static final String SEND_ON = IdleLock.PATH + "/gui-tiep";

    private static final String PLACE = "whose-pages";

    /** Number of void tokens a browser's cookie remembers: sign-ins of a day at one desk. */
    private static final int MOST_TOKENS = 12;

    private static final int DIGEST = 16;
    private static final String TOKEN = "_csrf";

    private final KeptForms forms;
    private final HttpCookies cookies;
    private final SealedBox box;

    SignedOutForms(KeptForms forms, HttpCookies cookies, ServerSecret secret) {
        this.forms = forms;
        this.cookies = cookies;
        this.box = new SealedBox(secret.hmac("whose-pages", "1"));
    }

    /**
     * Whose pages a browser shows, and whose they were.
     *
     * @param account account that signed in last
     * @param before accounts by the digests of the tokens of their pages, oldest first
     */
    private record Whose(int account, Map<ByteBuffer, Integer> before) {

        Whose signedIn(int now, @Nullable String token) {
            Map<ByteBuffer, Integer> tokens = new LinkedHashMap<>(before);
            if (token != null) {
                tokens.putIfAbsent(digest(token), account);
            }
            while (tokens.size() > MOST_TOKENS) {
                tokens.remove(tokens.keySet().iterator().next());
            }
            return new Whose(now, tokens);
        }

        byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + before.size() * (Integer.BYTES + DIGEST));
            bytes.putInt(account);
            before.forEach((digest, whose) -> bytes.putInt(whose).put(digest.duplicate()));
            return bytes.array();
        }

        static Whose of(byte[] bytes) {
            ByteBuffer from = ByteBuffer.wrap(bytes);
            int account = from.getInt();
            Map<ByteBuffer, Integer> before = new LinkedHashMap<>();
            while (from.remaining() >= Integer.BYTES + DIGEST) {
                int whose = from.getInt();
                byte[] digest = new byte[DIGEST];
                from.get(digest);
                before.put(ByteBuffer.wrap(digest), whose);
            }
            return new Whose(account, before);
        }
    }

    /** Remembers whose pages this browser shows from now on, and whose those with the token before were. */
    public void begin(int account, HttpServletRequest request, HttpServletResponse response) {
        Whose now = whose(request)
                .map(before -> before.signedIn(account, token(request)))
                .orElseGet(() -> new Whose(account, Map.of()));
        remember(now, response);
    }

    /** Remembers whose the pages were whose token becomes void by signing out. */
    public void end(int account, HttpServletRequest request, HttpServletResponse response) {
        remember(
                whose(request).orElseGet(() -> new Whose(account, Map.of())).signedIn(account, token(request)),
                response);
    }

    private void remember(Whose whose, HttpServletResponse response) {
        byte[] sealed = box.seal(whose.bytes(), PLACE);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(
                                name(), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                        .path("/")
                        .httpOnly(true)
                        .secure(cookies.secure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /**
     * Keeps the form of this request, whose page is of an earlier session of the official who is signed in, and redirects to
     * where it is gone on with; false, with no effect, when it is no such form.
     */
    public boolean goOn(int account, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sent = request.getParameter(TOKEN);
        if (!isForm(request) || sent == null) {
            return false;
        }
        Map<ByteBuffer, Integer> before = whose(request).map(Whose::before).orElse(Map.of());
        Integer owner =
                unmasked(sent).map(SignedOutForms::digest).map(before::get).orElse(null);
        if (owner == null || owner != account || !forms.keep(request, account)) {
            return false;
        }
        response.sendRedirect(request.getContextPath() + SEND_ON);
        return true;
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && request.getHeader(IdleLock.SENT_BY) == null;
    }

    private @Nullable String token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, cookies.name("CSRF"));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(Arrays.copyOf(Sha256.of(token), DIGEST));
    }

    /** The token in what a page sends: half of it is the other half's mask, as Spring Security writes it. */
    private static Optional<String> unmasked(String sent) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sent);
            int half = both.length / 2;
            byte[] token = new byte[half];
            for (int i = 0; i < half; i++) {
                token[i] = (byte) (both[i] ^ both[half + i]);
            }
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException mangled) {
            return Optional.empty();
        }
    }

    /**
     * Keeps the form of this request and redirects to sign-in; false, with no effect, when the request is no form that an
     * official of this browser sent.
     */
    public boolean keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer account = isForm(request) ? whose(request).map(Whose::account).orElse(null) : null;
        if (account == null || !forms.keep(request, account)) {
            return false;
        }
        response.sendRedirect(request.getContextPath() + "/dang-nhap?giu");
        return true;
    }

    private Optional<Whose> whose(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name());
        byte @Nullable [] plain = cookie == null ? null : opened(cookie.getValue());
        return plain == null || plain.length < Integer.BYTES ? Optional.empty() : Optional.of(Whose.of(plain));
    }

    private byte @Nullable [] opened(String value) {
        try {
            return box.open(Base64.getUrlDecoder().decode(value), PLACE);
        } catch (IllegalArgumentException mangled) {
            return null;
        }
    }

    private String name() {
        return cookies.name("WHOSE");
    }
}

package vn.motcua.identity.lock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
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

/**
 * Keeps a form that was sent after its official was signed out, by another window or by the end of the session, until the same
 * official signs in again. A cookie that the browser sends from this site alone says whose pages it shows; nobody else is given
 * the form.
 */
@Component
public class SignedOutForms {

    /** Path of the page that shows a kept form. */
    public static final String SEND_ON = IdleLock.PATH + "/gui-tiep";

    private static final String PLACE = "whose-pages";

    private final KeptForms forms;
    private final HttpCookies cookies;
    private final SealedBox box;

    SignedOutForms(KeptForms forms, HttpCookies cookies, ServerSecret secret) {
        this.forms = forms;
        this.cookies = cookies;
        this.box = new SealedBox(secret.hmac("whose-pages", "1"));
    }

    /** Remembers whose pages this browser shows from now on. */
    public void begin(int account, HttpServletResponse response) {
        byte[] sealed =
                box.seal(ByteBuffer.allocate(Integer.BYTES).putInt(account).array(), PLACE);
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
     * Keeps the form of this request and redirects to sign-in; false, with no effect, when the request is no form that an
     * official of this browser sent.
     */
    public boolean keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer account = HttpMethod.POST.matches(request.getMethod()) && request.getHeader(IdleLock.SENT_BY) == null
                ? account(request).orElse(null)
                : null;
        if (account == null || !forms.keep(request, account)) {
            return false;
        }
        response.sendRedirect(request.getContextPath() + "/dang-nhap?giu");
        return true;
    }

    private Optional<Integer> account(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name());
        byte @Nullable [] plain = cookie == null ? null : opened(cookie.getValue());
        return plain == null || plain.length != Integer.BYTES
                ? Optional.empty()
                : Optional.of(ByteBuffer.wrap(plain).getInt());
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

package vn.motcua.counter;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Name of the desk at which a browser stands. It is entered once and stored in a cookie, for every official who works
 * there.
 */
public final class DeskPlace {

    private static final String NAME = "at-desk";
    private static final int LONGEST = 20;

    private DeskPlace() {}

    public static Optional<String> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            String desk =
                    URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8).strip();
            return desk.isEmpty() || desk.length() > LONGEST ? Optional.empty() : Optional.of(desk);
        } catch (IllegalArgumentException mangled) {
            return Optional.empty();
        }
    }

    public static void remember(String desk, HttpServletRequest request, HttpServletResponse response) {
        if (desk.length() > LONGEST) {
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(NAME, URLEncoder.encode(desk, StandardCharsets.UTF_8))
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

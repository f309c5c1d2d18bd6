package vn.motcua.platform.web;

import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language: Vietnamese unless {@code ?lang=en} was chosen, which a cookie remembers for a year. Systems that
 * call the API choose by {@code Accept-Language} instead. Any other language is Vietnamese too.
 */
class Language implements LocaleResolver, HandlerInterceptor {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final Locale ENGLISH = Locale.ENGLISH;
    static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);
    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = asked(request);
        if (asked != null) {
            return asked;
        }
        Cookie cookie = WebUtils.getCookie(request, NAME);
        Locale kept = cookie == null ? null : supported(cookie.getValue());
        if (kept != null) {
            return kept;
        }
        return Paths.ofApi(request) ? accepted(request) : VIETNAMESE;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale asked = asked(request);
        if (asked != null && !Paths.ofApi(request)) {
            setLocale(request, response, asked);
        }
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Locale known = locale == null ? VIETNAMESE : supported(locale.getLanguage());
        if (response == null || known == null) {
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(NAME, known.getLanguage())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static @Nullable Locale asked(HttpServletRequest request) {
        String query = request.getQueryString();
        // parameters of a body are not looked at: that would read it before its time
        return query != null && query.contains(NAME + "=") ? supported(parameter(query)) : null;
    }

    private static @Nullable String parameter(String query) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(NAME + "=")) {
                return pair.substring(NAME.length() + 1);
            }
        }
        return null;
    }

    private static Locale accepted(HttpServletRequest request) {
        for (Enumeration<Locale> wanted = request.getLocales(); wanted.hasMoreElements(); ) {
            Locale known = supported(wanted.nextElement().getLanguage());
            if (known != null && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
                return known;
            }
        }
        return VIETNAMESE;
    }

    private static @Nullable Locale supported(@Nullable String language) {
        for (Locale each : ALL) {
            if (each.getLanguage().equals(language)) {
                return each;
            }
        }
        return null;
    }
}

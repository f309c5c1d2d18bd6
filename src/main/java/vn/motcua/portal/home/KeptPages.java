package vn.motcua.portal.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.motcua.platform.Edition;
import vn.motcua.platform.Sha256;

/**
 * Keeps the bytes of pages on which nothing is personal, by address and language, for readers without a session. A copy holds
 * until the minute of the clock is over, for pages say what is now, or until an {@link Edition} changes; no address with a
 * query is kept. A page without a form has an entity tag, and a browser that has it is answered 304; into a page with a form
 * each reader's own token is written.
 */
@Component
@Profile("!dev")
class KeptPages extends OncePerRequestFilter {

    private static final RequestMatcher KEPT =
            new OrRequestMatcher(Stream.of("/", "/tu-ngu", "/thu-tuc", "/thu-tuc/{code}", "/noi-nop")
                    .<RequestMatcher>map(
                            path -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path))
                    .toList());

    /** Maximum size of all copies, in bytes. */
    private static final int MOST = 16 * 1024 * 1024;

    private static final String OF_THE_READER_ALONE = "private, no-cache";
    private static final String TOKEN_FIELD = "name=\"_csrf\"";

    private final List<Edition> editions;
    private final LocaleResolver locales;
    private final Clock clock;
    private final Cache<Key, Page> pages = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumWeight(MOST)
            .<Key, Page>weigher((key, page) -> page.size())
            .build();

    KeptPages(List<Edition> editions, LocaleResolver locales, Clock clock) {
        this.editions = editions;
        this.locales = locales;
        this.clock = clock;
    }

    /** What a copy is of: another minute or another edition makes another one. */
    private record Key(String path, Locale locale, Instant minute, List<Object> editions) {}

    /**
     * A copy.
     *
     * @param parts what stands before, between and after the reader's token; one part without a form
     * @param tag weak entity tag, for a strong one keeps the server from compressing; null with a form
     */
    private record Page(
            List<byte[]> parts,
            String contentType,
            @Nullable String tag) {

        static Page of(byte[] bytes, String contentType, CsrfToken token) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (!text.contains(TOKEN_FIELD)) {
                return new Page(List.of(bytes), contentType, KeptPages.tag(bytes));
            }
            List<byte[]> parts = Arrays.stream(text.split(Pattern.quote(token.getToken()), -1))
                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                    .toList();
            return new Page(parts, contentType, null);
        }

        /** Whether it can be another reader's page: a form without a place for the token cannot. */
        boolean fitsEverybody() {
            return tag != null || parts.size() > 1;
        }

        int size() {
            return parts.stream().mapToInt(part -> part.length).sum();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getQueryString() != null || !KEPT.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null || request.getSession(false) != null) {
            chain.doFilter(request, response);
            return;
        }
        Key key = new Key(
                request.getRequestURI(),
                locales.resolveLocale(request),
                clock.instant().truncatedTo(ChronoUnit.MINUTES),
                editions.stream().map(Edition::edition).toList());
        Page kept = pages.getIfPresent(key);
        if (kept == null) {
            ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, written);
            kept = kept(request, written);
            if (kept == null) {
                written.copyBodyToResponse();
                return;
            }
            pages.put(key, kept);
        }
        answer(kept, key.locale(), request, response);
    }

    /** Null when what was written is no page to be kept. */
    private static @Nullable Page kept(HttpServletRequest request, ContentCachingResponseWrapper written) {
        String type = written.getContentType();
        if (written.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || !type.startsWith(MediaType.TEXT_HTML_VALUE)) {
            return null;
        }
        Page page = Page.of(written.getContentAsByteArray(), type, token(request));
        return page.fitsEverybody() ? page : null;
    }

    private static void answer(Page page, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(page.contentType());
        response.setLocale(locale);
        if (page.tag() != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, OF_THE_READER_ALONE);
            if (new ServletWebRequest(request, response).checkNotModified(page.tag())) {
                return;
            }
        }
        byte[] token = page.parts().size() == 1
                ? new byte[0]
                : token(request).getToken().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(page.size() + (page.parts().size() - 1) * token.length);
        boolean first = true;
        for (byte[] part : page.parts()) {
            if (!first) {
                response.getOutputStream().write(token);
            }
            first = false;
            response.getOutputStream().write(part);
        }
    }

    /** Loads no token as long as nobody asks it for its value. */
    private static CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    private static String tag(byte[] bytes) {
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes)) + "\"";
    }
}

package vn.motcua.portal.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.platform.RefusedException;
import vn.motcua.portal.Hotline;
import vn.motcua.portal.status.SlipHolder;

/**
 * What somebody is told who does not come in: a page in the reader's language and below it in the other one, made once and kept
 * as bytes, or a problem by RFC 9457. Says when to try again, and whom to call meanwhile.
 */
@Component
class OverloadResponse {

    private static final List<String> LANGUAGES = List.of("vi", "en");
    private static final Duration SOON = Duration.ofSeconds(5);

    /** By the key of what is refused: how long it lasts at most. */
    private static final Map<String, Duration> LASTS = Map.of(
            "dossier.refusal.too-many-look-ups", Duration.ofMinutes(1),
            "dossier.refusal.too-many-from-network", Duration.ofHours(1),
            "dossier.refusal.too-many-wrong", Duration.ofDays(1));

    private final SpringTemplateEngine templates;
    private final MessageSource words;
    private final LocaleResolver locales;
    private final Hotline hotline;
    private final JsonMapper json;

    /** The hotline may change while the application runs. */
    private final Cache<Kept, byte[]> pages =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    private record Kept(String reason, String language, String base) {}

    OverloadResponse(
            SpringTemplateEngine templates,
            MessageSource words,
            LocaleResolver locales,
            Hotline hotline,
            JsonMapper json) {
        this.templates = templates;
        this.words = words;
        this.locales = locales;
        this.hotline = hotline;
        this.json = json;
    }

    /** Answers with 429 or 503. */
    void tell(RefusedException refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = locales.resolveLocale(request);
        HttpStatus status = refusal.kind() == RefusedException.Kind.TOO_MANY
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.SERVICE_UNAVAILABLE;
        boolean machine = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        byte[] body = machine
                ? problem(refusal, status, request, response.getHeader("X-Request-Id"), locale)
                : page(refusal, request, locale);
        response.setStatus(status.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(LASTS.getOrDefault(refusal.messageKey(), SOON).toSeconds()));
        SlipHolder.keepNowhere(response);
        response.setContentType(machine ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] page(RefusedException refusal, HttpServletRequest request, Locale locale) {
        return pages.get(
                new Kept(refusal.messageKey(), locale.getLanguage(), request.getContextPath()),
                kept -> made(refusal, kept, locale));
    }

    private byte[] made(RefusedException refusal, Kept kept, Locale locale) {
        Context context = new Context(locale);
        context.setVariable("base", kept.base());
        context.setVariable(
                "title", refusal.kind() == RefusedException.Kind.TOO_MANY ? "portal.wait.title" : "portal.busy.title");
        context.setVariable("reason", kept.reason());
        context.setVariable("hotline", hotline.number());
        context.setVariable(
                "locales",
                LANGUAGES.stream()
                        .sorted((one, other) ->
                                Boolean.compare(!one.equals(locale.getLanguage()), !other.equals(locale.getLanguage())))
                        .map(Locale::forLanguageTag)
                        .toList());
        context.setVariable("words", words);
        return templates.process("portal/turned-away", context).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] problem(
            RefusedException refusal,
            HttpStatus status,
            HttpServletRequest request,
            @Nullable String id,
            Locale locale) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", words.getMessage("common.error." + status.value() + ".title", null, locale));
        problem.put("status", status.value());
        problem.put("detail", words.getMessage(refusal.messageKey(), null, locale));
        problem.put("instance", request.getRequestURI());
        problem.put("code", refusal.messageKey());
        problem.put("requestId", id == null ? "-" : id);
        return json.writeValueAsBytes(problem);
    }
}

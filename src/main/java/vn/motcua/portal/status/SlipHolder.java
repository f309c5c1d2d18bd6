package vn.motcua.portal.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.portal.Hotline;
import vn.motcua.tracking.CitizenStatus;
import vn.motcua.tracking.ReplacedSlip;
import vn.motcua.tracking.StatusView;

/**
 * Hands the dossier of a slip to handlers of addresses below {@code /h/{token}} that have a {@link StatusView} as parameter,
 * and puts its code, the token and the hotline into the model. No cache and no index keeps these pages. A handler is not
 * called with an unknown token; the reader is told that the slip was replaced or never existed.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SlipHolder implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String TOKEN = "token";
    private static final String HOTLINE = "hotline";

    private final CitizenStatus status;
    private final Hotline hotline;

    SlipHolder(@Lazy CitizenStatus status, @Lazy Hotline hotline) {
        this.status = status;
        this.hotline = hotline;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StatusView.class;
    }

    @Override
    public StatusView resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        ServletWebRequest exchange = (ServletWebRequest) request;
        String token = token(request);
        keepNowhere(Objects.requireNonNull(exchange.getResponse()));
        StatusView dossier = status.byToken(token, exchange.getRequest().getRemoteAddr())
                .orElseThrow(() -> new UnknownSlipException(token));
        if (page != null) {
            page.addAttribute(TOKEN, token);
            page.addAttribute("code", dossier.code());
            page.addAttribute(HOTLINE, hotline.number());
        }
        if (parameter.hasParameterAnnotation(FirstSlip.class) && !status.isCitizens(dossier, token)) {
            throw new LaterSlipException(token);
        }
        return dossier;
    }

    private static String token(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map && map.get(TOKEN) instanceof String token ? token : "";
    }

    /** The page for a slip that was replaced or never existed. */
    @ExceptionHandler
    String refused(UnknownSlipException unknown, HttpServletResponse response, Model model) {
        ReplacedSlip replaced = status.replaced(unknown.token()).orElse(null);
        model.addAttribute("replaced", replaced);
        model.addAttribute(HOTLINE, hotline.number());
        response.setStatus((replaced == null ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
        return "portal/no-slip";
    }

    /** The page for the holder of a later print, about what needs the first. */
    @ExceptionHandler
    String refused(LaterSlipException later, HttpServletResponse response, Model model) {
        model.addAttribute(TOKEN, later.token());
        model.addAttribute(HOTLINE, hotline.number());
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "portal/first-slip";
    }

    /** Sets the headers that keep a response out of caches and indexes. */
    public static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    /** Thrown for a later print's token where the citizen's own is needed. */
    private static final class LaterSlipException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String token;

        LaterSlipException(String token) {
            super("The slip is a later print", null, false, false);
            this.token = token;
        }

        String token() {
            return token;
        }
    }

    /** Thrown for a token that opens no dossier. */
    private static final class UnknownSlipException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String token;

        UnknownSlipException(String token) {
            super("No dossier has this slip", null, false, false);
            this.token = token;
        }

        String token() {
            return token;
        }
    }
}

package vn.motcua.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Words everything that goes wrong, in the reader's language: as a page for people and as a problem by RFC 9457 for
 * {@code /api/}. Nobody outside ever sees the name of an exception or a stack trace; those stand in the log, under the
 * request id that page and problem show.
 */
@ControllerAdvice
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource words;
    private final LocaleResolver locales;

    ErrorPages(MessageSource words, LocaleResolver locales) {
        this.words = words;
        this.locales = locales;
    }

    /** Left to the security filters, which know whether to ask for a sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leave(RuntimeException refused) {
        throw refused;
    }

    /** The client has gone: there is nobody to tell. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone() {}

    @ExceptionHandler(Exception.class)
    @Nullable
    Object word(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        return answer(Fault.of(thrown), thrown, request, response);
    }

    /** What filters and the container refuse, and what no handler was found for. */
    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object unhandled = request.getAttribute(UnhandledFaults.THROWN);
        Object thrown = unhandled == null ? request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) : unhandled;
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown instanceof Exception exception) {
            Fault fault = Fault.of(exception);
            boolean told = status instanceof Integer code && code != fault.status() && code < 500;
            return answer(told ? Fault.ofStatus((Integer) status) : fault, exception, request, response);
        }
        return answer(Fault.ofStatus(status instanceof Integer code ? code : 404), null, request, response);
    }

    private Object answer(
            Fault fault, @Nullable Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (fault.ours()) {
            LOG.error("Request {} failed: {} {}", RequestId.of(request), request.getMethod(), fault.status(), thrown);
        } else if (fault.status() == 503) {
            LOG.warn("Request {} could not be served now: {}", RequestId.of(request), kind(thrown));
        }
        fault.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        return Paths.ofApi(request) ? problem(fault, request) : page(fault, request);
    }

    private static String kind(@Nullable Exception thrown) {
        return thrown == null ? "-" : thrown.getClass().getSimpleName();
    }

    private ModelAndView page(Fault fault, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        ModelAndView page = new ModelAndView("error", HttpStatusCode.valueOf(fault.status()));
        page.addObject(
                "fault",
                new Page(
                        fault.status(),
                        word(fault.title(), List.of(), locale),
                        word(fault.code(), fault.arguments(), locale),
                        RequestId.of(request)));
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(Fault fault, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail problem = ProblemDetail.forStatus(fault.status());
        problem.setTitle(word(fault.title(), List.of(), locale));
        problem.setDetail(word(fault.code(), fault.arguments(), locale));
        problem.setProperty("code", fault.code());
        problem.setProperty("requestId", RequestId.of(request));
        if (fault.field() != null) {
            problem.setProperty("field", fault.field());
        }
        if (fault.violations() != null) {
            List<ObjectError> all = fault.violations().getAllErrors();
            if (!all.isEmpty() && all.get(0) instanceof FieldError first) {
                problem.setProperty("field", first.getField());
                problem.setDetail(words.getMessage(first, locale));
            }
            problem.setProperty(
                    "errors", all.stream().map(each -> violation(each, locale)).toList());
        }
        return ResponseEntity.status(fault.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Map<String, String> violation(ObjectError error, Locale locale) {
        String field = error instanceof FieldError of ? of.getField() : "";
        return Map.of("field", field, "detail", words.getMessage(error, locale));
    }

    private String word(String key, List<Object> arguments, Locale locale) {
        String found = words.getMessage(key, arguments.toArray(), null, locale);
        if (found != null) {
            return found;
        }
        LOG.error("No words for {}", key);
        return words.getMessage("common.error.400.text", null, locale);
    }

    /** What an error page shows. */
    public record Page(int status, String title, String text, String requestId) {}
}

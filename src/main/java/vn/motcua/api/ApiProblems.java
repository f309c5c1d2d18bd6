package vn.motcua.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import vn.motcua.dossier.StaleDossierException;
import vn.motcua.worktime.CalendarYearAbsentException;

/**
 * Problems (RFC 9457) of the API alone: the wrong field of a body, and what happened to a dossier meanwhile. All other
 * problems are worded by the platform for all faces.
 */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}_.\\[\\]-]{1,100}");
    private static final String REQUEST_ID = "X-Request-Id";

    private final MessageSource words;
    private final EventAnswers events;

    ApiProblems(MessageSource words, EventAnswers events) {
        this.words = words;
        this.events = events;
    }

    /** Answers a body that is not JSON or does not have the expected fields. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletResponse response, Locale locale) {
        if (!(unreadable.getCause() instanceof JacksonException cause)) {
            return problem(HttpStatus.BAD_REQUEST, "api.refusal.body", null, response, locale);
        }
        String field = path(cause.getPath());
        if (cause instanceof UnrecognizedPropertyException) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.refusal.unknown-field", field, response, locale);
        }
        boolean value = cause instanceof DatabindException || cause instanceof InputCoercionException;
        return value
                ? problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.refusal.value", field, response, locale)
                : problem(HttpStatus.BAD_REQUEST, "api.refusal.body", field, response, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(
            MethodArgumentTypeMismatchException mistyped, HttpServletResponse response, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "api.refusal.value", mistyped.getName(), response, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(
            MissingServletRequestParameterException missing, HttpServletResponse response, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "api.refusal.required", missing.getParameterName(), response, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(
            MissingRequestHeaderException missing, HttpServletResponse response, Locale locale) {
        String code = missing.getHeaderName().equals(Requests.KEY) ? "api.refusal.key" : "api.refusal.required";
        return problem(HttpStatus.BAD_REQUEST, code, missing.getHeaderName(), response, locale);
    }

    /** Answers a date in a year that the calendar does not cover. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownYear(
            CalendarYearAbsentException absent, HttpServletResponse response, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "worktime.year-absent", null, response, locale, absent.year());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleDossierException stale, HttpServletResponse response, Locale locale) {
        ResponseEntity<ProblemDetail> problem =
                problem(HttpStatus.CONFLICT, "api.refusal.stale", "expectedVersion", response, locale);
        ProblemDetail body = problem.getBody();
        if (body != null) {
            body.setProperty(
                    "meanwhile", stale.meanwhile().stream().map(events::of).toList());
        }
        return problem;
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status,
            String code,
            @Nullable String field,
            HttpServletResponse response,
            Locale locale,
            Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(words.getMessage("common.error." + status.value() + ".title", null, locale));
        problem.setDetail(words.getMessage(code, arguments, locale));
        problem.setProperty("code", code);
        problem.setProperty("requestId", response.getHeader(REQUEST_ID));
        if (field != null) {
            problem.setProperty("field", field);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** {@code pauses[0].from}; null for the body as a whole. */
    private static @Nullable String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference each : references) {
            String name = each.getPropertyName();
            if (name == null) {
                path.append('[').append(each.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? null : plain(path.toString());
    }

    /** A name from a request, if it can be repeated in an answer. */
    static String plain(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "?";
    }
}

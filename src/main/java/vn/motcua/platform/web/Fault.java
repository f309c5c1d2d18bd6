package vn.motcua.platform.web;

import java.util.List;
import java.util.Set;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * What went wrong with a request, reduced to what may be told: a status, the key of the words for it and their arguments,
 * never the exception's own text.
 *
 * @param status an HTTP status of 400 or more
 * @param code the key of the sentence; also the {@code code} of a problem
 * @param field the field it is about, or null
 * @param headers what the status demands, such as {@code Allow}
 * @param violations the errors of a form or body that was bound and found wanting, or null
 */
record Fault(
        int status,
        String code,
        List<Object> arguments,
        @Nullable String field,
        HttpHeaders headers,
        @Nullable BindingResult violations) {

    /** The statuses the bundles have words for. */
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);

    /** The key of what people are told to do while the database does not answer or cannot write. */
    private static final String NO_DATABASE = "common.error.no-database.text";

    private static final String SECONDS_TO_WAIT = "30";

    private static HttpHeaders retryAfter() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return headers;
    }

    /** A fault known only by its status. */
    static Fault ofStatus(int status) {
        return ofStatus(status, HttpHeaders.EMPTY);
    }

    private static Fault ofStatus(int status, HttpHeaders headers) {
        int sent = status >= 400 && status <= 599 ? status : 500;
        return new Fault(sent, "common.error." + words(sent) + ".text", List.of(), null, headers, null);
    }

    static Fault of(Throwable thrown) {
        if (thrown instanceof RefusedException refusal) {
            return new Fault(
                    status(refusal.kind()),
                    refusal.messageKey(),
                    refusal.arguments(),
                    refusal.field(),
                    HttpHeaders.EMPTY,
                    null);
        }
        if (thrown instanceof InvalidValueException value) {
            return new Fault(422, value.messageKey(), value.arguments(), value.field(), HttpHeaders.EMPTY, null);
        }
        if (thrown instanceof BindException bound) {
            return invalid(bound.getBindingResult());
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return ofStatus(413);
        }
        if (thrown instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode().value(), response.getHeaders());
        }
        if (thrown instanceof HttpMessageNotReadableException
                || thrown instanceof TypeMismatchException
                || thrown instanceof MultipartException
                || thrown instanceof InvalidParameterException) {
            return ofStatus(400);
        }
        if (thrown instanceof OptimisticLockingFailureException) {
            return ofStatus(409);
        }
        if (thrown instanceof RequestRejectedException) {
            return ofStatus(400);
        }
        if (DatabaseOutage.isCauseOf(thrown)) {
            return new Fault(503, NO_DATABASE, List.of(), null, retryAfter(), null);
        }
        if (thrown instanceof TransientDataAccessException) {
            return new Fault(503, "common.error.503.text", List.of(), null, retryAfter(), null);
        }
        ResponseStatus marked = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        return ofStatus(marked == null ? 500 : marked.code().value());
    }

    /** A body or form that could be read and breaks the rules of its fields. */
    static Fault invalid(BindingResult violations) {
        Fault plain = ofStatus(422);
        return new Fault(422, plain.code(), List.of(), null, HttpHeaders.EMPTY, violations);
    }

    /** The key of the heading for this status. */
    String title() {
        return "common.error." + words(status) + ".title";
    }

    boolean ours() {
        return status >= 500 && status != HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    private static int words(int status) {
        if (WORDED.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    private static int status(RefusedException.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}

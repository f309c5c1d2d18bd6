package vn.motcua.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.Errors;

/**
 * Thrown when a request is understood and not granted: a rule forbids it, the thing does not exist, somebody else was
 * faster. Domain modules throw it; the web words it in the reader's language, as a page or as an RFC 9457 problem. It
 * has a key of the message bundles instead of words, and no personal data in its {@link #getMessage() message}, which
 * may reach the log.
 *
 * <p>For each key the bundles hold {@code <key>}, the sentence shown to the reader, in which the arguments are numbered
 * <code>{0}</code>, <code>{1}</code>, ….
 *
 * <p>It has no stack trace, for it is an answer and not a fault.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kind of a refusal, independent of HTTP. */
    public enum Kind {
        /** The thing does not exist, or its existence must not be known. */
        NOT_FOUND,
        /** The actor may not do this. */
        FORBIDDEN,
        /** Not possible in this state, or the thing has changed since it was read. */
        CONFLICT,
        /** A value is missing, malformed or against a rule. */
        INVALID,
        /** Too many attempts in too short a time. */
        TOO_MANY,
        /** Cannot be done now and may be tried again later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    private RefusedException(Kind kind, @Nullable String field, String messageKey, List<Object> arguments) {
        super(kind + " " + messageKey, null, false, false);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.messageKey = Objects.requireNonNull(messageKey, "messageKey");
        this.field = field;
        this.arguments = List.copyOf(arguments);
    }

    /** The thing does not exist, or its existence must not be known to the actor. */
    public static RefusedException notFound(String messageKey, Object... arguments) {
        return new RefusedException(Kind.NOT_FOUND, null, messageKey, Arrays.asList(arguments));
    }

    /** The actor may not do this. */
    public static RefusedException forbidden(String messageKey, Object... arguments) {
        return new RefusedException(Kind.FORBIDDEN, null, messageKey, Arrays.asList(arguments));
    }

    /** Not possible in this state, or the thing has changed since it was read. */
    public static RefusedException conflict(String messageKey, Object... arguments) {
        return new RefusedException(Kind.CONFLICT, null, messageKey, Arrays.asList(arguments));
    }

    /** The request as a whole is against a rule. */
    public static RefusedException invalid(String messageKey, Object... arguments) {
        return new RefusedException(Kind.INVALID, null, messageKey, Arrays.asList(arguments));
    }

    /**
     * One value is against a rule.
     *
     * @param field name of the field of the form or request body that the message belongs to
     */
    public static RefusedException invalidField(String field, String messageKey, Object... arguments) {
        return new RefusedException(
                Kind.INVALID, Objects.requireNonNull(field, "field"), messageKey, Arrays.asList(arguments));
    }

    /** Too many attempts in too short a time. */
    public static RefusedException tooMany(String messageKey, Object... arguments) {
        return new RefusedException(Kind.TOO_MANY, null, messageKey, Arrays.asList(arguments));
    }

    /** Cannot be done now and may be tried again later. */
    public static RefusedException unavailable(String messageKey, Object... arguments) {
        return new RefusedException(Kind.UNAVAILABLE, null, messageKey, Arrays.asList(arguments));
    }

    /** A copy of this refusal for one field, for a caller that knows which field of its form the value came from. */
    public RefusedException at(String fieldName) {
        return new RefusedException(kind, Objects.requireNonNull(fieldName, "fieldName"), messageKey, arguments());
    }

    /** Kind of the refusal; never null. */
    public Kind kind() {
        return kind;
    }

    /** The key of the sentence in the message bundles, also the {@code code} of the problem; never null. */
    public String messageKey() {
        return messageKey;
    }

    /** Arguments of the sentence in the order of its numbers; may be empty, never null. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** The field the message belongs to, or null when it is about the request as a whole. */
    public @Nullable String field() {
        return field;
    }

    /**
     * Adds this refusal to the errors of a form, so that the page is shown again with the typed text and the message at
     * its field. A refusal without a field, or with one that the form does not have, is an error of the whole form.
     */
    public void reportTo(Errors errors) {
        if (field != null && has(errors, field)) {
            errors.rejectValue(field, messageKey, arguments().toArray(), messageKey);
        } else {
            errors.reject(messageKey, arguments().toArray(), messageKey);
        }
    }

    /**
     * Carries out what a form asks for, unless the form has errors already. A refusal is added to them, see {@link #reportTo};
     * NOT_FOUND and FORBIDDEN are thrown, for no other input would help.
     *
     * @return whether it was carried out
     */
    public static boolean granted(Errors errors, Runnable request) {
        return answered(errors, () -> {
                    request.run();
                    return Boolean.TRUE;
                })
                .isPresent();
    }

    /**
     * Carries out what a form asks for as {@link #granted} does, and says what came of it.
     *
     * @return what the request answered; empty when it was not carried out
     */
    public static <T> Optional<T> answered(Errors errors, Supplier<T> request) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(request.get());
        } catch (RefusedException refusal) {
            if (refusal.kind() == Kind.NOT_FOUND || refusal.kind() == Kind.FORBIDDEN) {
                throw refusal;
            }
            refusal.reportTo(errors);
            return Optional.empty();
        }
    }

    private static boolean has(Errors errors, String name) {
        try {
            errors.getFieldValue(name);
            return true;
        } catch (InvalidPropertyException absent) {
            return false;
        }
    }
}

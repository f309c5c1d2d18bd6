package vn.motcua.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.Errors;

/**
 * A request that was understood and is not granted: the rule says no, the thing is not there, somebody was faster.
 * Domain modules throw it; the web words it in the reader's language, as a page or as an RFC 9457 problem. It carries a
 * key of the message bundles instead of words, and never personal data in its own {@link #getMessage() message}, which
 * may reach the log.
 *
 * <p>For each key the bundles hold {@code <key>}, the sentence shown to the reader, in which the arguments are
 * numbered <code>{0}</code>, <code>{1}</code>, ….
 *
 * <p>A refusal is an answer, not a fault: it has no stack trace.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a request is refused, neutral of HTTP. */
    public enum Kind {
        /** What was asked for does not exist, or must not be known to exist. */
        NOT_FOUND,
        /** The actor may not do this. */
        FORBIDDEN,
        /** Not in this state, or the thing has changed since it was read. */
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

    private Refusal(Kind kind, @Nullable String field, String messageKey, List<Object> arguments) {
        super(kind + " " + messageKey, null, false, false);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.messageKey = Objects.requireNonNull(messageKey, "messageKey");
        this.field = field;
        this.arguments = List.copyOf(arguments);
    }

    /** What was asked for does not exist, or must not be known to exist by whoever asks. */
    public static Refusal notFound(String messageKey, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, null, messageKey, Arrays.asList(arguments));
    }

    /** The actor may not do this. */
    public static Refusal forbidden(String messageKey, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, null, messageKey, Arrays.asList(arguments));
    }

    /** Not in this state, or changed since it was read. */
    public static Refusal conflict(String messageKey, Object... arguments) {
        return new Refusal(Kind.CONFLICT, null, messageKey, Arrays.asList(arguments));
    }

    /** The request as a whole is against a rule. */
    public static Refusal invalid(String messageKey, Object... arguments) {
        return new Refusal(Kind.INVALID, null, messageKey, Arrays.asList(arguments));
    }

    /**
     * One value is against a rule.
     *
     * @param field the name of the form's or the request body's field the message belongs to
     */
    public static Refusal invalidField(String field, String messageKey, Object... arguments) {
        return new Refusal(Kind.INVALID, Objects.requireNonNull(field, "field"), messageKey, Arrays.asList(arguments));
    }

    /** Too many attempts in too short a time. */
    public static Refusal tooMany(String messageKey, Object... arguments) {
        return new Refusal(Kind.TOO_MANY, null, messageKey, Arrays.asList(arguments));
    }

    /** Cannot be done now and may be tried again later. */
    public static Refusal unavailable(String messageKey, Object... arguments) {
        return new Refusal(Kind.UNAVAILABLE, null, messageKey, Arrays.asList(arguments));
    }

    /** This refusal, said of one field: for a caller who knows which field of its form the value came from. */
    public Refusal at(String fieldName) {
        return new Refusal(kind, Objects.requireNonNull(fieldName, "fieldName"), messageKey, arguments());
    }

    /** Why it is refused; never null. */
    public Kind kind() {
        return kind;
    }

    /** The key of the sentence in the message bundles, also the {@code code} of the problem; never null. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence speaks of, in the order of its numbers; may be empty, never null. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** The field the message belongs to, or null when it is about the request as a whole. */
    public @Nullable String field() {
        return field;
    }

    /**
     * Writes this refusal into a form's errors, so that the page can be shown again with the typed text and the message at
     * its field; as an error of the whole form when it names no field, or one the form does not have.
     */
    public void reportTo(Errors errors) {
        if (field != null && has(errors, field)) {
            errors.rejectValue(field, messageKey, arguments().toArray(), messageKey);
        } else {
            errors.reject(messageKey, arguments().toArray(), messageKey);
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

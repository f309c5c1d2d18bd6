package vn.motcua.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Thrown for a text that is not a valid value, for example of a telephone number or name. It has a key of the message
 * bundles and arguments instead of words, and never the refused text, which may be personal data. The web answers 422
 * with the sentence at its field. It has no stack trace, for it is an answer and not a fault.
 */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    /** Creates an exception worded by the message key. */
    public InvalidValueException(String messageKey, Object... arguments) {
        this(messageKey, Arrays.asList(arguments), null);
    }

    private InvalidValueException(String messageKey, List<Object> arguments, @Nullable String field) {
        super(messageKey, null, false, false);
        this.messageKey = Objects.requireNonNull(messageKey, "messageKey");
        this.arguments = List.copyOf(arguments);
        this.field = field;
    }

    /** A copy of this exception for one field, for a caller that knows the field. */
    public InvalidValueException at(String fieldName) {
        return new InvalidValueException(messageKey, arguments(), Objects.requireNonNull(fieldName, "fieldName"));
    }

    /** The key of the sentence in the message bundles; never null. */
    public String messageKey() {
        return messageKey;
    }

    /** Arguments of the sentence in the order of its numbers; may be empty, never null. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** The field of the form or request body, or null when it is not known. */
    public @Nullable String field() {
        return field;
    }
}

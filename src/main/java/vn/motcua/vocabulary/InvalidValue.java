package vn.motcua.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A text that cannot be the value it was meant to be: no telephone number, no name. Carries a key of the message
 * bundles with its arguments instead of words, and never the refused text itself, which may be personal data. The web
 * answers it with 422 and the sentence at its field. It is an answer, not a fault: no stack trace.
 */
public final class InvalidValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    /** Refuses a value in the words found under the key. */
    public InvalidValue(String messageKey, Object... arguments) {
        this(messageKey, Arrays.asList(arguments), null);
    }

    private InvalidValue(String messageKey, List<Object> arguments, @Nullable String field) {
        super(messageKey, null, false, false);
        this.messageKey = Objects.requireNonNull(messageKey, "messageKey");
        this.arguments = List.copyOf(arguments);
        this.field = field;
    }

    /** The same refusal, said of one field: for a caller who knows where the value came from. */
    public InvalidValue at(String fieldName) {
        return new InvalidValue(messageKey, arguments(), Objects.requireNonNull(fieldName, "fieldName"));
    }

    /** The key of the sentence in the message bundles; never null. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence speaks of, in the order of its numbers; may be empty, never null. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** The field of the form or request body, or null when nobody said which. */
    public @Nullable String field() {
        return field;
    }
}

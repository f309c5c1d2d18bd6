package vn.motcua.counter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.InvalidValueException;

/** Form with its input as typed and the problems of its fields. A refused form is shown again with all its input. */
public final class TypedForm {

    /** Suffix of the hidden field that says that a box was on the form. */
    public static final String ASKED = "Asked";

    private final FormInput typed;
    private final Map<String, String> usual = new HashMap<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    public TypedForm(FormInput typed) {
        this.typed = typed;
    }

    /** Problem of a field, as a message key with its arguments. */
    record Problem(String key, List<Object> arguments) {}

    public FormInput typed() {
        return typed;
    }

    /** Sets the default value of a field. */
    public void usually(String field, @Nullable Object value) {
        usual.put(field, value == null ? "" : value.toString());
    }

    /** Value shown in a field: the input, or else the default. */
    public String value(String field) {
        return typed.checked(field) ? typed.raw(field) : usual.getOrDefault(field, "");
    }

    /** Whether a box is ticked. A box that is ticked by default counts as ticked unless the form contained it unticked. */
    public boolean checked(String field) {
        return typed.checked(field) || usual.containsKey(field) && !typed.checked(field + ASKED);
    }

    /** Whether somebody typed something else into a field than the page had filled in. */
    public boolean typedAnew(String field, String filledIn) {
        return !typed.raw(field).isBlank() && !same(typed.raw(field), filledIn);
    }

    private static boolean same(String one, String other) {
        return one.replace("\r\n", "\n")
                .strip()
                .equals(other.replace("\r\n", "\n").strip());
    }

    public @Nullable Problem problem(String field) {
        return problems.get(field);
    }

    /** Problems by field. */
    public Map<String, Problem> problems() {
        return Map.copyOf(problems);
    }

    public boolean failed() {
        return !problems.isEmpty();
    }

    public void fail(String field, String key, List<Object> arguments) {
        problems.putIfAbsent(field, new Problem(key, arguments));
    }

    /** Reads an optional field; null when it is blank or its input is refused. */
    public <T> @Nullable T optional(String field, Supplier<T> reader) {
        return typed.raw(field).isBlank() ? null : required(field, reader);
    }

    /** Reads a field; null when its input is refused. */
    public <T> @Nullable T required(String field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidValueException invalid) {
            fail(field, invalid.messageKey(), invalid.arguments());
        } catch (RefusedException refusal) {
            fail(field, refusal.messageKey(), refusal.arguments());
        }
        return null;
    }
}

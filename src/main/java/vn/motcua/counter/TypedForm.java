package vn.motcua.counter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * A form in the making: what was typed, as it came, and what is wrong with it, field by field. Whatever is refused, nothing
 * that was typed is lost.
 */
public final class TypedForm {

    /** With the name of a box before it: says that the box was on the form. */
    public static final String ASKED = "Asked";

    private final FormInput typed;
    private final Map<String, String> usual = new HashMap<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    public TypedForm(FormInput typed) {
        this.typed = typed;
    }

    /** What is wrong, as a key of the bundles with its arguments. */
    record Problem(String key, List<Object> arguments) {}

    public FormInput typed() {
        return typed;
    }

    /** What a field holds when nobody has typed into it. */
    public void usually(String field, @Nullable Object value) {
        usual.put(field, value == null ? "" : value.toString());
    }

    /** What the field shows. */
    public String value(String field) {
        return typed.checked(field) ? typed.raw(field) : usual.getOrDefault(field, "");
    }

    /** Whether a box is ticked; one that usually is, unless the form came with its box and no tick in it. */
    public boolean checked(String field) {
        return typed.checked(field) || usual.containsKey(field) && !typed.checked(field + ASKED);
    }

    public @Nullable Problem problem(String field) {
        return problems.get(field);
    }

    /** Field by field, in the order found. */
    public Map<String, Problem> problems() {
        return Map.copyOf(problems);
    }

    public boolean failed() {
        return !problems.isEmpty();
    }

    public void fail(String field, String key, List<Object> arguments) {
        problems.putIfAbsent(field, new Problem(key, arguments));
    }

    /** Reads a field that may be left empty; null then, and when what was typed is refused. */
    public <T> @Nullable T optional(String field, Supplier<T> reader) {
        return typed.raw(field).isBlank() ? null : required(field, reader);
    }

    /** Reads a field; null when what was typed is refused. */
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

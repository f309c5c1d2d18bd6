package vn.motcua.api;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;

/** Reads single values of a body whose fields depend on its content. Null and a missing field are the same. */
public final class Json {

    private Json() {}

    /** @throws RefusedException INVALID with the name of a field that is not among {@code names} */
    public static void onlyFields(String parent, JsonNode object, Set<String> names) {
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                String plain = ApiProblems.plain(name);
                throw RefusedException.invalidField(
                        parent.isEmpty() ? plain : parent + "." + plain, "api.refusal.unknown-field");
            }
        }
    }

    /** @throws RefusedException INVALID when the value is not a whole number */
    public static @Nullable Integer integer(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw RefusedException.invalidField(field, "api.refusal.value");
        }
        return value.intValue();
    }

    /** @throws RefusedException INVALID when it is no text */
    static @Nullable String text(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw RefusedException.invalidField(field, "api.refusal.value");
        }
        return value.stringValue();
    }

    /**
     * A line of normalised text; null when it is empty.
     *
     * @throws RefusedException INVALID when it is no text
     * @throws InvalidValueException at the field when it is too long or has control, directional or invisible
     *     characters
     */
    public static @Nullable String line(String field, @Nullable JsonNode value, int longest) {
        return line(field, text(field, value), longest);
    }

    /** Like {@link #line(String, JsonNode, int)}. */
    public static @Nullable String line(String field, @Nullable String text, int longest) {
        try {
            String clean = FreeText.cleanLine(text, longest);
            return clean.isEmpty() ? null : clean;
        } catch (InvalidValueException unfit) {
            throw unfit.at(field);
        }
    }
}

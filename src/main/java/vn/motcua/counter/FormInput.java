package vn.motcua.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import vn.motcua.vocabulary.EnteredText;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;

/** Input of a form, cleaned of what cannot be seen and kept so that it can be shown again when the action is refused. */
public record FormInput(Map<String, String> values) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 50;

    public static final FormInput NOTHING = new FormInput(Map.of());

    public FormInput {
        values = Map.copyOf(values);
    }

    public static FormInput of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((field, all) -> values.put(field, EnteredText.clean(said(all))));
        return new FormInput(values);
    }

    /** Of several values of a field the last that says something: what is typed stands after what is chosen. */
    private static String said(List<String> values) {
        String said = "";
        for (String value : values) {
            String typed = Objects.requireNonNullElse(value, "");
            said = typed.isBlank() && !said.isEmpty() ? said : typed;
        }
        return said;
    }

    /** Value of a field as typed; empty when nothing was typed. */
    public String raw(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean checked(String field) {
        return values.containsKey(field);
    }

    /** Cleaned value of a field; empty when nothing was typed. */
    public String text(String field) {
        try {
            return FreeText.clean(raw(field), LONGEST_TEXT);
        } catch (InvalidValueException invalid) {
            throw invalid.at(field);
        }
    }

    /** Cleaned value of a field; null when nothing was typed. */
    @Nullable
    public String optional(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** Lines of a field, without blank ones. */
    public List<String> lines(String field) {
        List<String> lines = text(field).lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > MOST_LINES) {
            throw new InvalidValueException("counter.refusal.too-many-lines", MOST_LINES).at(field);
        }
        try {
            return lines.stream()
                    .map(line -> FreeText.cleanLine(line, LONGEST_LINE))
                    .toList();
        } catch (InvalidValueException invalid) {
            throw invalid.at(field);
        }
    }

    @Override
    public String toString() {
        return "Typed" + values.keySet();
    }
}

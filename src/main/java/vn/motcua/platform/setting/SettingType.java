package vn.motcua.platform.setting;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.InvalidValueException;

/**
 * Which texts are values of a setting, and how they are typed.
 *
 * @param <T> type of the value
 * @param input kind of field
 * @param unit end of the key of its unit's words, {@code administration.setting.unit.<unit>}; null for none
 * @param choices names among which to choose, for {@link Input#NAMES}; the words of a name are {@code words} and the name
 * @param words beginning of the keys of the words of choices
 * @param longest maximum number of characters typed
 * @param reader makes the value of a text that is not empty; throws {@link InvalidValueException} for one that is none
 * @param writer writes a value as it is stored
 */
public record SettingType<T>(
        Input input,
        @Nullable String unit,
        List<String> choices,
        String words,
        int longest,
        Function<String, T> reader,
        Function<T, String> writer) {

    private static final String NUMBER = "common.setting.number";

    /** Kinds of fields. */
    public enum Input {
        LINE,
        PARAGRAPH,
        NUMBER,
        YES_NO,
        NAMES
    }

    public SettingType {
        choices = List.copyOf(choices);
    }

    /** The text as it is stored of what was typed. */
    public String canonical(String typed) {
        return writer.apply(reader.apply(typed.strip()));
    }

    /** One line of so many characters at most. */
    public static SettingType<String> line(int longest) {
        return line(longest, Function.identity());
    }

    /** One line that a check lets through, perhaps written otherwise. */
    public static SettingType<String> line(int longest, Function<String, String> check) {
        return new SettingType<>(
                Input.LINE,
                null,
                List.of(),
                "",
                longest,
                text -> {
                    if (text.length() > longest) {
                        throw new InvalidValueException("common.setting.longer", longest);
                    }
                    return check.apply(text);
                },
                Function.identity());
    }

    /** Several lines at most so long that a check lets through. */
    public static SettingType<String> paragraph(int longest, Function<String, String> check) {
        SettingType<String> line = line(longest, check);
        return new SettingType<>(Input.PARAGRAPH, null, List.of(), "", longest, line.reader(), line.writer());
    }

    /** A telephone number of a service, as it is read out in groups: also a short one such as 1022. */
    public static SettingType<String> telephone() {
        return line(20, text -> {
            if (!text.matches("\\+?\\d[\\d .]{1,18}\\d")) {
                throw new InvalidValueException("common.setting.telephone");
            }
            return text.replaceAll("[ .]+", " ");
        });
    }

    /** An address with scheme and host, without a slash at its end. */
    public static SettingType<String> webAddress() {
        return line(60, text -> {
            URI uri = uri(text);
            if (uri == null
                    || uri.getHost() == null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || uri.getRawUserInfo() != null
                    || !List.of("http", "https").contains(uri.getScheme())) {
                throw new InvalidValueException("common.setting.web-address");
            }
            return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        });
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** A whole number of these bounds, both included. */
    public static SettingType<Integer> number(@Nullable String unit, int least, int most) {
        return new SettingType<>(
                Input.NUMBER,
                unit,
                List.of(),
                "",
                String.valueOf(most).length(),
                text -> {
                    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                        throw new InvalidValueException(NUMBER, least, most);
                    }
                    return Integer.valueOf(text);
                },
                String::valueOf);
    }

    /** Whole minutes of these bounds, both included. */
    public static SettingType<Duration> minutes(int least, int most) {
        SettingType<Integer> number = number("minutes", least, most);
        return new SettingType<>(
                number.input(),
                number.unit(),
                List.of(),
                "",
                number.longest(),
                text -> Duration.ofMinutes(number.reader().apply(text)),
                duration -> String.valueOf(duration.toMinutes()));
    }

    /** Yes or no. */
    public static SettingType<Boolean> yesNo() {
        return new SettingType<>(
                Input.YES_NO,
                null,
                List.of("true", "false"),
                "administration.setting.",
                5,
                text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw new InvalidValueException("common.setting.choice");
                    }
                    return Boolean.valueOf(text);
                },
                String::valueOf);
    }

    /**
     * A set of names, at least one.
     *
     * @param allowed all there are
     * @param required those that no choice may leave out
     * @param words beginning of the keys of their words
     */
    public static SettingType<Set<String>> names(
            Collection<String> allowed, Collection<String> required, String words) {
        return new SettingType<>(
                Input.NAMES,
                null,
                List.copyOf(allowed),
                words,
                1_000,
                text -> {
                    Set<String> names = new TreeSet<>(Arrays.asList(text.split("\\s*,\\s*")));
                    if (!allowed.containsAll(names)) {
                        throw new InvalidValueException("common.setting.choice");
                    }
                    if (!names.containsAll(required)) {
                        throw new InvalidValueException("common.setting.required");
                    }
                    return names;
                },
                names -> String.join(",", names));
    }
}

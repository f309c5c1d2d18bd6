package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** How values stand in the canonical form of an event: text, or null. */
public final class Text {

    private Text() {}

    /** The canonical text of a value: ISO 8601 for times, hexadecimal for bytes, names for constants. */
    public static @Nullable String of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static <T> @Nullable T parse(@Nullable String text, Function<String, T> parser) {
        return text == null ? null : parser.apply(text);
    }

    static String required(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("A required value of an event is missing");
        }
        return text;
    }

    static @Nullable Instant instant(@Nullable String text) {
        return parse(text, Instant::parse);
    }

    static @Nullable LocalDate date(@Nullable String text) {
        return parse(text, LocalDate::parse);
    }

    static @Nullable LocalTime time(@Nullable String text) {
        return parse(text, LocalTime::parse);
    }

    static @Nullable Integer integer(@Nullable String text) {
        return parse(text, Integer::valueOf);
    }

    static @Nullable Long number(@Nullable String text) {
        return parse(text, Long::valueOf);
    }

    static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : HexFormat.of().parseHex(text);
    }

    static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}

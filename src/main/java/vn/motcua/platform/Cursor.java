package vn.motcua.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Position in a list: the sort keys of the last row shown. A cursor that a client sends back is checked; it chooses
 * where a list continues and never what it may contain.
 */
public final class Cursor {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 500;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    /** Encodes a position as text that is safe in a URL; null is an empty sort key. */
    public static String of(@Nullable Object... parts) {
        List<String> texts = new ArrayList<>(parts.length);
        for (Object part : parts) {
            texts.add(part == null ? "" : part.toString());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, texts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a position.
     *
     * @param text the result of {@link #of}, or null or blank for the beginning of the list
     * @param parts expected number of sort keys
     * @return null for the beginning of the list
     * @throws RefusedException INVALID when the text is not such a position
     */
    public static @Nullable Cursor parse(@Nullable String text, int parts) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw refusal();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> found = List.of(plain.split(SEPARATOR, -1));
            if (found.size() != parts || plain.indexOf('\0') >= 0) {
                throw refusal();
            }
            return new Cursor(found);
        } catch (IllegalArgumentException notBase64) {
            throw refusal();
        }
    }

    /** The sort key at this place, from 0; null when it is empty. */
    public @Nullable Instant instant(int place) {
        return read(place, text -> inReach(Instant.parse(text)));
    }

    /** The sort key at this place, from 0; null when it is empty. */
    public @Nullable LocalDate date(int place) {
        return read(place, text -> {
            LocalDate date = LocalDate.parse(text);
            inReach(date.atStartOfDay(ZoneOffset.UTC).toInstant());
            return date;
        });
    }

    /** The moment, if the database can store it. */
    private static Instant inReach(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException("out of reach");
        }
        return moment;
    }

    /** The sort key at this place, from 0; empty text when it is empty. */
    public String text(int place) {
        return parts.get(place);
    }

    /** The sort key at this place, from 0, which is never empty. */
    public UUID uuid(int place) {
        return required(read(place, UUID::fromString));
    }

    /** The sort key at this place, from 0, which is never empty. */
    public int integer(int place) {
        return required(read(place, Integer::valueOf));
    }

    /** The sort key at this place, from 0, which is never empty. */
    public long number(int place) {
        return required(read(place, Long::valueOf));
    }

    private <T> @Nullable T read(int place, Function<String, T> reader) {
        String part = parts.get(place);
        if (part.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(part);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw refusal();
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw refusal();
        }
        return value;
    }

    private static RefusedException refusal() {
        return RefusedException.invalidField("cursor", "common.refusal.cursor");
    }
}

package vn.motcua.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;

/**
 * Characters that the fonts of the forms can draw, from {@code fonts/characters.txt}. What is written into a record must come
 * out on paper as it was written: a character without a picture is refused by name.
 */
public final class PrintableCharacters {

    private static final BitSet DRAWN = read();

    private PrintableCharacters() {}

    /** Whether the forms can draw the character; line ends and spaces count as drawn. */
    public static boolean contains(int c) {
        return c == '\n' || DRAWN.get(c);
    }

    /** @throws InvalidValueException naming the first character that no form can draw */
    static String require(String text) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (!contains(c)) {
                throw new InvalidValueException(
                        "vocabulary.text.unprintable", Character.toString(c), String.format(Locale.ROOT, "U+%04X", c));
            }
            at += Character.charCount(c);
        }
        return text;
    }

    private static BitSet read() {
        BitSet drawn = new BitSet();
        try (InputStream file = PrintableCharacters.class.getResourceAsStream("/fonts/characters.txt")) {
            if (file == null) {
                throw new IllegalStateException("Missing from the application: fonts/characters.txt");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))
                    .lines()
                    .forEach(line -> {
                        String[] range = line.split("-");
                        drawn.set(Integer.parseInt(range[0], 16), Integer.parseInt(range[range.length - 1], 16) + 1);
                    });
            return drawn;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package vn.motcua.dossier.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The token in a slip's QR code, as it comes from a scanner: alone or in its address, and perhaps through an input method
 * that put marks on letters. Its symbols are digits and consonants that no input method changes, so it can always be told.
 *
 * @param value {@value #LENGTH} symbols of {@code 0-9BCGHKLMNPQT}
 */
public record SlipToken(String value) {

    /** 30 of 21 symbols: 131 bits. */
    public static final int LENGTH = 30;

    private static final Pattern SHAPE = Pattern.compile("[0-9BCGHKLMNPQT]{" + LENGTH + "}");
    private static final Pattern OTHER_SYMBOLS = Pattern.compile("[^0-9BCGHKLMNPQT]+");
    private static final Pattern ADDRESS_GOES_ON = Pattern.compile("[/?#].*$", Pattern.DOTALL);
    private static final String PATH = "/H/";
    private static final int MOST_TYPED = 400;

    /** @throws IllegalArgumentException when it has not the form of a token */
    public SlipToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slip's token");
        }
    }

    /** Reads what was scanned; empty when there is no token in it. */
    public static Optional<SlipToken> parse(@Nullable String scanned) {
        if (scanned == null || scanned.length() > MOST_TYPED) {
            return Optional.empty();
        }
        String plain =
                Normalizer.normalize(scanned.strip(), Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        int path = plain.lastIndexOf(PATH);
        String last = path < 0
                ? plain
                : ADDRESS_GOES_ON.matcher(plain.substring(path + PATH.length())).replaceFirst("");
        String symbols = OTHER_SYMBOLS.matcher(last).replaceAll("");
        return symbols.length() == LENGTH ? Optional.of(new SlipToken(symbols)) : Optional.empty();
    }

    /** A token opens a dossier: it does not belong into a log. */
    @Override
    public String toString() {
        return "SlipToken[…]";
    }
}

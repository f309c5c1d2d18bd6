package vn.motcua.vocabulary;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Content of the QR code on a citizen's card, as a desk's scanner types it: {@code number|old
 * number|name|ddMMyyyy|sex|address|ddMMyyyy of issue}, perhaps with further fields (domain reference, section 6).
 * Digits pass every input method unchanged; name and address may not, and are taken only where they are whole
 * Vietnamese text.
 *
 * @param identifier always a citizen number
 * @param oldIdentifier the nine digits of an earlier card; null when there was none
 * @param name null when it did not come through whole
 * @param birthDate null when the card has none
 * @param address null when it did not come through whole
 */
public record CitizenCard(
        Identifier identifier,
        @Nullable Identifier oldIdentifier,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable Address address) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern VIETNAMESE = Pattern.compile(
            "(?:[a-zA-ZđĐ][\\u0300\\u0301\\u0302\\u0303\\u0306\\u0309\\u031B\\u0323]*|[0-9\\s.,'’/()\\-])+");
    private static final Pattern SYLLABLE = Pattern.compile("[b-df-hj-np-tv-xz]*[aeiouy]+[b-df-hj-np-tv-xz]*");
    private static final int FEWEST_FIELDS = 4;
    private static final int MOST_TYPED = 400;

    /** Reads what was scanned; empty when it is no such code. */
    public static Optional<CitizenCard> parse(@Nullable String scanned) {
        if (scanned == null || scanned.length() > MOST_TYPED) {
            return Optional.empty();
        }
        String[] fields = scanned.strip().split("\\|", -1);
        if (fields.length < FEWEST_FIELDS) {
            return Optional.empty();
        }
        Identifier number = identifier(fields[0]);
        if (number == null || number.kind() != Identifier.Kind.CITIZEN_ID) {
            return Optional.empty();
        }
        return Optional.of(new CitizenCard(
                number,
                identifier(fields[1]),
                name(fields[2]),
                day(fields[3]),
                fields.length > 5 ? address(fields[5]) : null));
    }

    private static @Nullable Identifier identifier(String field) {
        try {
            return new Identifier(NOT_DIGITS.matcher(field).replaceAll(""));
        } catch (InvalidValueException none) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(NOT_DIGITS.matcher(field).replaceAll(""), DAY);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable PersonName name(String field) {
        try {
            return isWhole(field) ? new PersonName(field) : null;
        } catch (InvalidValueException mangled) {
            return null;
        }
    }

    private static @Nullable Address address(String field) {
        try {
            return isVietnamese(field) ? new Address(field) : null;
        } catch (InvalidValueException mangled) {
            return null;
        }
    }

    /** Whether the name is complete: a lost letter leaves a syllable without a vowel. */
    private static boolean isWhole(String name) {
        if (!isVietnamese(name)) {
            return false;
        }
        for (String syllable : Folding.fold(name).split(" ")) {
            if (!SYLLABLE.matcher(syllable).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVietnamese(String text) {
        return !text.isBlank()
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && VIETNAMESE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .matches();
    }

    /** Masked: a card is personal data and must not reach a log. */
    @Override
    public String toString() {
        return "CitizenCard[" + identifier.masked() + "]";
    }
}

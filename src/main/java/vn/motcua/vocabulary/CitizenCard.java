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
 * number|name|ddMMyyyy|sex|address|ddMMyyyy of issue}, perhaps with further fields, perhaps without the old number (domain
 * reference, section 6). Digits pass every input method unchanged; name and address may not, and are taken only where they
 * are whole Vietnamese text.
 *
 * @param identifier always a citizen number
 * @param oldIdentifier the nine digits of an earlier card; null when there was none
 * @param name null when it did not come through whole
 * @param birthDate null when the card has none
 * @param birthYear the year alone, where the card has no day of birth; null when it has
 * @param female the sex written on the card; null when it is not readable
 * @param address null when it did not come through whole
 */
public record CitizenCard(
        Identifier identifier,
        @Nullable Identifier oldIdentifier,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Boolean female,
        @Nullable Address address) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?:0000)?((?:18|19|20|21)[0-9]{2})");
    /** Letters of Vietnamese and of the languages of the Central Highlands. */
    private static final String LETTER =
            "[a-zA-ZđĐƀɃ][\\u0300\\u0301\\u0302\\u0303\\u0306\\u0309\\u030C\\u031B\\u0323]*";

    private static final Pattern NAME = Pattern.compile("(?:" + LETTER + "|[\\s.,'‘’ʼ`‐‑-])+");
    /** Signs but those that stand for letters that got lost: {@code ?}, and the halves of letters read as Latin. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:" + LETTER + "|[0-9\\s!-/:->@\\[\\]^_`{}~‐-―‘’“”•…°№§·×±−]|[\\u2190-\\u21ff\\u2460-\\u2473])+");

    /** UTF-8 read as Latin letters: each letter with marks became two or three. */
    private static final Pattern HALVES = Pattern.compile("[\\u00c2-\\u00c6][\\u0080-\\u00bf]");

    private static final Pattern WORDS = Pattern.compile("[^a-z'‘’ʼ`]+");
    /** A word with a vowel, the letters before an apostrophe ({@code H'Hen, K'sor}), or H and K of names of the Highlands. */
    private static final Pattern WORD = Pattern.compile("[a-z]*[aeiouy][a-z]*['‘’ʼ`]?|[a-z]{0,3}['‘’ʼ`]|[hk]|");

    private static final int FEWEST_FIELDS = 4;
    private static final int MOST_TYPED = 1_000;

    /** Reads what was scanned; empty when it is no such code. */
    public static Optional<CitizenCard> parse(@Nullable String scanned) {
        if (scanned == null || scanned.length() > MOST_TYPED) {
            return Optional.empty();
        }
        String[] fields = EnteredText.visible(scanned).strip().split("\\|", -1);
        if (fields.length < FEWEST_FIELDS) {
            return Optional.empty();
        }
        Identifier number = identifier(fields[0]);
        if (number == null || number.kind() != Identifier.Kind.CITIZEN_ID) {
            return Optional.empty();
        }
        int name = hasLetters(fields[1]) ? 1 : 2;
        boolean halved = HALVES.matcher(scanned).find();
        return Optional.of(new CitizenCard(
                number,
                name == 1 ? null : identifier(fields[1]),
                halved ? null : name(fields[name]),
                day(fields[name + 1]),
                year(fields[name + 1]),
                name + 2 < fields.length ? female(fields[name + 2]) : null,
                name + 3 < fields.length && !halved ? address(fields[name + 3]) : null));
    }

    private static boolean hasLetters(String field) {
        return field.codePoints().anyMatch(Character::isLetter);
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

    private static @Nullable Integer year(String field) {
        var year = YEAR_ALONE.matcher(NOT_DIGITS.matcher(field).replaceAll(""));
        return year.matches() ? Integer.valueOf(year.group(1)) : null;
    }

    private static @Nullable Boolean female(String field) {
        return switch (Folding.fold(field)) {
            case "nu" -> true;
            case "nam" -> false;
            default -> null;
        };
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
            return isMade(ADDRESS, field) ? new Address(field) : null;
        } catch (InvalidValueException mangled) {
            return null;
        }
    }

    /** Whether the name is complete: a lost letter leaves a word without a vowel. */
    private static boolean isWhole(String name) {
        if (!isMade(NAME, name)) {
            return false;
        }
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String plain = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ƀ', 'b');
        for (String word : WORDS.split(plain)) {
            for (String part : word.split("(?<=['‘’ʼ`])")) {
                if (!WORD.matcher(part).matches()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isMade(Pattern of, String text) {
        return !text.isBlank()
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && of.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).matches();
    }

    /** Masked: a card is personal data and must not reach a log. */
    @Override
    public String toString() {
        return "CitizenCard[" + identifier.masked() + "]";
    }
}

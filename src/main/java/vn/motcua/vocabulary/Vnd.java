package vn.motcua.vocabulary;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Amount of money in Vietnamese đồng; there is no smaller unit.
 *
 * @param amount not negative, at most 10<sup>15</sup>
 */
public record Vnd(long amount) implements Comparable<Vnd> {

    /** Nothing to pay. An unknown fee is not zero but has no {@code Vnd}. */
    public static final Vnd ZERO = new Vnd(0);

    private static final long MOST = 1_000_000_000_000_000L;

    /** @throws InvalidValueException when negative or greater than 10<sup>15</sup> */
    public Vnd {
        if (amount < 0 || amount > MOST) {
            throw new InvalidValueException("vocabulary.money.range");
        }
    }

    /** The sum of both amounts. */
    public Vnd plus(Vnd other) {
        return new Vnd(amount + other.amount);
    }

    /** This amount multiplied by a count, for example of copies or pages. */
    public Vnd times(int count) {
        return new Vnd(Math.multiplyExact(amount, (long) count));
    }

    /** As printed: {@code 1.250.000 đ} in Vietnamese, {@code 1,250,000 VND} otherwise. */
    public String formatted(Locale locale) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        NumberFormat grouped = NumberFormat.getIntegerInstance(vietnamese ? Locale.forLanguageTag("vi") : Locale.UK);
        return grouped.format(amount) + (vietnamese ? " đ" : " VND");
    }

    @Override
    public int compareTo(Vnd other) {
        return Long.compare(amount, other.amount);
    }
}

package vn.motcua.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whole numbers in Vietnamese words, as amounts are written on receipts: {@code 1.250.005} is {@code một triệu hai trăm
 * năm mươi nghìn không trăm linh năm}. Northern usage throughout: nghìn and linh, not ngàn and lẻ; after mươi one is
 * mốt, four tư and five lăm.
 *
 * <p>ICU's rules for Vietnamese agree for small numbers, but have neither tư nor the zeros inside large numbers, which
 * protect an amount from being altered.
 */
public final class SpelledNumber {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] POWERS = {"", "nghìn", "triệu"};
    private static final long BILLION = 1_000_000_000L;

    private SpelledNumber() {}

    /**
     * The number in words, in lower case.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public static String of(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("Only what is not negative is spelled out");
        }
        return number == 0 ? DIGITS[0] : String.join(" ", words(number, false));
    }

    /** An amount of money in words, beginning with a capital: {@code Tám nghìn đồng}. */
    public static String dong(long amount) {
        String words = of(amount) + " đồng";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words of a number; billions are counted separately: a thousand billions is một nghìn tỷ. */
    private static List<String> words(long number, boolean inside) {
        List<String> words = new ArrayList<>();
        long billions = number / BILLION;
        if (billions > 0) {
            words.addAll(words(billions, inside));
            words.add("tỷ");
        }
        long rest = number % BILLION;
        boolean begun = inside || billions > 0;
        for (int power = 2; power >= 0; power--) {
            int group = (int) (rest / (power == 2 ? 1_000_000 : power == 1 ? 1_000 : 1) % 1_000);
            if (group == 0) {
                continue;
            }
            words.addAll(group(group, begun));
            if (power > 0) {
                words.add(POWERS[power]);
            }
            begun = true;
        }
        return words;
    }

    /**
     * The words of three digits; inside a number leading zeros are said too, so that nothing can be written before
     * them.
     */
    private static List<String> group(int group, boolean inside) {
        List<String> words = new ArrayList<>();
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        if (hundreds > 0 || inside) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        } else if (tens == 1) {
            words.add("mười");
        } else if (ones > 0 && !words.isEmpty()) {
            words.add("linh");
        }
        if (ones > 0) {
            words.add(one(ones, tens));
        }
        return words;
    }

    private static String one(int ones, int tens) {
        return switch (ones) {
            case 1 -> tens > 1 ? "mốt" : DIGITS[1];
            case 4 -> tens > 1 ? "tư" : DIGITS[4];
            case 5 -> tens > 0 ? "lăm" : DIGITS[5];
            default -> DIGITS[ones];
        };
    }
}

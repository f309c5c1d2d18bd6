package vn.motcua.vocabulary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Amounts in words, as an office in the north says them. */
class SpelledNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "1, một",
        "4, bốn",
        "5, năm",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "24, hai mươi tư",
        "25, hai mươi lăm",
        "55, năm mươi lăm",
        "91, chín mươi mốt",
        "100, một trăm",
        "101, một trăm linh một",
        "105, một trăm linh năm",
        "110, một trăm mười",
        "115, một trăm mười lăm",
        "555, năm trăm năm mươi lăm",
        "1000, một nghìn",
        "1001, một nghìn không trăm linh một",
        "1010, một nghìn không trăm mười",
        "8000, tám nghìn",
        "10005, mười nghìn không trăm linh năm",
        "75000, bảy mươi lăm nghìn",
        "400000, bốn trăm nghìn",
        "1000000, một triệu",
        "1250005, một triệu hai trăm năm mươi nghìn không trăm linh năm",
        "21021021, hai mươi mốt triệu không trăm hai mươi mốt nghìn không trăm hai mươi mốt",
        "1000000000, một tỷ",
        "1000000005, một tỷ không trăm linh năm",
        "2050000000, hai tỷ không trăm năm mươi triệu",
        "1000000000000, một nghìn tỷ",
        "5000000000000000, năm triệu tỷ"
    })
    void a_number_is_said_as_it_is_read_out(long number, String words) {
        assertThat(SpelledNumber.of(number)).isEqualTo(words);
    }

    @Test
    void an_amount_begins_with_a_capital_and_names_its_currency() {
        assertThat(SpelledNumber.dong(8_000)).isEqualTo("Tám nghìn đồng");
        assertThat(SpelledNumber.dong(0)).isEqualTo("Không đồng");
    }

    @Test
    void what_is_owed_is_not_spelled_out() {
        assertThatThrownBy(() -> SpelledNumber.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Read back word by word by other rules, every number is itself again. */
    @Property(tries = 2_000)
    void no_two_numbers_are_said_alike(@ForAll @LongRange(max = 999_999_999_999L) long number) {
        assertThat(read(SpelledNumber.of(number))).isEqualTo(number);
    }

    private static long read(String words) {
        long whole = 0;
        long billions = 0;
        long group = 0;
        long digit = 0;
        for (String word : words.split(" ")) {
            switch (word) {
                case "tỷ" -> {
                    billions = whole + group + digit;
                    whole = 0;
                    group = 0;
                    digit = 0;
                }
                case "triệu", "nghìn" -> {
                    whole += (group + digit) * (word.equals("triệu") ? 1_000_000 : 1_000);
                    group = 0;
                    digit = 0;
                }
                case "trăm" -> {
                    group += digit * 100;
                    digit = 0;
                }
                case "mươi" -> {
                    group += digit * 10;
                    digit = 0;
                }
                case "mười" -> group += 10;
                case "linh" -> digit = 0;
                default -> digit = digit(word);
            }
        }
        return billions * 1_000_000_000 + whole + group + digit;
    }

    private static int digit(String word) {
        return switch (word) {
            case "không" -> 0;
            case "một", "mốt" -> 1;
            case "hai" -> 2;
            case "ba" -> 3;
            case "bốn", "tư" -> 4;
            case "năm", "lăm" -> 5;
            case "sáu" -> 6;
            case "bảy" -> 7;
            case "tám" -> 8;
            case "chín" -> 9;
            default -> throw new AssertionError("Not a digit: " + word);
        };
    }
}

package vn.motcua.document.form;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.document.Papers;
import vn.motcua.worktime.TimeLimit;

import static org.assertj.core.api.Assertions.assertThat;

/** How forms write dates and limits, and which set of forms counts on which day. */
class FormWordsTest {

    private final FormWords words = Papers.formWords();

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T17:30:00Z, 'Bắc Giang, ngày 05 tháng 01 năm 2027'",
        "2026-02-28T02:00:00Z, 'Bắc Giang, ngày 28 tháng 02 năm 2026'",
        "2026-03-09T02:00:00Z, 'Bắc Giang, ngày 09 tháng 3 năm 2026'",
        "2026-12-31T16:59:59Z, 'Bắc Giang, ngày 31 tháng 12 năm 2026'"
    })
    void only_days_below_ten_and_the_first_two_months_have_a_nought(Instant moment, String date) {
        assertThat(words.placeAndDate("Bắc Giang", moment)).isEqualTo(date);
    }

    @Test
    void limits_are_said_in_words_and_an_unknown_one_is_said_to_be_unknown() {
        assertThat(words.limit(TimeLimit.workingDays(20))).isEqualTo("20 ngày làm việc");
        assertThat(words.limit(TimeLimit.sameDay())).isEqualTo("Trong ngày (nhận sau 15:00: ngày làm việc tiếp theo)");
        assertThat(words.limit(TimeLimit.notSpecified())).isEqualTo("Không quy định");
        assertThat(words.limit(null)).isEqualTo("chưa rõ");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-24, CIRCULAR_01_2018",
        "2025-09-14, CIRCULAR_01_2018",
        "2025-09-15, CIRCULAR_03_2025",
        "2026-11-24, CIRCULAR_03_2025"
    })
    void the_set_of_forms_is_that_of_the_day_of_printing(LocalDate day, FormSet set) {
        assertThat(FormSet.on(day)).isEqualTo(set);
        assertThat(Form.APPOINTMENT_SLIP.number(set)).isEqualTo("01");
    }
}

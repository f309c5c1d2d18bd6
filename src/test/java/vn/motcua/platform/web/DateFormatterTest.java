package vn.motcua.platform.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DateFormatterTest {

    private final DateFormatter dates = new DateFormatter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/11/2026",
                "24112026",
                "24/11/26",
                "24-11-2026",
                "24.11.2026",
                "2026-11-24",
                " 24/11/2026 ",
                "24–11–2026",
                "\u202a24/11/2026\u202c",
                "２４/１１/２０２６",
                "24 / 11 / 2026",
                "241126"
            })
    void a_day_may_be_typed_in_each_usual_way(String typed) throws ParseException {
        assertThat(dates.parse(typed, Locale.ROOT)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "29/02/2027",
                "11/24/2026",
                "00/01/2026",
                "24/11",
                "2026",
                "hôm nay",
                "24/11/2026x",
                "-1/1/2026",
                "٢٤/١١/٢٠٢٦",
                "24/11/20260",
                "99999999999999999999"
            })
    void a_day_that_does_not_exist_is_refused(String typed) {
        assertThatThrownBy(() -> dates.parse(typed, Locale.ROOT)).isInstanceOf(ParseException.class);
    }
}

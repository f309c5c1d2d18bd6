package vn.motcua.desk.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.document.TypedByScanner;

import static org.assertj.core.api.Assertions.assertThat;

class HandOverSlipCodeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void every_code_is_read_back_as_printed_in_small_letters_and_through_every_input_method() {
        for (String office : List.of("H02", "H02.29.16", "H02.21.01")) {
            for (int no : new int[] {1, 9, 10, 99, 100, HandOverSlipCode.MOST}) {
                HandOverSlipCode code = new HandOverSlipCode(office, DAY, no);
                assertThat(HandOverSlipCode.parse(code.value())).contains(code);
                for (Map<String, String> method : TypedByScanner.METHODS) {
                    assertThat(HandOverSlipCode.parse(
                                    " " + TypedByScanner.typed(code.value().toLowerCase(), method)))
                            .contains(code);
                }
            }
        }
    }

    @Test
    void it_may_be_typed_without_its_office() {
        assertThat(HandOverSlipCode.parse("bg – 261123 - 03")).contains(new HandOverSlipCode(null, DAY, 3));
        assertThat(new HandOverSlipCode("H02.29.16", DAY, 3)).hasToString("BG-H02.29.16-261123-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BG",
                "BG-261123",
                "BG-261123-00",
                "BG-261323-01",
                "BG-261123-0001",
                "H02-261123-0001",
                "BG-<b>-261123-01"
            })
    void other_texts_are_none(String text) {
        assertThat(HandOverSlipCode.parse(text)).isEmpty();
    }
}

package vn.motcua.tracking;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding Z2: the numbers of a slip are found in whatever was pasted. */
class SlipNumbersTest {

    private static final List<String> OFFICES = List.of("H02", "H02.29", "H02.29.16", "H02.29.1");
    private static final String CODE = "H02.29.16-261130-0051";

    private static SlipNumbers read(String first, String second) {
        return SlipNumbers.read(first, second, OFFICES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H02.29.16-261130-0051",
                "h02.29.16-261130-0051",
                "H0229162611300051",
                "H02 29 16 261130 0051",
                "HO2.29.16-26113O-OO51",
                "H02.29.16–261130–0051",
                "  H02.29.16 - 261130 - 0051  ",
                "Mã hồ sơ: H02.29.16-261130-0051.",
                "mã hồ sơ của tôi là H02.29.16-261130-0051 ạ",
                "H02.29.16\u200b-261130\u00a0-\u202d0051\u202c",
                "Ｈ０２．２９．１６－２６１１３０－００５１",
                "H02/29/16/261130/0051",
                "H02.29.16_261130_0051"
            })
    void a_code_is_found_however_it_is_written(String typed) {
        assertThat(read(typed, "49301872")).isEqualTo(new SlipNumbers(CODE, "49301872", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H02.29.16-261130-0051 49301872",
                "H02.29.16-261130-0051 4930 1872",
                "H022916261130005149301872",
                "Mã H02.29.16-261130-0051, số kiểm tra 4930-1872",
                "H02.29.16-261130-0051\n4930 1872"
            })
    void both_numbers_are_found_in_one_field(String typed) {
        assertThat(read(typed, "")).isEqualTo(new SlipNumbers(CODE, "49301872", null));
        assertThat(read("", typed)).isEqualTo(new SlipNumbers(CODE, "49301872", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4930 1872", "4930-1872", "số 49301872", "493O1872", "\u202a49301872\u202c", "４９３０１８７２"})
    void a_check_number_is_found_however_it_is_written(String typed) {
        assertThat(read(CODE, typed).check()).matches("49301872");
    }

    @Test
    void the_code_of_an_office_that_begins_another_is_not_taken_for_it() {
        assertThat(SlipNumbers.read("H022107261201 0007", "12345678", List.of("H02", "H02.21", "H02.21.07"))
                        .code())
                .isEqualTo("H02.21.07-261201-0007");
    }

    @Test
    void the_numbers_may_stand_in_each_others_fields() {
        assertThat(read("49301872", CODE)).isEqualTo(new SlipNumbers(CODE, "49301872", null));
    }

    @Test
    void the_slips_address_is_a_number_enough() {
        String token = "0123456789BCGHKLMNPQT012345678";

        assertThat(read("Xem tại https://motcua.example.vn/h/" + token, "").token())
                .isNotNull();
        assertThat(read("https://motcua.example.vn/h/" + token.toLowerCase(java.util.Locale.ROOT) + "?lang=en", null)
                        .token())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1234567", "123456789", "không nhớ", "H02.29.16-261130-0051"})
    void what_is_no_check_number_is_none(String typed) {
        assertThat(read(CODE, typed).check()).isNull();
    }

    @Test
    void an_office_that_is_not_known_is_read_as_it_is_written() {
        assertThat(read("H99.99.99-261130-0001", "12345678").code()).isEqualTo("H99.99.99-261130-0001");
    }
}

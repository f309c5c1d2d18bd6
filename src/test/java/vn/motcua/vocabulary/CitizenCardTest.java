package vn.motcua.vocabulary;

import java.text.Normalizer;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CitizenCardTest {

    private static final String CARD =
            "024190001234|121234567|Nguyễn Thị Thuỷ|02031990|Nữ|Thôn Đông, Quảng Châu, Bắc Giang|01012022";

    @Test
    void a_card_says_number_old_number_name_birth_and_address() {
        CitizenCard card = CitizenCard.parse(CARD).orElseThrow();

        assertThat(card.identifier()).isEqualTo(new Identifier("024190001234"));
        assertThat(card.oldIdentifier()).isEqualTo(new Identifier("121234567"));
        assertThat(card.name()).isEqualTo(new PersonName("Nguyễn Thị Thuỷ"));
        assertThat(card.birthDate()).isEqualTo(LocalDate.of(1990, 3, 2));
        assertThat(card.address()).isEqualTo(new Address("Thôn Đông, Quảng Châu, Bắc Giang"));
    }

    @Test
    void a_card_without_an_old_number_and_one_with_further_fields_are_read() {
        assertThat(CitizenCard.parse("024190001234||Lê Thị Ngọc Ánh|02031990|Nữ|Xã Một|01012022")
                        .orElseThrow()
                        .oldIdentifier())
                .isNull();
        assertThat(CitizenCard.parse(CARD + "|Nguyễn Văn Bố|Trần Thị Mẹ")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyá»…n Thá»‹ Thuá»·", // UTF-8 read as Latin
                "Nguy?n Th? Thu?",
                "Nguy1n Thi5 Thuy3", // keys instead of letters
                "Ng Th Thy", // letters got lost
                ""
            })
    void a_name_that_did_not_come_through_is_left_to_be_typed(String mangled) {
        CitizenCard card = CitizenCard.parse("024190001234||" + mangled + "|02031990|Nữ|Thôn Đông|01012022")
                .orElseThrow();

        assertThat(card.name()).isNull();
        assertThat(card.birthDate()).isEqualTo(LocalDate.of(1990, 3, 2));
    }

    @Test
    void decomposed_text_is_not_taken() {
        String decomposed = Normalizer.normalize(CARD, Normalizer.Form.NFD);

        assertThat(CitizenCard.parse(decomposed).orElseThrow().name()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "024190001234",
                "024190001234|x|y",
                "|||",
                "999190001234||Nguyễn Thị Thuỷ|02031990|Nữ|x|x",
                "2400123456||Công ty|02031990|x|x|x"
            })
    void what_is_no_card_is_told_so(String text) {
        assertThat(CitizenCard.parse(text)).isEmpty();
    }

    @Test
    void a_card_never_stands_in_a_log() {
        assertThat(CitizenCard.parse(CARD).orElseThrow().toString()).doesNotContain("Thuỷ", "024190001234");
    }
}

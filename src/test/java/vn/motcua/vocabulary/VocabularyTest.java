package vn.motcua.vocabulary;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VocabularyTest {

    private static void refused(Runnable attempt, String messageKey) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(attempt::run)
                .extracting(InvalidValueException::messageKey)
                .isEqualTo(messageKey);
    }

    @Test
    void a_code_says_office_day_and_sequence() {
        DossierCode code = DossierCode.of("H02.21.01", LocalDate.of(2026, 11, 23), 42);

        assertThat(code.value()).isEqualTo("H02.21.01-261123-0042");
        assertThat(code.officeCode()).isEqualTo("H02.21.01");
        assertThat(code.day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(code.sequence()).isEqualTo(42);
    }

    @Test
    void a_code_grows_wider_after_9999() {
        assertThat(DossierCode.of("H02", LocalDate.of(2026, 1, 2), 10_000).value())
                .isEqualTo("H02-260102-10000");
        assertThat(DossierCode.parse("H02-260102-10000").sequence()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " h02.21.01-261123-0042 ",
                "H02.21.01 - 261123 - 0042",
                "H02.21.01–261123–0042",
                "H02.21.01-261123-0042\u00a0"
            })
    void a_code_is_read_in_spite_of_case_spaces_and_dashes(String typed) {
        assertThat(DossierCode.parse(typed).value()).isEqualTo("H02.21.01-261123-0042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H02.21.01",
                "H02-261123-0000",
                "H02-261323-0001",
                "H02-260230-0001",
                "H02-261123-00001",
                "H02-261123-1",
                "../../etc-261123-0001",
                "H02-261123-0001'"
            })
    void what_is_no_code_is_refused(String typed) {
        refused(() -> DossierCode.parse(typed), "vocabulary.dossier-code.shape");
    }

    @Test
    void a_name_is_tidied_and_composed() {
        PersonName name = new PersonName("  Nguye\u0302\u0303n   Thi\u0323  Thu ");

        assertThat(name.value()).isEqualTo("Nguyễn Thị Thu");
        assertThat(name.folded()).isEqualTo("nguyen thi thu");
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Thị Thu,Nguyễn T. T***", "Đặng An,Đặng A***", "Sukarno,S***", "Y Moan Êban,Y M. Ê***"})
    void a_name_is_masked_and_prints_masked(String whole, String masked) {
        assertThat(new PersonName(whole).masked()).isEqualTo(masked);
        assertThat(new PersonName(whole)).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn 2", "<b>An</b>", "=cmd()", "-An", "An;Bình", "An@Bình"})
    void a_name_has_no_digits_and_no_signs(String typed) {
        refused(() -> new PersonName(typed), "vocabulary.name.characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An\u202eBình",
                "An\u200bBình",
                "An\u0000Bình",
                "An\u0007",
                "\ufeffAn",
                "An\u2028Bình",
                "A\u0335\u0336\u0337\u0338\u0339\u033a",
                "An\ud800"
            })
    void invisible_directional_and_control_characters_are_refused_in_every_text(String typed) {
        refused(() -> new PersonName(typed), "vocabulary.text.character");
        refused(() -> new Address(typed), "vocabulary.text.character");
        refused(() -> FreeText.clean(typed, 100), "vocabulary.text.character");
    }

    @Test
    void a_name_may_have_120_characters_and_not_one_more() {
        assertThat(new PersonName("Ễ".repeat(120)).value()).hasSize(120);
        refused(() -> new PersonName("Ễ".repeat(121)), "vocabulary.text.too-long");
        refused(() -> new PersonName("a".repeat(1_000_000)), "vocabulary.text.too-long");
        refused(() -> new PersonName(" \t "), "vocabulary.name.required");
    }

    @Test
    void names_of_other_lands_are_names() {
        assertThat(new PersonName("Seán O’Connor-Smith, Jr.").value()).isEqualTo("Seán O’Connor-Smith, Jr.");
        assertThat(new PersonName("Søren Łukasz Ștefan").value()).isEqualTo("Søren Łukasz Ștefan");
        assertThat(new PersonName("Y Thĭm Ƀuôn").value()).isEqualTo("Y Thĭm Ƀuôn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"김민수", "王小明", "محمد", "Nguyễn Văn Аn", "Ｎguyễn", "𝐀n", "An\u20e3"})
    void letters_that_no_passport_prints_or_that_look_like_others_are_refused(String name) {
        refused(() -> new PersonName(name), "vocabulary.name.characters");
        refused(() -> new OrganisationName(name), "vocabulary.organisation-name.characters");
    }

    @Test
    void an_organisation_may_have_digits_and_signs() {
        assertThat(new OrganisationName("Công ty TNHH May 10 & Xây dựng (Bắc Giang)").value())
                .endsWith("(Bắc Giang)");
        refused(() -> new OrganisationName("<script>"), "vocabulary.organisation-name.characters");
        refused(() -> new OrganisationName("Công ty <x>"), "vocabulary.organisation-name.characters");
    }

    @Test
    void a_citizen_number_is_read_with_spaces_and_shown_masked() {
        Identifier id = Identifier.parse("0241 9912 1234");

        assertThat(id.digits()).isEqualTo("024199121234");
        assertThat(id.kind()).isEqualTo(Identifier.Kind.CITIZEN_ID);
        assertThat(id.masked()).isEqualTo("024*****1234");
        assertThat(id).hasToString("024*****1234");
    }

    @Test
    void an_old_identity_card_is_still_an_identifier() {
        assertThat(Identifier.parse("121 234 567").kind()).isEqualTo(Identifier.Kind.OLD_ID);
        assertThat(Identifier.parse("121234567").masked()).isEqualTo("12****567");
    }

    @Test
    void a_tax_code_must_have_the_right_check_digit() {
        assertThat(Identifier.parse("0100109106").kind()).isEqualTo(Identifier.Kind.TAX_CODE);
        assertThat(Identifier.parse("0100109106001").digits()).isEqualTo("0100109106-001");
        assertThat(Identifier.parse("0100109106-001").masked()).isEqualTo("01*****106-001");
        refused(() -> Identifier.parse("0100109107"), "vocabulary.identifier.check-digit");
    }

    @Test
    void what_is_no_identifier_is_refused() {
        refused(() -> Identifier.parse("097199121234"), "vocabulary.identifier.province");
        refused(() -> Identifier.parse("000199121234"), "vocabulary.identifier.province");
        refused(() -> Identifier.parse("02419912123"), "vocabulary.identifier.shape");
        refused(() -> Identifier.parse("٠٢٤١٩٩١٢١٢٣٤"), "vocabulary.identifier.shape");
        refused(() -> Identifier.parse("0".repeat(100_000)), "vocabulary.identifier.shape");
        refused(() -> Identifier.parse(null), "vocabulary.identifier.required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "+84 912 345 678", "84912345678", "0084.912.345.678", "(+84) 0912-345-678"})
    void a_telephone_number_has_one_form(String typed) {
        assertThat(PhoneNumber.parse(typed).digits()).isEqualTo("0912345678");
        assertThat(PhoneNumber.parse(typed).masked()).isEqualTo("09***678");
    }

    @Test
    void a_land_line_is_a_telephone_number_and_nonsense_is_not() {
        assertThat(PhoneNumber.parse("0204 3854 321").digits()).isEqualTo("02043854321");
        refused(() -> PhoneNumber.parse("0112345678"), "vocabulary.phone.shape");
        refused(() -> PhoneNumber.parse("091234567"), "vocabulary.phone.shape");
        refused(() -> PhoneNumber.parse("1900 1234"), "vocabulary.phone.shape");
    }

    @Test
    void an_email_address_cannot_carry_another_header() {
        assertThat(EmailAddress.parse(" An.Binh+1@Example.VN ").value()).isEqualTo("An.Binh+1@example.vn");
        assertThat(EmailAddress.parse("an@example.vn").masked()).isEqualTo("a***@example.vn");
        for (String bad : new String[] {
            "an@example.vn\r\nBcc: x@y.vn",
            "an@example.vn\n",
            "an",
            "an@",
            "@b.vn",
            "a@b",
            "a b@c.vn",
            "a@b..vn",
            "<a@b.vn>"
        }) {
            refused(() -> EmailAddress.parse(bad), "vocabulary.email.shape");
        }
        refused(() -> EmailAddress.parse("a@" + "b".repeat(300) + ".vn"), "vocabulary.email.shape");
    }

    @Test
    void an_address_keeps_its_words_and_hides_the_house() {
        Address address = new Address("Số 5, thôn Đông,  xã Tân Mỹ");

        assertThat(address.value()).isEqualTo("Số 5, thôn Đông, xã Tân Mỹ");
        assertThat(address).hasToString("***, thôn Đông, xã Tân Mỹ");
        refused(() -> new Address("x".repeat(301)), "vocabulary.text.too-long");
        refused(() -> new Address("  "), "vocabulary.address.required");
    }

    @Test
    void free_text_keeps_its_lines_and_nothing_strange() {
        assertThat(FreeText.clean(" một\r\n\r\n\r\n\r\nhai  ba \n", 100)).isEqualTo("một\n\nhai ba");
        assertThat(FreeText.cleanLine("một\r\nhai", 100)).isEqualTo("một hai");
        assertThat(FreeText.clean(null, 100)).isEmpty();
        refused(() -> FreeText.clean("abcdef", 5), "vocabulary.text.too-long");
    }

    @Test
    void money_is_printed_as_people_write_it() {
        assertThat(new Vnd(1_250_000).formatted(Locale.forLanguageTag("vi"))).isEqualTo("1.250.000 đ");
        assertThat(new Vnd(1_250_000).formatted(Locale.ENGLISH)).isEqualTo("1,250,000 VND");
        assertThat(new Vnd(8_000).times(3).plus(Vnd.ZERO)).isEqualTo(new Vnd(24_000));
        refused(() -> new Vnd(-1), "vocabulary.money.range");
    }

    @ParameterizedTest
    @CsvSource({
        "Đăng ký KHAI SINH (mới),dang ky khai sinh moi",
        "Hoà / Hòa,hoa hoa",
        "Thuỷ-Thủy,thuy thuy",
        "'  ',''",
        "ĐƯỜNG ð,duong d"
    })
    void text_is_folded_for_search(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
        assertThat(Folding.compact(text)).isEqualTo(folded.replace(" ", ""));
    }

    @Test
    void a_refusal_of_a_value_names_the_field_its_caller_knows() {
        InvalidValueException refusal = new InvalidValueException("vocabulary.text.too-long", 5).at("owner");

        assertThat(refusal.field()).isEqualTo("owner");
        assertThat(refusal.arguments()).containsExactly(5);
        assertThat(refusal.getStackTrace()).isEmpty();
    }
}

package vn.motcua.vocabulary;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is pasted, scanned and imported: the findings of inputs by their numbers, and their kinds. */
class EnteredTextTest {

    @DisplayName("A10: a telephone number is read through whatever stands around its digits")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202a0912345245\u202c",
                "0912–345–245",
                "0912\u2009345\u2009245",
                "0912\u202f345\u202f245",
                "０９１２３４５２４５",
                "\ufeff0912345245",
                "0912\u00ad345\u00ad245",
                "0912\u2011345\u2011245",
                "0912—345−245",
                "0912\u200b345\u200d245\u2060",
                "\u20680912 345 245\u2069",
                "0912\u3000345\u3000245",
                "＋８４ ９１２ ３４５ ２４５",
                "tel:+84912345245",
                "ĐT: 0912.345.245",
                "'0912345245",
                "+84 (0)912 345 245",
                "0084 0912 345 245",
                "840912345245",
                "0912/345/245",
                "0912\ufe0f345\ufe0f245"
            })
    void a10_telephone(String pasted) {
        assertThat(PhoneNumber.parse(pasted).digits()).isEqualTo("0912345245");
    }

    @DisplayName("A10: so is every number and code")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202a024099001234\u202c",
                "024–099–001234",
                "024\u202f099\u202f001234",
                "０２４０９９００１２３４",
                "024.099.001.234",
                "CCCD: 024099001234",
                "Số 024 099 001 234",
                "'024099001234",
                "\u200b024099001234\ufeff"
            })
    void a10_identifier(String pasted) {
        assertThat(Identifier.parse(pasted).digits()).isEqualTo("024099001234");
    }

    @DisplayName("A10: and the code of a dossier")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202aH02.21.01-261123-0042\u202c",
                "H02.21.01\u2011261123\u20110042",
                "h02.21.01\u200b–261123—0042\ufeff",
                "Ｈ０２.２１.０１－２６１１２３－００４２"
            })
    void a10_code(String pasted) {
        assertThat(DossierCode.parse(pasted).value()).isEqualTo("H02.21.01-261123-0042");
    }

    @DisplayName("A10: and an e-mail address")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202aan.binh@example.vn\u202c",
                "an.binh\u200b@example.vn",
                "mailto:an.binh@example.vn",
                "\u00a0an.binh@example.vn\u2003",
                "ａｎ.binh＠example.vn"
            })
    void a10_email(String pasted) {
        assertThat(EmailAddress.parse(pasted).value()).isEqualTo("an.binh@example.vn");
    }

    @Test
    @DisplayName("A10: text for people keeps what can be seen and loses what cannot")
    void a10_text() {
        assertThat(EnteredText.clean("\ufeffXã\u00a0Tân\u202fMỹ\u00ad – tổ\u20115\u200b"))
                .isEqualTo("Xã Tân Mỹ – tổ-5");
        assertThat(EnteredText.clean("một\u2028hai\u2029ba\u0085bốn\u000bnăm")).isEqualTo("một\nhai\nba\nbốn\nnăm");
        assertThat(EnteredText.clean("Nguye\u0302\u0303n")).isEqualTo("Nguyễn");
        assertThat(EnteredText.clean("a\u3164b\u2800c")).isEqualTo("a b c");
        assertThat(EnteredText.clean("\ud83d\udc68\u200d\ud83d\udc69")).isEqualTo("\ud83d\udc68\ud83d\udc69");
        assertThat(EnteredText.clean("\u0000")).isEqualTo("\u0000"); // refused later, with a sentence
    }

    @Test
    @DisplayName("A17: the first three digits are a province's or a country's code")
    void a17() {
        assertThat(Identifier.parse("101190001234").kind()).isEqualTo(Identifier.Kind.CITIZEN_ID);
        for (String nowhere : List.of("000190001234", "097190001234", "100190001234", "999190001234")) {
            refused(() -> Identifier.parse(nowhere), "vocabulary.identifier.province");
        }
        assertThat(CitizenCard.parse("101190001234||Lê Thị An|02031990|Nữ|Viêng Chăn|01012022"))
                .isPresent();
    }

    @DisplayName("B2: a foreigner has a passport")
    @ParameterizedTest
    @CsvSource({
        "N1234567,N1234567",
        "n 123-4567,N1234567",
        "E12345678,E12345678",
        "C03X0T2V1,C03X0T2V1",
        "P1234567A,P1234567A",
        "12AB34567,12AB34567",
        "passport: TK1234567,TK1234567",
        "hộ chiếu số K98765432,K98765432"
    })
    void b2_passport(String typed, String stored) {
        Identifier passport = Identifier.parse(typed);

        assertThat(passport.digits()).isEqualTo(stored);
        assertThat(passport.kind()).isEqualTo(Identifier.Kind.PASSPORT);
        assertThat(passport.masked())
                .doesNotContain(stored.substring(2, 6))
                .endsWith(stored.substring(stored.length() - 3));
    }

    @DisplayName("B2: a word is no passport")
    @ParameterizedTest
    @ValueSource(strings = {"PASSPORT", "KHONGCO", "ABCDE12", "0912-34567A8", "12345678", "Đ1234567"})
    void b2_no_passport(String typed) {
        refused(() -> Identifier.parse(typed), "vocabulary.identifier.shape");
    }

    @DisplayName("B2: a foreign telephone is a contact")
    @ParameterizedTest
    @CsvSource({
        "+1 (415) 555-2671,+14155552671",
        "0044 20 7946 0958,+442079460958",
        "+44 (0)20 7946 0958,+442079460958",
        "+856 20 5555 1234,+8562055551234",
        "+82-10-1234-5678,+821012345678"
    })
    void b2_telephone(String typed, String stored) {
        PhoneNumber phone = PhoneNumber.parse(typed);

        assertThat(phone.digits()).isEqualTo(stored);
        assertThat(phone.isForeign()).isTrue();
        assertThat(phone.isMobile()).isFalse();
        assertThat(phone.masked()).hasSizeLessThan(stored.length());
    }

    @Test
    @DisplayName("B2: a Vietnamese number never gets another form, and nonsense is refused")
    void b2_no_telephone() {
        assertThat(PhoneNumber.parse("+84 (24) 3825 4321").digits()).isEqualTo("02438254321");
        assertThat(PhoneNumber.parse("(024) 3825 4321").digits()).isEqualTo("02438254321");
        for (String nonsense :
                List.of("+84 123", "+0123456789", "+1", "++14155552671", "+1234567890123456", "+1415x55")) {
            refused(() -> PhoneNumber.parse(nonsense), "vocabulary.phone.shape");
        }
    }

    @Test
    @DisplayName("B4: a citizen number says century, year and sex")
    void b4() {
        Identifier number = new Identifier("024099001234");

        assertThat(number.birthYear()).hasValue(1999);
        assertThat(number.contradicts(LocalDate.of(1990, 3, 2))).isTrue();
        assertThat(number.contradicts(LocalDate.of(1999, 3, 2))).isFalse();
        assertThat(number.contradictsSex(true)).isTrue();
        assertThat(new Identifier("024305001234").birthYear()).hasValue(2005);
        assertThat(new Identifier("024305001234").contradictsSex(true)).isFalse();
        assertThat(new Identifier("121234567").contradicts(1990)).isFalse();
    }

    @DisplayName("Numbers of households and organisations")
    @ParameterizedTest
    @CsvSource({
        "20A8001234,BUSINESS_REGISTRATION",
        "24 b 8 012345,BUSINESS_REGISTRATION",
        "MST: 0100109106,TAX_CODE",
        "0100109106–001,TAX_CODE",
        "0100109106 - 001,TAX_CODE"
    })
    void numbers_of_households_and_organisations(String typed, Identifier.Kind kind) {
        Identifier number = Identifier.parse(typed);

        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.kind().ofOrganisation()).isTrue();
        assertThat(number.kind().ofPerson()).isFalse();
        assertThat(Identifier.Kind.CITIZEN_ID.ofOrganisation()).isTrue(); // the tax code of a household business
    }

    @DisplayName("A23: an address on a card is taken with all its signs")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ngõ 5; số 7 – TDP: Mới, Tân Mỹ",
                "tổ 4+5, Tân Mỹ",
                "An Khê & lân cận",
                "Số 12A/3 (cũ: 12), hẻm \"Chùa\"",
                "Lô B_2 = lô số 7 #3 @ KCN *",
                "Căn 5 → 6, km 7 ± 200 m",
                "Buôn Ƀrăng, xã Čư Êbur, Đắk Lắk",
                "Thôn 2 … Ea H’Leo; K'Bang"
            })
    void a23(String address) {
        assertThat(CitizenCard.parse("024190001234||Nguyễn Thị Thuỷ|02031990|Nữ|" + address + "|01012022")
                        .orElseThrow()
                        .address())
                .isEqualTo(new Address(address));
    }

    @DisplayName("A23: an address that lost letters is left to be typed")
    @ParameterizedTest
    @ValueSource(strings = {"XÃ£ TÃ¢n Má»¹", "Xa? Tân M?", "chÃ\u00adnh", "Xã 新"})
    void a23_mangled(String address) {
        assertThat(CitizenCard.parse("024190001234||Nguyễn Thị Thuỷ|02031990|Nữ|" + address + "|01012022")
                        .orElseThrow()
                        .address())
                .isNull();
    }

    @DisplayName("A23: names of the Central Highlands are taken from a card")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "H'Hen Niê",
                "H’Hen Niê",
                "Y Bhin Kđăm",
                "K'sor H'Bút",
                "H Hen Niê",
                "Rơ Châm Y Thĭm",
                "Adrơng Y Êban",
                "Ênuôl Buôn Yă",
                "Nguyễn-Trần An",
                "N'Trang Lơng",
                "Čil Múp",
                "Y",
                "Kpuih H'Ƀlŏ"
            })
    void a23_names(String name) {
        assertThat(CitizenCard.parse("066190001234||" + name + "|02031990|Nữ|Đắk Lắk|01012022")
                        .orElseThrow()
                        .name())
                .isEqualTo(new PersonName(name));
    }

    @Test
    @DisplayName("A23: cards of all layouts, with hidden characters and with a year alone")
    void a23_layouts() {
        CitizenCard without = CitizenCard.parse("024190001234|Lê Thị An|02031990|Nữ|Xã Một|01012022")
                .orElseThrow();
        assertThat(without.name()).isEqualTo(new PersonName("Lê Thị An"));
        assertThat(without.birthDate()).isEqualTo(LocalDate.of(1990, 3, 2));
        assertThat(without.address()).isEqualTo(new Address("Xã Một"));

        CitizenCard later = CitizenCard.parse(
                        "\ufeff024190001234||Lê Thị An|02031990|Nữ|Xã\u00a0Một|01012025|||Lê Văn Bố|Trần Thị Mẹ\r\n")
                .orElseThrow();
        assertThat(later.address()).isEqualTo(new Address("Xã Một"));
        assertThat(later.female()).isTrue();

        CitizenCard old = CitizenCard.parse("024150001234||Lê Thị An|1950|Nữ|Xã Một|01012022")
                .orElseThrow();
        assertThat(old.birthDate()).isNull();
        assertThat(old.birthYear()).isEqualTo(1950);
    }

    @DisplayName("Names of all peoples of the country")
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "H'Hen Niê,H'Hen Niê",
                "H`Hen Niê,H'Hen Niê",
                "HʼHen Niê,H'Hen Niê",
                "H‘Hen Niê,H'Hen Niê",
                "H´Hen Niê,H'Hen Niê",
                "H’Hen Niê,H’Hen Niê",
                "K'sor H'Bút,K'sor H'Bút",
                "Y Bhin Êban,Y Bhin Êban",
                "Nguyễn–Trần An,Nguyễn-Trần An",
                "Sukarno,Sukarno",
                "Keihanaikukauakahihuliheekahaunaele,Keihanaikukauakahihuliheekahaunaele"
            })
    void names_of_all_peoples(String typed, String stored) {
        assertThat(new PersonName(typed).value()).isEqualTo(stored);
    }

    @DisplayName("C3: apostrophes do not matter for searching")
    @ParameterizedTest
    @ValueSource(strings = {"H'Hen", "H’Hen", "HʼHen", "H`Hen", "H´Hen", "hhen", "ＨＨen", "H\u200bHen"})
    void c3_apostrophes(String name) {
        assertThat(Folding.fold(name)).isEqualTo("hhen");
    }

    private static void refused(Runnable attempt, String messageKey) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(attempt::run)
                .extracting(InvalidValueException::messageKey)
                .isEqualTo(messageKey);
    }
}

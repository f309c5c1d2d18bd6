package vn.motcua.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.notification.channel.SmsText;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.tracking.CitizenNews;
import vn.motcua.tracking.CitizenNews.News;

import static org.assertj.core.api.Assertions.assertThat;

/** What messages say: in both languages, in one text message, and nothing personal. */
@MotcuaTest
class MessageWordsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final String LINK = "motcua.example.vn/n/0123456789";
    private static final String LONG_LINK = "trungtamphucvuhanhchinhcong.bacgiang.gov.vn/n/0123456789";
    private static final String GSM = "[A-Za-z0-9 \\n@$!\"#%&'()*+,\\-./:;<=>?_]{1,160}";

    @Autowired
    Province province;

    @Autowired
    CitizenNews citizenNews;

    @Autowired
    MessageWords words;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void every_kind_fits_into_one_text_message_without_marks_wherever_it_comes_from(MessageKind kind) {
        News known = news();
        List<String> wrong = new ArrayList<>();

        for (Office office : organisation.offices()) {
            News news = new News(known.procedure(), office, known.status(), known.token(), false);
            for (Locale language : LANGUAGES) {
                for (String link : List.of(LINK, LONG_LINK)) {
                    String text = SmsText.withoutMarks(
                            words.sentence(kind, news, language), office.nameIn(language.getLanguage()), link);
                    if (!text.matches(GSM) || !text.endsWith(link) || !text.contains(words.code(news))) {
                        wrong.add(text.length() + ": " + text);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = MessageKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CONFIRM")
    void every_kind_fits_into_one_text_message_with_its_marks(MessageKind kind) {
        News news = news();

        String text = SmsText.withMarks(words.shortly(kind, news, VIETNAMESE), LINK);

        assertThat(text)
                .isNotNull()
                .hasSizeLessThanOrEqualTo(SmsText.WITH_MARKS)
                .endsWith(LINK);
        assertThat(text).contains(words.code(news));
    }

    @Test
    void what_does_not_fit_with_marks_goes_without_them() {
        assertThat(SmsText.withMarks(words.shortly(MessageKind.RESULT_READY, news(), VIETNAMESE), LONG_LINK))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Đã tiếp nhận – hẹn trả,Da tiep nhan - hen tra",
        "Trung tâm “Một cửa” [A] {b} ~ c^ \\,Trung tam Mot cua A b c",
        "THỦY THUỶ ỵ ẵ ỡ Ử,THUY THUY y a o U",
        "xin lỗi… 👍 xong,xin loi... xong"
    })
    void marks_are_taken_off_and_other_signs_left_out(String text, String plain) {
        assertThat(SmsText.plain(text)).isEqualTo(plain);
    }

    @Test
    void long_words_are_shortened_and_the_link_never() {
        String text = SmsText.withoutMarks("Hồ sơ ".repeat(60), "Ủy ban nhân dân ".repeat(30), LINK);

        assertThat(text).hasSizeLessThanOrEqualTo(160).startsWith("Ho so Ho so").endsWith(". " + LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "RESULT_READY,Có kết quả – mời đến nhận,Your result is ready – please collect it",
        "SUPPLEMENT_ASKED,Cần bổ sung giấy tờ – đồng hồ tạm dừng,More papers needed – the clock has stopped",
        "RETURNED,Đã trả kết quả,Result returned"
    })
    void states_are_worded_as_on_the_status_page(MessageKind kind, String vietnamese, String english) {
        News news = news();

        assertThat(words.headline(kind, news, VIETNAMESE)).isEqualTo(vietnamese);
        assertThat(words.headline(kind, news, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void no_message_names_anybody_or_holds_the_check_number(MessageKind kind) {
        Outcome dossier = receive();
        News news = citizenNews.of(dossier.dossier()).orElseThrow();

        for (Locale language : LANGUAGES) {
            String all = words.headline(kind, news, language)
                    + words.lines(kind, news, language)
                    + words.word("notification.subject", language, words.code(news))
                    + words.sentence(kind, news, language);
            assertThat(all)
                    .doesNotContain(
                            "Thử Nghiệm",
                            "Thu Nghiem",
                            "024190001234",
                            "0912345245",
                            Province.present(dossier.checkNumber()))
                    .doesNotContain("??")
                    .contains(String.valueOf(dossier.code()));
        }
    }

    @Test
    void whatever_an_action_tells_is_known_here() throws IOException {
        Pattern told = Pattern.compile("\\.tell\\(\"([A-Z_0-9]+)\"\\)");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/vn/motcua/dossier"))) {
            List<String> kinds = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> told.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .filter(kind -> !kind.equals(MessageKind.CHANGED.name())) // told on purpose
                    .toList();

            assertThat(kinds).hasSizeGreaterThan(12).allMatch(kind -> MessageKind.of(kind) != MessageKind.CHANGED);
        }
    }

    @ParameterizedTest
    @CsvSource({"POST,gửi qua bưu điện,comes to you by post", "ELECTRONIC,gửi bản điện tử,comes to you electronically"})
    void a_result_that_is_sent_is_told_as_sent_and_fits_into_one_text_message(
            String delivery, String vietnamese, String english) {
        Outcome dossier = receive();
        jdbc.sql("update dossier set result_delivery = :delivery where id = :id") // as if it had been chosen at
                // reception
                .param("delivery", delivery)
                .param("id", dossier.dossier().value())
                .update();
        News news = citizenNews.of(dossier.dossier()).orElseThrow();

        assertThat(words.headline(MessageKind.RESULT_READY, news, VIETNAMESE)).contains(vietnamese);
        assertThat(words.headline(MessageKind.RESULT_READY, news, Locale.ENGLISH))
                .contains(english);
        for (MessageKind kind : List.of(MessageKind.RESULT_READY, MessageKind.REFUSED)) {
            for (Locale language : LANGUAGES) {
                assertThat(words.headline(kind, news, language)).doesNotContain("mời đến", "please c");
                assertThat(SmsText.withoutMarks(words.sentence(kind, news, language), null, LONG_LINK))
                        .matches(GSM);
            }
        }
    }

    private News news() {
        return citizenNews.of(receive().dossier()).orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Outcome receive() {
        return province.receive(Province.MARITAL_STATUS, province.commune(11).id());
    }
}

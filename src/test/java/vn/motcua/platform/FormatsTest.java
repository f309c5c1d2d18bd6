package vn.motcua.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTest {

    private static final Instant MOMENT = Instant.parse("2026-11-24T09:30:00Z");

    private final Formats vietnamese = formats().in(Locale.forLanguageTag("vi"));
    private final Formats english = formats().in(Locale.ENGLISH);

    @Test
    void dates_and_moments_are_those_of_the_province() {
        assertThat(vietnamese.date(MOMENT)).isEqualTo("24/11/2026");
        assertThat(vietnamese.date(Instant.parse("2026-11-24T17:00:00Z"))).isEqualTo("25/11/2026");
        assertThat(vietnamese.dateTime(MOMENT)).isEqualTo("16:30 24/11/2026");
        assertThat(english.dateTime(MOMENT)).isEqualTo("16:30 24/11/2026");
        assertThat(vietnamese.machine(MOMENT)).isEqualTo("2026-11-24T16:30:00+07:00");
    }

    @Test
    void a_promise_spells_the_weekday_out() {
        assertThat(vietnamese.promise(MOMENT)).isEqualTo("thứ Ba, 24/11/2026 16:30");
        assertThat(english.promise(MOMENT)).isEqualTo("Tuesday 24/11/2026 16:30");
        assertThat(vietnamese.longDate(LocalDate.of(2026, 11, 29))).isEqualTo("Chủ Nhật, 29/11/2026");
    }

    @Test
    void money_and_numbers_are_grouped_as_the_reader_expects() {
        assertThat(vietnamese.money(1_250_000L)).isEqualTo("1.250.000 đ");
        assertThat(english.money(1_250_000L)).isEqualTo("1,250,000 đ");
        assertThat(vietnamese.money(0L)).isEqualTo("0 đ");
        assertThat(vietnamese.number(51_204)).isEqualTo("51.204");
    }

    @Test
    void a_share_is_never_rounded_to_all_while_one_is_missing_nor_to_none_while_there_is_one() {
        assertThat(vietnamese.percent(992, 1000)).isEqualTo("99,2 %");
        assertThat(english.percent(992, 1000)).isEqualTo("99.2 %");
        assertThat(vietnamese.percent(51_203, 51_204)).isEqualTo("99,9 %");
        assertThat(vietnamese.percent(1, 51_204)).isEqualTo("0,1 %");
        assertThat(vietnamese.percent(7, 7)).isEqualTo("100,0 %");
        assertThat(vietnamese.percent(0, 7)).isEqualTo("0,0 %");
        assertThat(vietnamese.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void numbers_of_people_are_grouped_or_masked() {
        assertThat(vietnamese.citizenId("024290001234")).isEqualTo("0242 9000 1234");
        assertThat(vietnamese.citizenId("121234567")).isEqualTo("121234567");
        assertThat(vietnamese.maskedId("024290001234"))
                .endsWith("234")
                .doesNotContain("024")
                .hasSize(11);
        assertThat(vietnamese.maskedId("12")).doesNotContain("1", "2");
        assertThat(vietnamese.phone("0912345245")).isEqualTo("0912 345 245");
        assertThat(vietnamese.maskedPhone("0912345245")).endsWith(" 245").doesNotContain("0912", "345 ");
    }

    @Test
    void working_time_is_said_in_days_and_hours() {
        assertThat(vietnamese.workingTime(2 * 480 + 180)).isEqualTo("2 ngày 3 giờ");
        assertThat(english.workingTime(2 * 480 + 180)).isEqualTo("2 days 3 h");
        assertThat(english.workingTime(480)).isEqualTo("1 day");
        assertThat(vietnamese.workingTime(45)).isEqualTo("45 phút");
        assertThat(vietnamese.workingTime(-75)).isEqualTo("1 giờ 15 phút");
        assertThat(vietnamese.workingTime(0)).isEqualTo("0 phút");
        assertThat(vietnamese.workingDays(3, 60)).isEqualTo("3 ngày 1 giờ");
        assertThat(vietnamese.workingTime(450, 450)).isEqualTo("1 ngày");
    }

    @Test
    void nothing_is_written_as_nothing() {
        assertThat(vietnamese.date((Instant) null)).isEmpty();
        assertThat(vietnamese.promise(null)).isEmpty();
        assertThat(vietnamese.money(null)).isEmpty();
        assertThat(vietnamese.maskedId(null)).isEmpty();
    }

    private static Formats formats() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/common");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return new Formats(words, ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}

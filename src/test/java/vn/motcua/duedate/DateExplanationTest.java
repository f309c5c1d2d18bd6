package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import vn.motcua.duedate.DateExplanation.Day;
import vn.motcua.duedate.DateExplanation.Line;
import vn.motcua.duedate.DateExplanation.Part;
import vn.motcua.duedate.DateExplanation.Sign;
import vn.motcua.duedate.DateExplanation.Week;
import vn.motcua.platform.Formats;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Why a date, as people read it. */
class DateExplanationTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builder(
                    "nation-7",
                    ZONE,
                    WorkingSessions.mondayToFriday(
                            new WorkingSession(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                            new WorkingSession(LocalTime.of(13, 30), LocalTime.of(17, 0))))
            .year(2026, YearState.CONFIRMED)
            .year(2027, YearState.PROVISIONAL)
            .entry(LocalDate.of(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16")
            .entry(LocalDate.of(2026, 8, 22), DayKind.MAKEUP_WORKDAY, "Làm bù", "9441/TB-BNV")
            .build();

    @Test
    void every_day_has_its_row_and_the_rows_add_up_to_the_limit() {
        DateExplanation why = explain(TimeLimit.workingDays(3), "2026-11-20T09:20", VIETNAMESE);

        assertThat(why.table())
                .extracting(Part::when, Part::words, Part::adds)
                .containsExactly(
                        row("thứ Sáu, 20/11/2026", "Ngày đầu tiên, không tính", ""),
                        row("thứ Bảy, 21/11/2026", "Ngày nghỉ hằng tuần, không tính", ""),
                        row("Chủ Nhật, 22/11/2026", "Ngày nghỉ hằng tuần, không tính", ""),
                        row("thứ Hai, 23/11/2026", "Ngày thứ 1", "1"),
                        row("thứ Ba, 24/11/2026", "Ngày lễ, không tính", ""),
                        row("thứ Tư, 25/11/2026", "Ngày thứ 2", "1"),
                        row("thứ Năm, 26/11/2026", "Ngày thứ 3", "1"));
        assertThat(why.lines().get(4).note()).isEqualTo("Ngày Văn hóa Việt Nam");
        assertThat(why.lines().get(4).reference()).isEqualTo("Nghị quyết 28/2026/QH16");
        assertThat(why.sum()).isEqualTo("Cộng lại: 3 ngày làm việc. Thời hạn: 3 ngày làm việc.");
        assertThat(why.counted()).isEqualTo(why.limit()).isEqualTo(3);
    }

    @Test
    void the_strip_shows_the_same_days_by_letter_and_number_week_by_week() {
        DateExplanation why = explain(TimeLimit.workingDays(3), "2026-11-20T09:20", Locale.ENGLISH);

        assertThat(why.strip()).hasSize(2);
        assertThat(why.strip().get(0).days()).extracting(Day::label).containsExactly("0", "–", "–");
        assertThat(why.strip().get(1).days()).extracting(Day::label).containsExactly("1", "H", "2", "3");
        assertThat(why.strip().get(1).days()).extracting(Day::due).containsExactly(false, false, false, true);
        assertThat(why.strip().get(1).words())
                .isEqualTo("Mon 23/11: counted 1; Tue 24/11: holiday or day off for one; Wed 25/11: counted 2;"
                        + " Thu 26/11: counted 3, promised");
        assertThat(why.signs()).containsExactly(Sign.START, Sign.COUNTED, Sign.REST, Sign.HOLIDAY);
    }

    @ParameterizedTest
    @CsvSource({"vi,Tuần 2–10: 45 ngày làm việc,Tuần 2–10", "en,Weeks 2–10: 45 working days,Weeks 2–10"})
    void the_ordinary_weeks_of_a_long_limit_are_one_row_that_can_be_unfolded(
            String language, String words, String title) {
        DateExplanation why = explain(TimeLimit.workingDays(52), "2026-03-02T09:20", Locale.forLanguageTag(language));

        Part folded = why.table().stream().filter(Part::folded).findFirst().orElseThrow();
        assertThat(folded.words()).isEqualTo(words);
        assertThat(folded.adds()).isEqualTo("45");
        assertThat(folded.lines()).hasSize(9 * 7).filteredOn(Line::counts).hasSize(45);
        assertThat(why.strip().stream().filter(Week::folded)).singleElement().satisfies(week -> {
            assertThat(week.title()).isEqualTo(title);
        });
        assertThat(why.table().stream().mapToLong(Part::counted).sum()).isEqualTo(52);
        assertThat(why.table()).hasSizeLessThan(20);
    }

    @Test
    void a_make_up_saturday_and_hours_are_told_with_what_they_add() {
        DateExplanation why = explain(TimeLimit.hours(8), "2026-08-21T16:00", VIETNAMESE);

        assertThat(why.table())
                .extracting(Part::words, Part::adds)
                .containsExactly(
                        tuple("Tính 1 giờ (16:00–17:00)", "1 giờ"),
                        tuple("Tính 4 giờ (07:30–11:30)", "4 giờ"),
                        tuple("Tính 3 giờ (13:30–16:30)", "3 giờ"));
        assertThat(why.strip().get(0).days()).extracting(Day::label).containsExactly("1g", "7g");
        assertThat(why.sum()).isEqualTo("Cộng lại: 8 giờ. Thời hạn: 8 giờ làm việc.");
    }

    @Test
    void a_limit_of_months_shows_its_months_and_folds_the_rest() {
        DateExplanation why = explain(TimeLimit.months(2), "2026-03-02T09:00", VIETNAMESE);

        assertThat(why.table())
                .extracting(Part::words)
                .containsExactly(
                        "Ngày đầu tiên, không tính",
                        "Tháng thứ 1",
                        "Tháng thứ 2",
                        "Ngày nghỉ hằng tuần, không tính",
                        "Chuyển sang ngày làm việc tiếp theo");
        assertThat(why.strip()).extracting(Week::title).contains("Tuần 1", "Tuần 2–4", "Tuần 5");
        assertThat(why.counted()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "vi,'Tạm dừng, không tính','Chờ bổ sung giấy tờ, từ 10:00 06/10/2026 đến 15:00 12/10/2026',Mẫu 02",
        "en,'Paused, not counted','Waiting for papers, from 10:00 06/10/2026 to 15:00 12/10/2026',Form 02"
    })
    void a_pause_is_one_row_with_its_times_its_cause_and_its_document(
            String language, String words, String note, String document) {
        Pause pause = new Pause(
                moment("2026-10-06T10:00"),
                moment("2026-10-12T15:00"),
                "SUPPLEMENT",
                PauseMode.EXCLUDE,
                null,
                "02",
                null);

        DateExplanation why = explain(
                TimeRule.usual(TimeLimit.workingDays(3), DueAt.SAME_TIME),
                "2026-10-05T09:00",
                Locale.forLanguageTag(language),
                pause);

        assertThat(why.lines())
                .filteredOn(line -> line.sign() == Sign.PAUSED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.from()).isEqualTo("2026-10-07");
                    assertThat(line.to()).isEqualTo("2026-10-12");
                    assertThat(line.words()).isEqualTo(words);
                    assertThat(line.note()).isEqualTo(note);
                    assertThat(line.reference()).isEqualTo(document);
                });
        assertThat(why.lines()).hasSize(5);
        assertThat(why.counted()).isEqualTo(3);
        assertThat(why.strip().get(0).days())
                .extracting(Day::sign)
                .containsExactly(
                        Sign.START, Sign.COUNTED, Sign.PAUSED, Sign.PAUSED, Sign.PAUSED, Sign.PAUSED, Sign.PAUSED);
    }

    @Test
    void a_limit_counted_anew_tells_the_pause_and_counts_from_its_end() {
        Pause pause = Pause.of(moment("2026-10-06T10:00"), moment("2026-10-12T15:00"), "SUPPLEMENT", PauseMode.RESTART);

        DateExplanation why = explain(
                TimeRule.usual(TimeLimit.workingDays(2), DueAt.SAME_TIME), "2026-10-05T09:00", Locale.ENGLISH, pause);

        assertThat(why.table())
                .extracting(Part::words)
                .containsExactly(
                        "Paused, not counted",
                        "The limit is counted anew from here (15:00)",
                        "First day, not counted",
                        "Day 1",
                        "Day 2");
        assertThat(why.strip().get(0).days()).extracting(Day::label).startsWith("·", "P");
    }

    @Test
    void the_same_day_shows_its_closing() {
        DateExplanation why = explain(TimeLimit.sameDay(), "2026-11-20T15:01", VIETNAMESE);

        assertThat(why.sum()).isNull();
        assertThat(why.strip().get(1).days()).extracting(Day::label).containsExactly("17:00");
        assertThat(why.lines().get(0).words()).contains("(15:00)");
        assertThat(why.counted()).isEqualTo(why.limit()).isEqualTo(1);
    }

    private static Tuple row(String when, String words, String adds) {
        return tuple(when, words, adds);
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static DateExplanation explain(TimeRule rule, String received, Locale locale, Pause pause) {
        Deadline deadline = new Deadlines(CALENDAR).due(rule, moment(received), List.of(pause));
        return writer().write(deadline, deadline.dueAt(), deadline.provisional(), List.of(), locale);
    }

    private static DateExplanation explain(TimeLimit limit, String received, Locale locale) {
        Instant at = moment(received);
        Deadline deadline = new Deadlines(CALENDAR).due(limit, at, DueAt.SAME_TIME);
        return writer().write(deadline, deadline.dueAt(), deadline.provisional(), List.of(), locale);
    }

    private static ExplanationWriter writer() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/explanation", "messages/worktime", "messages/common", "messages/dossier");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(VIETNAMESE);
        messages.setFallbackToSystemLocale(false);
        return new ExplanationWriter(new ExplanationWords(messages, new Formats(messages, ZONE)), ZONE);
    }
}

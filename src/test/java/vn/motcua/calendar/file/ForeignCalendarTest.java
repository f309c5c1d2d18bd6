package vn.motcua.calendar.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendar files of other programs: findings A1 to A8 and their kinds. */
class ForeignCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @DisplayName("A1, A3: the summary decides before the description; what neither says is asked")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ngày Phụ nữ Việt Nam | Ngày lễ kỷ niệm | out",
                "Ngày Nhà giáo Việt Nam | Observance\\nTo hide observances\\, go to Google Calendar Settings > Holidays in Vietnam | out",
                "Valentine's Day | Observance | out",
                "March Equinox | Season | out",
                "Ngày Sách Việt Nam | Không phải ngày nghỉ | out",
                "Kỷ niệm ngày thành lập Đảng | - | out",
                "Working Day for New Year | Observance | MAKEUP_WORKDAY",
                "Special Working Day | Public holiday | MAKEUP_WORKDAY",
                "Compensatory Working Day | - | MAKEUP_WORKDAY",
                "Ngày làm việc bù | Ngày lễ kỷ niệm | MAKEUP_WORKDAY",
                "Đi làm bù (Quốc khánh) | - | MAKEUP_WORKDAY",
                "Thứ Bảy 10/01 (làm bù) | - | MAKEUP_WORKDAY",
                "Thứ Bảy | Làm bù cho ngày 02/01 | MAKEUP_WORKDAY",
                "Làm bù nghỉ Tết | - | MAKEUP_WORKDAY",
                "Special Non-Working Day | - | HOLIDAY",
                "Nghỉ hoán đổi dịp Quốc khánh (làm bù 22/08/2026) | - | COMPENSATORY_OFF",
                "Nghỉ bù Tết | - | COMPENSATORY_OFF",
                "New Year's Day (observed) | - | COMPENSATORY_OFF",
                "Day off for Independence Day | Public holiday | COMPENSATORY_OFF",
                "Nghỉ Tết, làm bù ngày 10/1 | - | HOLIDAY",
                "Quốc khánh | - | HOLIDAY",
                "Independence Day | Public holiday | HOLIDAY",
                "Vietnamese New Year's Eve | Public holiday | HOLIDAY",
                "Tết Nguyên Đán | Ngày lễ quốc gia | HOLIDAY",
                "Ngày Chiến thắng 30/4 | Ngày lễ: kỷ niệm thống nhất đất nước\\, nghỉ lễ | HOLIDAY",
                "Hung Kings Commemoration Day | - | HOLIDAY",
                "Giáng sinh | - | asked",
                "Tết Trung thu | - | asked",
                "Hội nghị toàn tỉnh | - | asked",
                "Quốc khánh (làm bù 22/08) | - | asked",
                "Tết Dương lịch | Làm bù cho ngày 02/01 | asked"
            })
    void a1_and_a3(String summary, String description, String fate) {
        CalendarFile file = read(event("DTSTART;VALUE=DATE:20260110", "SUMMARY:" + summary)
                .replace(
                        "END:VEVENT",
                        description == null ? "END:VEVENT" : "DESCRIPTION:" + description + "\r\nEND:VEVENT"));

        switch (fate) {
            case "out" -> {
                assertThat(file.leftOut()).isEqualTo(1);
                assertThat(file.entries()).isEmpty();
                assertThat(file.questions()).isEmpty();
            }
            case "asked" -> {
                assertThat(file.problems()).isEmpty();
                assertThat(file.questions()).hasSize(1);
                assertThat(file.usable()).isFalse();
                assertThat(file.answerable()).isTrue();
            }
            default ->
                assertThat(file.entries())
                        .extracting(entry -> entry.kind().name())
                        .containsExactly(fate);
        }
    }

    @DisplayName("A4: times are local by RFC 5545, never the machine's; a part of a day is refused")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260429T170000 | | part-of-day",
                "DTSTART;TZID=\"SE Asia Standard Time\":20260429T170000 | | part-of-day",
                "DTSTART;TZID=SE Asia Standard Time:20260430T000000 | DTEND;TZID=SE Asia Standard Time:20260501T000000 | 2026-04-30",
                "DTSTART;TZID=Asia/Ho_Chi_Minh:20260430T000000 | DURATION:P1D | 2026-04-30",
                "DTSTART;TZID=/citadel.org/20210210_1/Asia/Saigon:20260430T000000 | DURATION:PT24H | 2026-04-30",
                "DTSTART;TZID=\"(UTC+07:00) Bangkok, Hanoi, Jakarta\":20260430T000000 | | 2026-04-30",
                "DTSTART:20260429T170000Z | DTEND:20260430T170000Z | 2026-04-30",
                "DTSTART:20260430T000000Z | DTEND:20260501T000000Z | part-of-day",
                "DTSTART;TZID=America/New_York:20260430T000000 | | part-of-day",
                "DTSTART;TZID=America/New_York:20260429T130000 | DURATION:P1D | 2026-04-30",
                "DTSTART:20260430T000000 | | 2026-04-30",
                "DTSTART:20260430T000000 | DTEND:20260430T235900 | 2026-04-30",
                "DTSTART:20260430T000000 | DTEND:20260430T235959 | 2026-04-30",
                "DTSTART:20260430T000000 | DTEND:20260430T120000 | part-of-day",
                "DTSTART:20260430T080000 | DTEND:20260430T170000 | part-of-day",
                "DTSTART;VALUE=DATE:20260430 | DURATION:P1D | 2026-04-30",
                "DTSTART;VALUE=DATE:20260430 | DTEND;VALUE=DATE:20260430 | 2026-04-30",
                "DTSTART;VALUE=DATE:20260430 | DURATION:P1W | 2026-04-30..2026-05-06",
                "DTSTART;VALUE=DATE:20260430 | DURATION:PT8H | part-of-day",
                "DTSTART;VALUE=DATE:20260430 | DTEND;VALUE=DATE:20260502 | 2026-04-30..2026-05-01",
                "DTSTART;VALUE=DATE:20260430 | DTEND;VALUE=DATE:20260429 | ends-before",
                "DTSTART;VALUE=DATE:20260430 | DTEND:20260501T000000 | date",
                "DTSTART;VALUE=DATE:20260430 | DURATION:forever | length",
                "DTSTART;TZID=Moon/Sea:20260430T000000 | | zone",
                "DTSTART:2026-04-30 | | 2026-04-30",
                "DTSTART:20260431 | | date",
                "DTSTART;VALUE=DATE:20260430 | RRULE:FREQ=YEARLY | repeated",
                "DTSTART;VALUE=DATE:20260430 | RDATE;VALUE=DATE:20260501 | repeated"
            })
    void a4(String start, String end, String days) {
        TimeZone machine = TimeZone.getDefault();
        for (String zone : List.of("UTC", "America/Los_Angeles", "Pacific/Auckland")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            try {
                assertThat(days(read(event(start, end == null ? "X-NO:1" : end, "SUMMARY:Nghỉ lễ"))))
                        .as(zone)
                        .isEqualTo(days);
            } finally {
                TimeZone.setDefault(machine);
            }
        }
    }

    @Test
    @DisplayName("A4: a zone that the file defines itself is used where its name is unknown")
    void a4_defined() {
        String zone =
                "BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0700\r\n"
                        + "TZOFFSETTO:+0700\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

        CalendarFile file = read(event("DTSTART;TZID=Office:20260430T000000", "SUMMARY:Nghỉ lễ")
                .replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT"));

        assertThat(days(file)).isEqualTo("2026-04-30");
    }

    @Test
    @DisplayName("What is cancelled, excluded or revised is no day")
    void cancelled() {
        String start = "DTSTART;VALUE=DATE:20260430";
        String summary = "SUMMARY:Nghỉ lễ";

        assertThat(read(event(start, summary, "STATUS:CANCELLED")).leftOut()).isEqualTo(1);
        assertThat(read(event(start, "SUMMARY:Canceled: Nghỉ lễ")).leftOut()).isEqualTo(1);
        assertThat(read(event(start, summary, "EXDATE;VALUE=DATE:20260430")).leftOut())
                .isEqualTo(1);
        assertThat(read(event(start, summary).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL"))
                        .leftOut())
                .isEqualTo(1);
        String twice = event(start, summary, "UID:a", "SEQUENCE:0")
                .replace(
                        "END:VCALENDAR",
                        "BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:2\r\nDTSTART;VALUE=DATE:20260501\r\n" + summary
                                + "\r\nEND:VEVENT\r\nEND:VCALENDAR");
        assertThat(days(read(twice))).isEqualTo("2026-05-01");
    }

    @Test
    @DisplayName("Components that are no events, and alarms within events, are no days")
    void components() {
        String file = "begin:vcalendar\r\nversion:2.0\r\n"
                + "BEGIN:VTODO\r\nDTSTART;VALUE=DATE:20260401\r\nSUMMARY:Nghỉ lễ\r\nEND:VTODO\r\n"
                + "BEGIN:VJOURNAL\r\nDTSTART;VALUE=DATE:20260402\r\nSUMMARY:Nghỉ lễ\r\nEND:VJOURNAL\r\n"
                + "BEGIN:VEVENT\r\ndtstart;value=date:20260430\r\nBEGIN:VALARM\r\nDTSTART:20260101\r\nSUMMARY:Không\r\n"
                + "DESCRIPTION:Observance\r\nEND:VALARM\r\nsummary;language=vi:Nghỉ lễ\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        assertThat(days(read(file))).isEqualTo("2026-04-30");
        assertThat(read(file).entries().get(0).name()).isEqualTo("Nghỉ lễ");
    }

    @DisplayName("Lines are unfolded as octets, whatever ends them")
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void folds(String end) {
        byte[] bytes = event("DTSTART;VALUE=DATE:20260430", "SUMMARY:Nghỉ lễ Chiến thắng\\, ngày 30/4; \\\\ \\n hai")
                .replace("\r\n", end)
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at++) {
            folded.write(bytes[at]);
            boolean ends = bytes[at] == '\r'
                    || bytes[at] == '\n'
                    || at + 1 < bytes.length && (bytes[at + 1] == '\r' || bytes[at + 1] == '\n');
            if (at % 7 == 6 && at > 20 && !ends) { // also within a letter of several octets
                folded.writeBytes((end + " ").getBytes(StandardCharsets.UTF_8));
            }
        }

        CalendarFile file = CalendarFile.read(folded.toByteArray(), 2026, "1/TB", ZONE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.entries().get(0).name()).isEqualTo("Nghỉ lễ Chiến thắng, ngày 30/4; \\ hai");
    }

    @Test
    @DisplayName("A8: a year is written as a year")
    void a8() {
        CalendarFile file = read(event("DTSTART;VALUE=DATE:20260214", "SUMMARY:Valentine", "DESCRIPTION:Observance"));

        assertThat(file.problems().get(0).arguments()).containsExactly("2026");
    }

    @Test
    @DisplayName("Questions are answered and come back through the table")
    void answers() {
        CalendarFile asked =
                read(event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY:=Giáng sinh"));
        CalendarFile again =
                CalendarFile.read(CalendarExport.csv(asked).getBytes(StandardCharsets.UTF_8), 2026, "1/TB", ZONE);

        assertThat(again.questions())
                .extracting(CalendarFile.Question::name)
                .containsExactly("=Giáng sinh", "=Giáng sinh");
        assertThat(again.answered(List.of("HOLIDAY")).usable()).isFalse();
        CalendarFile answered = again.answered(List.of("HOLIDAY", "WORKED"));
        assertThat(answered.usable()).isTrue();
        assertThat(days(answered)).isEqualTo("2026-12-25");
    }

    @DisplayName("Tables as spreadsheets of all countries save them")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\nngày;tên\r\n30/04/2026;Nghỉ lễ\r\n",
                "\ufeff\"ngày\";\"tên\"\r\"30/4/2026\";\"Nghỉ lễ\"\r",
                "ngày\ttên\n30.04.2026\tNghỉ lễ\n",
                "ngày,tên\n2026-04-30 00:00:00,Nghỉ lễ\n",
                "ngày,tên\n46142,Nghỉ lễ\n",
                "ngày,tên\n\u202a30–04–2026\u202c,\u200bNghỉ\u00a0lễ\u00ad\n",
                "ngày,tên\n３０/０４/２０２６,Nghỉ lễ\n"
            })
    void tables(String text) {
        CalendarFile file = read(text);
        CalendarFile wide = CalendarFile.read(
                text.replace("\ufeff", "\ufeff").getBytes(StandardCharsets.UTF_16), 2026, "1/TB", ZONE);

        assertThat(file.problems()).isEmpty();
        assertThat(days(file)).isEqualTo("2026-04-30");
        assertThat(file.entries().get(0).name()).isEqualTo("Nghỉ lễ");
        assertThat(days(wide)).isEqualTo("2026-04-30");
    }

    @Test
    @DisplayName("A table without a kind takes it from the name")
    void tables_by_name() {
        assertThat(read("ngày,tên\n2026-01-10,Làm bù cho ngày 02/01\n")
                        .entries()
                        .get(0)
                        .kind()
                        .name())
                .isEqualTo("MAKEUP_WORKDAY");
    }

    private static String event(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    /** The days of a file, or the first problem. */
    private static String days(CalendarFile file) {
        if (!file.problems().isEmpty()) {
            return file.problems().get(0).messageKey().replace("catalogue.calendar-file.", "");
        }
        List<String> days =
                file.entries().stream().map(entry -> entry.date().toString()).toList();
        return days.size() < 2
                ? days.stream().collect(Collectors.joining())
                : days.get(0) + ".." + days.get(days.size() - 1);
    }

    private static CalendarFile read(String text) {
        return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8), 2026, "1/TB", ZONE);
    }
}

package vn.motcua.calendar.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.platform.table.SpreadsheetCell;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;

/** What is understood of files of special days, whoever wrote them. */
class CalendarFileTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String NOTICE = "1/TB";

    @Test
    void the_products_own_table_is_read() {
        CalendarFile file = read("""
                date,kind,name,source,status,weekday,cross_check
                2026-09-02,holiday,Quốc khánh,9441/TB-BNV,official,Wed,yes
                2026-08-22,makeup-workday,"Làm bù cho ngày 31/08, dịp Quốc khánh",9441/TB-BNV,official,Sat,no
                2027-01-01,holiday,Tết Dương lịch,BLLĐ,provisional,Fri,yes
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.state()).isEqualTo(YearState.CONFIRMED);
        assertThat(file.entries())
                .containsExactly(
                        new CalendarEntry(
                                LocalDate.of(2026, 8, 22),
                                DayKind.MAKEUP_WORKDAY,
                                "Làm bù cho ngày 31/08, dịp Quốc khánh",
                                "9441/TB-BNV"),
                        new CalendarEntry(LocalDate.of(2026, 9, 2), DayKind.HOLIDAY, "Quốc khánh", "9441/TB-BNV"));
        assertThat(file.leftOut()).as("of another year").isEqualTo(1);
    }

    @Test
    void a_table_saved_by_a_spreadsheet_in_vietnamese_is_read() {
        CalendarFile file = read("\ufeffTên ngày lễ;Ngày;Loại ngày;Đóng cửa từ\r\n"
                + "Quốc khánh;2/9/2026;Nghỉ lễ;\r\n"
                + "Lũ lụt;05.10.2026;Đóng cửa;14h\r\n"
                + "Ngày Văn hoá;24-11-2026;;\r\n"
                + ";;;\r\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.state()).isNull();
        assertThat(file.entries())
                .containsExactly(
                        new CalendarEntry(LocalDate.of(2026, 9, 2), DayKind.HOLIDAY, "Quốc khánh", NOTICE),
                        new CalendarEntry(
                                LocalDate.of(2026, 10, 5),
                                DayKind.LOCAL_CLOSURE,
                                "Lũ lụt",
                                NOTICE,
                                LocalTime.of(14, 0)),
                        new CalendarEntry(LocalDate.of(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hoá", NOTICE));
    }

    @Test
    void every_wrong_row_is_named_by_its_line() {
        CalendarFile file = read("""
                date,kind,name,status,closed_from
                30/02/2026,holiday,Không có ngày này,official,
                2026-09-02,moon-day,Lạ,official,
                2026-09-02,holiday,,official,
                2026-09-03,holiday,Quốc khánh,perhaps,
                2026-09-04,holiday,Quốc khánh,official,14:00
                2026-09-05,local-closure,Lũ,official,25:61
                2026-09-07,holiday,Một,official,
                2026-09-07,holiday,Hai,official,
                20260230,holiday,x,official,
                0000-01-01,holiday,x,official,
                """);

        assertThat(file.problems().stream()
                        .map(problem ->
                                problem.line() + " " + problem.messageKey().replace("catalogue.calendar-file.", "")))
                .containsExactly(
                        "2 date",
                        "3 kind",
                        "4 no-name",
                        "5 status",
                        "6 whole-day",
                        "7 time",
                        "9 twice",
                        "10 date",
                        "11 date");
        assertThat(file.usable()).isFalse();
    }

    @Test
    void a_line_is_counted_where_it_begins_though_a_cell_before_has_two() {
        CalendarFile file = read("date,name\n2026-09-02,\"Quốc\nkhánh\"\nx,y\n");

        assertThat(file.entries()).extracting(CalendarEntry::name).containsExactly("Quốc khánh");
        assertThat(file.problems()).extracting(CalendarFile.Problem::line).containsExactly(4);
    }

    @Test
    void a_government_holiday_calendar_of_another_program_is_read() {
        CalendarFile file = read("""
                BEGIN:VCALENDAR
                PRODID:-//Somebody//Holidays//EN
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260215
                DTEND;VALUE=DATE:20260218
                UID:1@example
                DESCRIPTION:Public holiday
                SUMMARY:Tết Nguyên Đán\\, 3 days and a name that is folded because it is lo
                 ng
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260214
                UID:2@example
                DESCRIPTION:Observance\\nTo hide observances\\, go to settings
                SUMMARY:Valentine's Day
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260822
                UID:3@example
                SUMMARY:Đi làm bù (Quốc khánh)
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260427
                UID:4@example
                SUMMARY:Day off for Hung Kings Commemoration
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20260901T170000Z
                UID:5@example
                SUMMARY:Quốc khánh
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260303
                UID:6@example
                STATUS:CANCELLED
                SUMMARY:Was one
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(file.format()).isEqualTo(CalendarFile.Format.ICS);
        assertThat(file.problems()).isEmpty();
        assertThat(file.entries().stream().map(entry -> entry.date() + " " + entry.kind()))
                .containsExactly(
                        "2026-02-15 HOLIDAY",
                        "2026-02-16 HOLIDAY",
                        "2026-02-17 HOLIDAY",
                        "2026-04-27 COMPENSATORY_OFF",
                        "2026-08-22 MAKEUP_WORKDAY",
                        "2026-09-02 HOLIDAY");
        assertThat(file.entries().get(0).name())
                .isEqualTo("Tết Nguyên Đán, 3 days and a name that is folded because it is long");
        assertThat(file.leftOut()).isEqualTo(2);
    }

    @Test
    void wrong_events_are_named_by_the_line_they_begin_in() {
        CalendarFile file = read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260230
                SUMMARY:No such day
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20260901T010000Z
                SUMMARY:A meeting
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260901
                RRULE:FREQ=SECONDLY
                SUMMARY:For ever
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260101
                DTEND;VALUE=DATE:20990101
                SUMMARY:A long one
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Some day
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260401
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(file.problems().stream()
                        .map(problem ->
                                problem.line() + " " + problem.messageKey().replace("catalogue.calendar-file.", "")))
                .containsExactly("3 date", "7 part-of-day", "11 repeated", "16 too-long", "21 date", "24 no-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\n",
                "date,name",
                "date;name\n",
                "a,b,c\n1,2,3",
                "date,name\n2026-09-02,a\0b",
                "date,name\n\"2026-09-02,open",
                "date,name\n2026-09-02,\u202e",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:99999999999999999999\nEND:VEVENT",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Moon/Sea:20260101T000000\nSUMMARY:x\nDURATION:P99999999999D\nEND:VEVENT",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
                "PK\u0003\u0004"
            })
    void what_cannot_be_used_is_refused_with_words_and_without_a_fault(String text) {
        CalendarFile file = read(text);

        assertThat(file.problems()).isNotEmpty();
        assertThat(file.usable()).isFalse();
    }

    @Test
    void bytes_that_are_no_text_and_too_many_of_them_are_refused() {
        for (byte[] bytes : List.of(
                new byte[] {(byte) 0xff, (byte) 0xfe, 'd', 0, 'a', 0},
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
                new byte[CalendarFile.MOST_BYTES + 1])) {
            assertThat(CalendarFile.read(bytes, 2026, NOTICE, ZONE).usable()).isFalse();
        }
        assertThat(CalendarFile.read(new byte[CalendarFile.MOST_BYTES + 1], 2026, NOTICE, ZONE)
                        .problems()
                        .get(0)
                        .messageKey())
                .endsWith("too-big");
    }

    @Test
    void bombs_go_off_nowhere() {
        String deep = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(15_000);
        String many = "BEGIN:VCALENDAR\nVERSION:2.0\n"
                + "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nSUMMARY:x\nEND:VEVENT\n".repeat(3_000)
                + "END:VCALENDAR\n";
        String rows = "date,name\n"
                + IntStream.range(0, 9_000)
                        .mapToObj(each -> "2026-01-01,x" + each)
                        .collect(Collectors.joining("\n"));
        String wide = "date,name" + ",c".repeat(100_000) + "\n2026-01-01,x";

        assertThat(read(deep).problems()).hasSize(1);
        assertThat(read(many).problems()).hasSize(1);
        assertThat(read(rows).problems()).hasSize(CalendarFile.MOST_PROBLEMS);
        assertThat(read(wide).entries()).hasSize(1);
    }

    @Test
    void a_cell_that_looks_like_a_formula_is_made_harmless_and_read_back_as_it_was() {
        for (String cell : List.of("=1+1", "+84", "-1", "@a", "\tx", "it's", "'quoted", "")) {
            assertThat(SpreadsheetCell.safe(cell)).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        }
        CalendarFile file = read("date,name,source\n2026-01-01,'=1+1,'@a\n");
        assertThat(file.entries())
                .containsExactly(new CalendarEntry(LocalDate.of(2026, 1, 1), DayKind.HOLIDAY, "=1+1", "@a"));
    }

    private static CalendarFile read(String text) {
        return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8), 2026, NOTICE, ZONE);
    }
}

package vn.motcua.platform.table;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding A7: lines of our own calendar files. */
class CalendarTextTest {

    @Test
    @DisplayName("A7: no line has more than 75 octets, and nothing gets lost")
    void a7() {
        String lengthy = "Nguyễn Thị Thuỷ, Bộ phận Tiếp nhận và Trả kết quả; \\ 😀 ".repeat(8) + "\nHai dòng";
        VEvent event = new VEvent();
        event.setUid("a@motcua");
        event.setDateStart(new Date(0));
        event.setSummary(lengthy);
        event.setLocation(lengthy);
        event.setDescription("x".repeat(300));
        event.setExperimentalProperty("X-MOTCUA-NAME", "Ử".repeat(200));
        ICalendar calendar = new ICalendar();
        calendar.addEvent(event);

        String text = CalendarText.of(calendar);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        VEvent read = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(read.getSummary().getValue()).isEqualTo(lengthy);
        assertThat(read.getLocation().getValue()).isEqualTo(lengthy);
        assertThat(read.getExperimentalProperty("X-MOTCUA-NAME").getValue()).isEqualTo("Ử".repeat(200));
    }
}

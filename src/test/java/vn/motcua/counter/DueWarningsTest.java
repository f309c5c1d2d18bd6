package vn.motcua.counter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.counter.reception.DeadlineWarnings;
import vn.motcua.duedate.DateExplanation;
import vn.motcua.duedate.DeadlinePreview;
import vn.motcua.duedate.DeadlinePreviews;
import vn.motcua.worktime.TimeLimitUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** What the desk is warned of beside the date of a reception. */
class DueWarningsTest extends CounterTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    DeadlinePreviews previews;

    @Autowired
    MessageSource words;

    @Test
    void before_a_holiday_the_desk_says_so() {
        Due due = at("2026-11-23T09:20", ordinary(), VIETNAMESE);

        assertThat(due.warnings())
                .singleElement()
                .asString()
                .contains("Ngày mai, 24/11/2026, nghỉ", "Ngày Văn hóa Việt Nam");
        assertThat(due.why()).isNotNull();
        assertThat(due.dueAt()).isEqualTo(moment("2026-11-27T09:20"));
    }

    @Test
    void a_weekend_is_nothing_to_be_warned_of() {
        assertThat(at("2026-10-02T09:20", ordinary(), VIETNAMESE).warnings()).isEmpty();
    }

    @Test
    void in_the_last_ten_minutes_before_the_cut_off_the_desk_is_told_how_many_are_left() {
        assertThat(at("2026-10-05T14:49:59", sameDay(), Locale.ENGLISH).warnings())
                .isEmpty();
        assertThat(at("2026-10-05T14:52:30", sameDay(), Locale.ENGLISH).warnings())
                .singleElement()
                .asString()
                .startsWith("8 minutes left until the cut-off at 15:00");
        assertThat(at("2026-10-05T15:01:00", sameDay(), Locale.ENGLISH).warnings())
                .isEmpty();
    }

    @Test
    void a_year_that_is_not_confirmed_or_not_there_is_named() {
        assertThat(at("2026-12-30T09:20", ordinary(), VIETNAMESE).warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("Tạm tính"));

        Due beyond = at("2040-01-04T09:20", ordinary(), VIETNAMESE);

        assertThat(beyond.dueAt()).isNull();
        assertThat(beyond.warnings())
                .singleElement()
                .asString()
                .startsWith("Chưa thể hẹn ngày trả: chưa có lịch làm việc của năm");
    }

    private record Due(@Nullable Instant dueAt, @Nullable DateExplanation why, List<String> warnings) {}

    private Due at(String local, ProcedureCase chosen, Locale locale) {
        Instant at = moment(local);
        DeadlinePreview preview = previews.of(chosen, commune.id(), at, locale);
        return new Due(
                preview.dueAt(),
                preview.why(),
                new DeadlineWarnings(previews, catalogue, words, zone).of(preview, chosen, commune.id(), at, locale));
    }

    private Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private ProcedureCase ordinary() {
        return procedure().ordinaryCase();
    }

    private ProcedureCase sameDay() {
        return catalogue.search(null, null, null, 80, null).stream()
                .flatMap(version -> version.cases().stream())
                .filter(each -> each.limit().unit() == TimeLimitUnit.SAME_DAY)
                .findFirst()
                .orElseThrow();
    }
}

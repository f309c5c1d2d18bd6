package vn.motcua.portal.home;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.FigureTable;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OpenFigures;
import vn.motcua.organisation.Office;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody may see of promises kept: what supervisors see, of how many, and how it is counted. */
@MotcuaTest
class OpenFiguresPageTest {

    private final List<String> before = new ArrayList<>();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    @Autowired
    OpenFigures open;

    @Autowired
    ZoneId zone;

    @Test
    void everybody_reads_the_numbers_that_supervisors_read() {
        Office commune = province.commune(130);
        LocalDate today = LocalDate.ofInstant(province.now(), zone);
        resolved(commune, today.plusDays(1), today);
        resolved(commune, today, today);
        resolved(commune, today.minusDays(1), today);
        resolved(commune, today.minusMonths(1), today.minusMonths(1));
        YearMonth month = YearMonth.from(today);

        FigureTable.Row told = open.of(month, commune.parent()).table().rows().stream()
                .filter(row -> row.office().equals(commune))
                .findFirst()
                .orElseThrow();

        FigureCounts known = figures.summary(
                new FigureFilter(commune.id(), month.atDay(1), month.atEndOfMonth(), null), province.everyone());
        assertThat(known.of(Measure.RESOLVED)).isEqualTo(3);
        assertThat(known.of(Measure.LATE)).isEqualTo(1);
        for (Measure measure : new Measure[] {Measure.RESOLVED, Measure.EARLY, Measure.ON_TIME, Measure.LATE}) {
            assertThat(told.period().of(measure)).as(measure.name()).isEqualTo(known.of(measure));
        }
    }

    @ParameterizedTest
    @CsvSource({"vi,Hồ sơ trả đúng hẹn,Cách tính,Gia hạn không làm", "en,Results on time,How it is counted,An extension"
    })
    void the_page_says_what_is_counted_and_offers_the_table(
            String language, String title, String how, String extension) {
        var page = mvc.get().uri("/so-lieu?lang=" + language).exchange();

        assertThat(page).hasStatusOk();
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(title, how, extension, "/so-lieu/dung-hen.csv?thang=")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/so-lieu/dung-hen.csv?lang=" + language).exchange())
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/csv");
    }

    @ParameterizedTest
    @CsvSource({"thang=2001-01", "thang=abc", "don-vi=KHONG.CO"})
    void what_is_not_told_of_is_not_found(String question) {
        assertThat(mvc.get().uri("/so-lieu?" + question).exchange()).hasStatus(404);
    }

    /** As far as the row says: what leads there is tested elsewhere. */
    private void resolved(Office office, LocalDate due, LocalDate closed) {
        UUID id =
                province.receive(Province.MARITAL_STATUS, office.id()).dossier().value();
        before.add(jdbc.sql("select to_jsonb(dossier_state)::text from dossier_state where dossier_id = :id")
                .param("id", id)
                .query(String.class)
                .single());
        jdbc.sql("""
                update dossier_state set business_state = 'RESULT_READY', closed_on = :closed, finished_at = now(), closed_at = now(),
                  judged_due_on = :due, due_on = :due where dossier_id = :id""").param("closed", closed).param("due", due).param("id", id).update();
    }

    /** Others ask whether rows agree with their history. */
    @AfterEach
    void put_back() {
        before.forEach(row -> jdbc.sql("""
                        update dossier_state set (business_state, closed_on, finished_at, closed_at, judged_due_on, due_on) =
                          (was.business_state, was.closed_on, was.finished_at, was.closed_at, was.judged_due_on, was.due_on)
                        from jsonb_populate_record(null::dossier_state, :row::jsonb) as was where dossier_state.dossier_id = was.dossier_id""").param("row", row).update());
    }

    @Test
    void no_rate_is_told_of_fewer_than_20() {
        Office commune = province.commune(131);

        String page = new String(
                mvc.get()
                        .uri("/so-lieu?don-vi=" + commune.code())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);

        assertThat(page).contains("Chưa có đủ 20 hồ sơ").doesNotContain(" %");
    }
}

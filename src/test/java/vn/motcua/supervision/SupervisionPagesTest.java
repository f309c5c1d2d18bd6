package vn.motcua.supervision;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.InAutumn;
import vn.motcua.dossier.ManyDossiers;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest
@Import(InAutumn.class)
class SupervisionPagesTest {

    private static final int DOSSIERS = 2_000;
    private static final String SUPERVISOR = "giamsat";
    private static final String COMMUNE_LEADER = "xa-lanhdao";
    private static final Pattern NUMBER = Pattern.compile("href=\"(/giam-sat/ho-so\\?[^\"]+)\"[^>]*>([\\d.,]+)</a>");
    private static final Pattern MOVED = Pattern.compile(
            "(?<!data-sum )href=\"(/giam-sat/doi-hen/(?:ho-so|tam-dung)\\?[^\"]+)\"[^>]*>([\\d.,]+)</a>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern DOSSIER = Pattern.compile("href=\"/ho-so/[0-9a-f-]{36}\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ManyDossiers many;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_year_of_dossiers() {
        demo.open();
        many.hold(DOSSIERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/giam-sat?office=H02.29",
                "/giam-sat?from=01/09/2026&to=20/11/2026&office=H02.29&table=OVERDUE",
                "/giam-sat?from=15/10/2026&to=20/11/2026&office=H02.29.16&table=CARRIED_OVER",
                "/giam-sat?from=01/10/2026&to=31/10/2026&office=H02.29&field=H%E1%BB%99+t%E1%BB%8Bch"
            })
    void every_number_opens_to_a_list_of_exactly_so_many_dossiers(String question) {
        Map<String, Integer> numbers = numbers(page(question, SUPERVISOR));

        assertThat(numbers).hasSizeGreaterThan(14);
        numbers.forEach(
                (list, number) -> assertThat(length(list, SUPERVISOR)).as(list).isEqualTo(number));
    }

    @Test
    void the_month_of_today_is_shown_when_nothing_is_asked() {
        String page = page("/giam-sat", SUPERVISOR);

        assertThat(page)
                .contains("value=\"01/11/2026\"", "value=\"30/11/2026\"", "Tỷ lệ theo Bộ chỉ số 766", "– khớp")
                .contains("Tỷ lệ giải quyết đúng hạn", "11/2026")
                .doesNotContain("??", "KHÔNG KHỚP");
    }

    @Test
    void the_list_masks_whose_dossier_it_is() {
        String list = page("/giam-sat/ho-so?do=RECEIVED&from=01/10/2026&to=20/11/2026", SUPERVISOR);

        assertThat(DOSSIER.matcher(list).find()).isTrue();
        assertThat(list).doesNotContain("Nguyễn Văn Số", "??").contains("***");
    }

    @Test
    void the_leader_of_a_commune_sees_the_own_commune_and_nothing_else() {
        String page = page("/giam-sat?from=01/12/2025&to=20/11/2026", COMMUNE_LEADER);

        int seen = numbers(page).entrySet().stream()
                .filter(number -> number.getKey().contains("do=RECEIVED"))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElseThrow();
        Long own = jdbc.sql("""
                        select count(*) from dossier_fact d join office o on o.id = d.receiving_office_id
                        where o.code = 'H02.29.16' and d.received_on between date '2025-12-01' and date '2026-11-20'
                        """).query(Long.class).single();
        assertThat((long) seen).isEqualTo(own);
        assertThat(page).contains("value=\"H02.29.16\"").doesNotContain("value=\"H02.29\"", "value=\"H02.29.15\"");
        assertThat(get("/giam-sat?office=H02.29", COMMUNE_LEADER)).hasStatus(404);
        assertThat(get("/giam-sat/ho-so?do=LATE&office=H02.29.15", COMMUNE_LEADER))
                .hasStatus(404);
        assertThat(get("/giam-sat/ho-so?do=LATE&office=H02.29.15&alone=true", COMMUNE_LEADER))
                .hasStatus(404);
    }

    @Test
    void who_does_not_supervise_is_refused() {
        assertThat(get("/giam-sat", "xa-motcua")).hasStatus(403);
        assertThat(get("/giam-sat/ho-so?do=LATE", "xa-motcua")).hasStatus(403);
        assertThat(mvc.get().uri("/giam-sat").exchange()).hasStatus(302);
    }

    @Test
    void everything_is_there_in_english() {
        String page = page("/giam-sat?office=H02.29&lang=en", SUPERVISOR);
        String list = page("/giam-sat/ho-so?do=OVERDUE&lang=en", SUPERVISOR);

        assertThat(page).contains("lang=\"en\"", "On-time rates", "– agrees").doesNotContain("??", "Kỳ trước");
        assertThat(list).contains("Judged by").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/giam-sat/doi-hen?from=01/01/2026&to=20/11/2026",
                "/giam-sat/doi-hen?from=01/01/2026&to=20/11/2026&office=H02.29&lang=en"
            })
    void what_moved_opens_to_exactly_its_dossiers_and_goes_into_a_spreadsheet_as_text(String question) {
        String page = page(question, SUPERVISOR);
        Matcher number = MOVED.matcher(page);
        int numbers = 0;
        while (number.find()) {
            numbers++;
            String list = HtmlUtils.htmlUnescape(number.group(1));
            assertThat(length(list, SUPERVISOR))
                    .as(list)
                    .isEqualTo(Integer.parseInt(number.group(2).replaceAll("[.,]", "")));
        }
        assertThat(numbers).isGreaterThanOrEqualTo(2);
        assertThat(page).contains("shift=LATER", "shift=EARLIER", "lasting=true");
        assertThat(page).doesNotContain("??");

        String file = page(question.replace("doi-hen?", "doi-hen/ho-so.csv?"), SUPERVISOR);
        assertThat(file).contains("'=1+1").doesNotContain(",=1+1", "\"=1+1", "??");
        assertThat(page(question.replace("doi-hen?", "doi-hen/tam-dung.csv?"), SUPERVISOR))
                .contains("\r\n");
        assertThat(page(question.replace("doi-hen?", "doi-hen/tam-dung?"), SUPERVISOR))
                .doesNotContain("??");
        assertThat(get("/giam-sat/doi-hen/ho-so.csv?office=H02.29", COMMUNE_LEADER))
                .hasStatus(404);
        assertThat(get("/giam-sat/doi-hen", "xa-motcua")).hasStatus(403);
    }

    @Test
    void on_time_is_judged_by_the_date_that_is_asked_for() {
        String year = "/giam-sat?from=01/12/2025&to=20/11/2026";

        assertThat(page(year, SUPERVISOR)).contains("Xét theo hạn gốc");
        String current = page(year + "&by=current", SUPERVISOR);
        assertThat(current).contains("by=current", "Xét theo ngày hẹn hiện tại");
        numbers(current).forEach((list, count) -> {
            if (list.contains("do=LATE")) {
                assertThat(length(list, SUPERVISOR)).as(list).isEqualTo(count);
            }
        });
        assertThat(get(year + "&by=other", SUPERVISOR)).hasStatus(422);
    }

    @Test
    void a_period_that_cannot_be_is_said_at_its_field() {
        assertThat(page("/giam-sat?from=20/11/2026&to=01/11/2026", SUPERVISOR))
                .contains("href=\"#to\"", "kỳ không quá 10 năm");
        assertThat(page("/giam-sat?from=32/13/2026", SUPERVISOR)).contains("href=\"#from\"", "Hãy ghi ngày/tháng/năm");
        assertThat(get("/giam-sat?office=khong-co", SUPERVISOR)).hasStatus(404);
        assertThat(get("/giam-sat/ho-so?do=khong-co", SUPERVISOR)).hasStatus(400);
        assertThat(get("/giam-sat/ho-so?do=LATE&after=!!", SUPERVISOR)).hasStatus(422);
    }

    private static Map<String, Integer> numbers(String page) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher number = NUMBER.matcher(page);
        while (number.find()) {
            int value = Integer.parseInt(number.group(2).replaceAll("[.,]", ""));
            Integer before = numbers.put(HtmlUtils.htmlUnescape(number.group(1)), value);
            assertThat(before).as(number.group(1)).isIn(null, value);
        }
        return numbers;
    }

    private int length(String list, String username) {
        int length = 0;
        String next = list;
        while (next != null) {
            String page = page(next, username);
            length += (int) DOSSIER.matcher(page).results().count();
            Matcher link = NEXT.matcher(page);
            next = link.find() ? HtmlUtils.htmlUnescape(link.group(1)) : null;
        }
        return length;
    }

    private String page(String path, String username) {
        MvcTestResult result = get(path, username);
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(String path, String username) {
        return mvc.get()
                .uri(URI.create(path))
                .with(SignedInAs.signedInAs(accounts, username))
                .exchange();
    }
}

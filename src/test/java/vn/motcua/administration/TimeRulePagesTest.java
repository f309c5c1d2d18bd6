package vn.motcua.administration;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.timerule.TimeRuleChange;
import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.TimeRules;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.DueAt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How time is counted is set on a page, with its law and its first day, and never touches a promise. */
@MotcuaTest
class TimeRulePagesTest {

    private static final String RULES = "/quan-tri/cach-tinh";
    private static final String ADD = RULES + "/them";
    private static final Pattern END = Pattern.compile("href=\"(" + RULES + "/\\d+/cham-dut)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    TimeRules rules;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DossierReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    @Autowired
    ZoneId zone;

    private Office commune;
    private LocalDate today;

    @BeforeEach
    void open() {
        demo.open();
        commune = province.commune(131);
        today = LocalDate.ofInstant(clock.instant(), zone);
    }

    @AfterEach
    void forget() throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica"); // what the application may never do
            statement.execute("delete from time_rule_setting where valid_from > date '2018-06-21'");
        }
        catalogue.refresh();
    }

    @Test
    void a_rule_counts_for_receptions_from_its_first_day_on_and_moves_no_promise() {
        Outcome before = province.receive(Province.MARITAL_STATUS, commune.id());
        Map<String, String> form = form("firstDay", "COUNTED", "legalBasis", "12/2026/QĐ-UBND");
        long version = version();

        assertThat(post(ADD, form)).hasRedirectedUrl(RULES);
        assertThat(post(ADD, form)).as("sent twice").hasRedirectedUrl(RULES);

        Outcome after = province.receive(Province.MARITAL_STATUS, commune.id());
        assertThat(Province.present(after.dueAt())).isBefore(Province.present(before.dueAt()));
        Actor desk = province.someone(Role.RECEPTION, commune.id());
        assertThat(reader.view(before.dossier(), desk, ViewPurpose.PROCESSING)
                        .clock()
                        .dueAt())
                .isEqualTo(before.dueAt());
        assertThat(version()).as("other instances see it").isEqualTo(version + 1);
        assertThat(page(RULES))
                .containsOnlyOnce("12/2026/QĐ-UBND</td>")
                .contains("Đang áp dụng", commune.name(), "Tính là ngày thứ nhất", "giữ cách tính lúc được tiếp nhận");
        assertThat(page(RULES + "?scope=" + commune.code() + "&lang=en"))
                .contains("In force", "Counts as the first day")
                .doesNotContain("??");
    }

    @Test
    void what_is_refused_stands_at_its_field_and_what_was_typed_is_kept() {
        assertThat(page(post(ADD, form("legalBasis", "A <b>", "validFrom", "01/01/2020", "dueAt", "CLOSING"))))
                .contains("Áp dụng từ ngày: Sớm nhất là " + DATE.format(today), "value=\"A &lt;b&gt;\"")
                .contains("value=\"01/01/2020\"", "<option value=\"CLOSING\" selected=\"selected\">");
        assertThat(page(post(ADD, form("legalBasis", "A"))))
                .contains("Hãy chọn ít nhất một điều được tính khác thủ tục");
        assertThat(page(post(ADD, form("legalBasis", "A", "cutOff", "25:99"))))
                .contains("Hãy viết giờ như 14:00", "value=\"25:99\"");
        assertThat(page(post(ADD, form("legalBasis", "A", "cutOff", "23:00"))))
                .contains("không muộn hơn giờ đóng cửa 17:00");
        assertThat(page(post(ADD, form("legalBasis", "A", "dueAt", "CLOSING", "validTo", DATE.format(today)))))
                .contains("Phải sau ngày bắt đầu áp dụng");
        assertThat(page(post(ADD, form("dueAt", "CLOSING")))).contains("href=\"#legalBasis\"");
        assertThat(page(post(
                        ADD,
                        Map.of(
                                "scope",
                                "MOON",
                                "dueAt",
                                "CLOSING",
                                "legalBasis",
                                "A",
                                "validFrom",
                                DATE.format(today)))))
                .contains("Không có lịch này");

        post(ADD, form("dueAt", "CLOSING", "legalBasis", "Một"));
        assertThat(page(post(ADD, form("dueAt", "SAME_TIME", "legalBasis", "Hai"))))
                .contains("đã có quy định bắt đầu từ ngày đó (căn cứ: Một)", "value=\"Hai\"");
    }

    @Test
    void the_page_of_a_procedure_says_how_time_is_counted_at_an_office_and_by_which_law() {
        post(ADD, form("firstDay", "COUNTED", "supplementPauseMode", "EXCLUDE", "legalBasis", "7/QĐ"));
        String procedure = "/quan-tri/thu-tuc/" + Province.MARITAL_STATUS;

        assertThat(page(procedure + "?office=" + commune.code()))
                .contains("<b>Tính là ngày thứ nhất</b>", commune.name() + ": 7/QĐ", "từ " + DATE.format(today))
                .contains("Thủ tục nói: Không tính, đếm từ ngày sau.", "<b>Không tính thời gian chờ</b>")
                .contains("Cùng giờ tiếp nhận", "không ảnh hưởng thời hạn này");
        assertThat(page(procedure + "?lang=en"))
                .contains("Does not count; the day after is the first")
                .doesNotContain("7/QĐ", "??");
        assertThat(get(procedure + "?office=MOON", "quantri")).hasStatus(404);
    }

    @Test
    void a_rule_is_ended_from_a_day_on_by_whom_it_was_looked_at() {
        post(ADD, form("dueAt", "CLOSING", "legalBasis", "7/QĐ", "validTo", DATE.format(today.plusDays(40))));
        String end = end();
        String revision = revision(end);
        assertThat(page(post(end, ending(today.minusDays(1), "9/QC", revision))))
                .contains("Sớm nhất là " + DATE.format(today), "value=\"9/QC\"");
        assertThat(page(post(end, ending(today.plusDays(41), "Bãi bỏ", revision))))
                .contains("chỉ có thể chấm dứt sớm hơn");
        assertThat(page(post(end, Map.of("revision", revision)))).contains("href=\"#day\"", "href=\"#basis\"");

        Map<String, String> form = ending(today.plusDays(3), "Bãi bỏ", revision);
        assertThat(post(end, form)).hasRedirectedUrl(RULES);
        assertThat(post(end, form)).as("sent twice").hasRedirectedUrl(RULES);

        assertThat(page(post(end, ending(today.plusDays(2), "Khác", revision))))
                .contains("đã có người chấm dứt từ khi bạn xem");
        assertThat(page(RULES)).contains("đến hết " + DATE.format(today.plusDays(2)), "Bãi bỏ", "Đang áp dụng");
        assertThat(get(RULES + "/999999/cham-dut", "quantri")).hasStatus(404);
    }

    @Test
    void a_rule_to_come_is_taken_back_and_makes_room_for_what_was_meant() {
        String day = DATE.format(today.plusDays(10));
        post(ADD, form("dueAt", "CLOSING", "legalBasis", "Nhầm", "validFrom", day));
        assertThat(page(RULES)).contains("Sắp áp dụng", "từ " + day);
        String end = end();
        assertThat(page(end)).contains("value=\"" + day + "\"", "không bao giờ được áp dụng");

        post(end, ending(today.plusDays(10), "Ghi nhầm", revision(end)));
        assertThat(post(ADD, form("firstDay", "COUNTED", "legalBasis", "Đúng", "validFrom", day)))
                .hasRedirectedUrl(RULES);

        assertThat(page(RULES)).contains("Đã rút lại", "Ghi nhầm", "Đúng");
        assertThat(catalogue
                        .timeRule(
                                province.procedure(Province.MARITAL_STATUS)
                                        .cases()
                                        .get(0),
                                commune.id(),
                                today.plusDays(10))
                        .settingBases())
                .containsExactly("Đúng");
    }

    @Test
    void the_list_begins_with_what_is_in_force_and_shows_each_rule_once_page_by_page() {
        post(ADD, form("dueAt", "CLOSING", "legalBasis", "A", "validFrom", DATE.format(today.plusDays(5))));
        post(ADD, form("dueAt", "CLOSING", "legalBasis", "B"));
        post(ADD, form("firstDay", "COUNTED", "legalBasis", "C", "validFrom", DATE.format(today.plusDays(9))));
        Actor inspector = province.someone(Role.INSPECTOR, province.everyone().office());
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<TimeRuleSetting> page = rules.list(CalendarScope.of(commune.id()), inspector, cursor, 1);
            page.rows().forEach(rule -> listed.add(rule.legalBasis()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(listed).containsExactly("B", "C", "A");
    }

    @Test
    void only_who_keeps_a_scope_sets_its_rules_and_who_supervises_reads_them() {
        post(ADD, form("dueAt", "CLOSING", "legalBasis", "7/QĐ"));
        Actor ofCommune = new Actor(
                Actor.Kind.OFFICIAL,
                7,
                "Quản trị viên xã",
                OfficeScope.of(Set.of(commune.id())),
                OfficeScope.none(),
                Set.of(Role.ADMINISTRATOR),
                commune.id());
        TimeRuleChange closing = new TimeRuleChange(DueAt.CLOSING, null, null, null, null, null);

        for (CalendarScope other : List.of(
                CalendarScope.nation(),
                CalendarScope.province(),
                CalendarScope.of(province.commune(132).id()))) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> rules.record(other, closing, "8/QĐ", today, null, ofCommune))
                    .matches(refusal -> refusal.kind() == RefusedException.Kind.FORBIDDEN);
        }
        assertThat(rules.record(CalendarScope.of(commune.id()), closing, "8/QĐ", today.plusDays(1), null, ofCommune)
                        .recordedBy())
                .isEqualTo("Quản trị viên xã");
        assertThat(page(get(RULES, "giamsat"))).contains("7/QĐ").doesNotContain("/cham-dut", ADD);
        assertThat(get(ADD, "giamsat")).hasStatus(403);
        assertThat(get(RULES, "xa-motcua")).hasStatus(403);
    }

    @Test
    void what_was_recorded_cannot_be_edited_or_taken_away_by_hand() {
        post(ADD, form("dueAt", "CLOSING", "legalBasis", "7/QĐ"));

        for (String tampering : List.of(
                "delete from time_rule_setting",
                "update time_rule_setting set legal_basis = 'X'",
                "update time_rule_setting set valid_from = valid_from - 30",
                "update time_rule_setting set due_at = 'SAME_TIME', valid_to = valid_from")) {
            assertThatThrownBy(() -> jdbc.sql(tampering).update())
                    .as(tampering)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    /** Of the commune, from today on, unless it says otherwise. */
    private Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("scope", commune.code(), "validFrom", DATE.format(today)));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static Map<String, String> ending(LocalDate day, String basis, String revision) {
        return Map.of("day", DATE.format(day), "basis", basis, "revision", revision);
    }

    private String end() {
        return found(END, page(RULES + "?scope=" + commune.code()));
    }

    private String revision(String end) {
        return found(REVISION, page(end));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private long version() {
        return jdbc.sql("select version from reference_change where name = 'catalogue'")
                .query(Long.class)
                .single();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(URI.create(path));
        fields.forEach(request::param);
        return request.with(SignedInAs.signedInAs(accounts, "quantri"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult get(String path, String username) {
        return mvc.get()
                .uri(URI.create(path))
                .with(SignedInAs.signedInAs(accounts, username))
                .exchange();
    }

    private String page(String path) {
        return page(get(path, "quantri"));
    }

    private static String page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

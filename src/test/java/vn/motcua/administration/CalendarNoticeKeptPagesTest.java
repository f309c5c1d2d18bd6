package vn.motcua.administration;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.Calendars;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.duedate.notice.CalendarNotice;
import vn.motcua.duedate.notice.CalendarNotices;
import vn.motcua.duedate.notice.NoticeRuns;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What a notice leaves as it is, in the words of the pages: dates that are kept, and what cannot be undone any more. */
@MotcuaTest
class CalendarNoticeKeptPagesTest {

    private static final String TWENTY_DAYS = "1.001731";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarDrafts drafts;

    @Autowired
    CalendarNotices notices;

    @Autowired
    NoticeRuns runs;

    @Autowired
    ZoneId zone;

    @BeforeEach
    void open() {
        demo.open();
    }

    @Test
    void what_can_no_longer_be_undone_names_the_later_calendar_and_the_dossier_that_rest_on_it() {
        Office office = province.commune(140);
        Outcome dossier = province.receive(Province.MARITAL_STATUS, office.id());
        LocalDate due = LocalDate.ofInstant(Province.present(dossier.dueAt()), zone);
        CalendarNotice first = closed(office, due, "31/TB");
        closed(office, due.plusYears(1), "32/TB");
        province.act(dossier, new HandOver(null), province.everyone());
        Instant later = calendars
                .forOffice(office.id())
                .nextWorkingMoment(Province.present(dossier.dueAt()).plus(21, ChronoUnit.DAYS))
                .plus(1, ChronoUnit.MINUTES);
        province.act(dossier, new Extend(later, "Xác minh", "Xin lỗi ông (bà)", "05/PXL"), province.everyone());
        String page = "/quan-tri/lich/thong-bao/" + first.id();

        assertThat(page(get(page)))
                .contains("Chưa hoàn tác được vì", "Lịch công bố sau: " + office.name() + " (bản số 2, từ ")
                .containsPattern("Hồ sơ đã được hẹn ngày khác sau đó: <span class=\"mc-code\">" + dossier.code())
                .contains("Lập dự thảo mới cho lịch này")
                .doesNotContain("/hoan-tac\"", "??");
        assertThat(page(get(page + "?lang=en")))
                .contains(
                        "It cannot be undone", "A calendar published later: " + office.nameEn() + " (version 2, since ")
                .containsPattern("A dossier given another date since: <span class=\"mc-code\">" + dossier.code())
                .doesNotContain("/hoan-tac\"", "??");
        assertThat(page(undo(page))).as("sent from a page that was left open").contains("Chưa hoàn tác được");
        assertThat(notices.find(first.id(), administrator(1)).undone()).isNull();
    }

    private CalendarNotice closed(Office office, LocalDate day, String number) {
        CalendarDraft draft = draft(office, number);
        CalendarDraft closing = drafts.close(draft.id(), day, null, day, "Ngập lụt", "", administrator(0), 0);
        CalendarNotice proposed = notices.propose(closing.id(), closing.revision(), administrator(0));
        CalendarNotice applied = notices.apply(proposed.id(), administrator(1));
        runs.work();
        return applied;
    }

    @Test
    void a_date_that_is_kept_is_shown_as_kept_and_counted_apart_on_the_page_and_in_the_file() {
        Office office = province.commune(141);
        Outcome dossier = province.receive(TWENTY_DAYS, office.id());
        LocalDate saturday = LocalDate.ofInstant(province.now(), zone).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        notices.keepEarlier(CalendarScope.of(office.id()), true, administrator(0));
        CalendarDraft draft = draft(office, "33/TB");
        drafts.addEntry(
                draft.id(), new CalendarEntry(saturday, DayKind.MAKEUP_WORKDAY, "Làm bù", ""), administrator(0), 0);
        String preview = "/quan-tri/lich/du-thao/" + draft.id() + "/xem-truoc";

        assertThat(page(get(preview)))
                .contains("Tính theo ngày sẽ hẹn", "Lẽ ra có, nhưng giữ ngày đã hẹn", "(giữ nguyên; lịch mới cho ")
                .contains(String.valueOf(dossier.code()))
                .doesNotContain("(sớm hơn)", "??");
        assertThat(page(get(preview + "?lang=en")))
                .contains(
                        "By the date that will be promised",
                        "Would, but keep their date",
                        "(kept; the new calendar gives ")
                .doesNotContain("(earlier)", "??");
        String[] row =
                page(get(preview + ".csv")).split("\r?\n")[1].replace("\"", "").split(",");
        assertThat(row[2]).isEqualTo("Giữ ngày đã hẹn");
        assertThat(row[4]).as("what will be promised").isEqualTo(row[3]);
        assertThat(row[5]).as("the effect by that").isEmpty();
        assertThat(row[6]).as("by the new calendar").isNotEqualTo(row[3]);
    }

    @Test
    void a_scope_is_found_by_name_while_typing_and_without_scripts_by_a_button() {
        Office office = province.commune(142);
        String drafts = "/quan-tri/lich/du-thao";
        assertThat(page(get("/quan-tri/pham-vi?q=toan+tinh")))
                .contains("data-value=\"province\"")
                .doesNotContain(office.code());
        assertThat(page(get("/quan-tri/pham-vi?q=" + office.code()))).contains(office.name());
        assertThat(page(get(drafts)))
                .contains("data-combobox=\"/quan-tri/pham-vi\"", "value=\"Cả nước\"")
                .doesNotContain("??");
        assertThat(page(get(drafts + "?lang=en")))
                .contains("value=\"The whole country\"")
                .doesNotContain("??");

        String several = page(post(drafts, "scope", "VN", "scopeText", "H02.2", "number", "34/TB", "title", "Lũ"));
        assertThat(several).contains("Có nhiều phạm vi như vậy", "name=\"scopeFound\"", "value=\"34/TB\"");
        assertThat(page(post(drafts, "scopeText", "nowhere", "number", "34/TB", "title", "Lũ")))
                .contains("Không có phạm vi nào như vậy", "value=\"nowhere\"");
        assertThat(page(post(drafts, "number", "34/TB", "title", "Lũ"))).contains("Phạm vi: Hãy điền mục này");
        assertThat(page(post(drafts, "find", "scope", "scopeText", office.code(), "number", "34/TB", "title", "Lũ")))
                .as("the button only looks")
                .contains("value=\"" + office.code());

        MvcTestResult opened = post(
                drafts,
                "scope",
                "VN",
                "scopeText",
                office.name() + " (" + office.code() + ")",
                "number",
                "34/TB",
                "title",
                "Lũ");
        assertThat(opened)
                .as("what was typed since, and not what was chosen before")
                .hasStatus(302);
        assertThat(page(get(Province.present(opened.getResponse().getRedirectedUrl()))))
                .contains(office.name());
        MvcTestResult other = post(
                drafts,
                "scopeFound",
                province.commune(143).code(),
                "scopeText",
                "H02.2",
                "number",
                "35/TB",
                "title",
                "Lũ");
        assertThat(other).as("chosen from what was found").hasStatus(302);
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(URI.create(path));
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.with(SignedInAs.signedInAs(accounts, "quantri"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private CalendarDraft draft(Office office, String number) {
        return drafts.open(
                CalendarScope.of(office.id()), new CalendarNoticeText(number, "Thông báo", ""), administrator(0));
    }

    private Actor administrator(int which) {
        return province.officials(Role.ADMINISTRATOR, organisation.province().id())
                .get(which);
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(URI.create(path))
                .with(SignedInAs.signedInAs(accounts, "quantri"))
                .exchange();
    }

    private MvcTestResult undo(String notice) {
        return post(notice + "/hoan-tac", "reason", "Sai thông báo");
    }

    private static String page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return HtmlUtils.htmlUnescape(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

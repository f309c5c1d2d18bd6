package vn.motcua.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import vn.motcua.dossier.DossierBatch;
import vn.motcua.dossier.DossierBatches;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.tracking.Slips;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates where people meet them, in both languages: asked before one goes, on the slip, in the worklist, in a year. */
class DatesOnScreenTest extends BrowserTest {

    private static final String STRIP = ".mc-why svg[role=img]";
    private static final Map<String, List<String>> GROUPS = Map.of(
            "vi", List.of("Quá hạn", "Hôm nay", "Ngày làm việc tới", "Ngày thứ 3", "Sau đó", "Không có hạn"),
            "en", List.of("Overdue", "Today", "Next working day", "Days 3", "Later", "No date"));

    @Autowired
    Organisation organisation;

    @Autowired
    Slips slips;

    @Autowired
    DossierBatches batches;

    @Autowired
    ZoneId zone;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_citizen_asks_about_another_day_and_another_office(String language) {
        Person citizen = citizen();
        Page page = citizen.page();
        citizen.open("/thu-tuc/" + Province.MARITAL_STATUS + "?lang=" + language);
        page.locator("#ngay").fill("2026-11-20");
        page.locator("#gio").fill("09:20");
        Locator offices = page.locator("#noi option:not([value=''])");
        if (offices.count() > 0) {
            page.locator("#noi").selectOption(offices.last().getAttribute("value"));
        }

        page.locator("#gio").press("Enter");
        page.locator(".mc-why summary").first().click();

        assertThat(page.url()).contains("ngay=2026-11-20");
        assertThat(citizen.reads())
                .contains("26/11/2026", in(language, "thứ Năm", "Thursday"))
                .contains(in(language, "Cộng lại: 3 ngày làm việc", "Adds up to 3 working days"));
        assertThat(page.locator(STRIP).first().isVisible()).isTrue();
        assertNobodyIsKeptOut(citizen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_citizen_and_the_desk_read_why_and_the_slip_says_it_on_its_back(String language) {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune());
        Person citizen = citizen();
        citizen.open("/h/" + slips.secrets(dossier.dossier(), 1).token() + "?lang=" + language);

        citizen.page().locator(".mc-why summary").first().click();

        assertThat(citizen.page().locator(".mc-why summary").first().innerText())
                .contains(in(language, "Vì sao là", "Why"), "?");
        assertThat(citizen.reads()).contains(in(language, "Thời hạn: 3 ngày làm việc", "Time limit: 3 working days"));
        assertNobodyIsKeptOut(citizen);
        Person desk = official("xa-motcua");
        desk.open("/ho-so/" + dossier.dossier() + "?lang=" + language).press("F10");
        assertThat(desk.page().locator(STRIP).first().isVisible()).isTrue();
        assertThat(desk.reads()).contains(in(language, "Cộng lại: 3 ngày làm việc", "Adds up to 3 working days"));
        desk.open("/ho-so/" + dossier.dossier() + "/giay-hen");
        assertThat(desk.page().locator(".form-back table.form-days").count()).isEqualTo(1); // the slip is in Vietnamese
        assertThat(desk.page().locator(".form-back").innerText()).contains(String.valueOf(dossier.code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_worklist_is_grouped_by_working_days_and_each_group_opens(String language) {
        province.receive(Province.MARITAL_STATUS, commune());
        Person desk = official("xa-motcua");
        desk.open("/quay?lang=" + language);
        assertThat(desk.page().locator(".mc-groupbar").innerText()).contains(in(language, "Tất cả", "All"));
        assertThat(desk.page().locator(".mc-groupbar b").allInnerTexts())
                .as("a group without anything is not drawn")
                .doesNotContain("0");
        assertThat(desk.page().locator(".mc-groupbar a[href*='group=']").count())
                .isPositive();

        for (String group : List.of("OVERDUE", "TODAY", "TOMORROW", "THREE_TO_FIVE", "LATER", "NO_DATE")) {
            desk.open("/quay?group=" + group);
            Locator here = desk.page().locator(".mc-groupbar a[aria-current=page]");
            assertThat(here.getAttribute("href")).contains(group);
            assertThat(GROUPS.get(language)).anyMatch(here.innerText()::startsWith);
        }
        assertThat(desk.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_supervisor_reads_what_stopped_and_why_and_opens_exactly_those(String language) {
        OfficeId office = commune();
        Outcome dossier = province.receive(Province.MARITAL_STATUS, office);
        Actor specialist = province.someone(Role.SPECIALIST, office);
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, office));
        province.act(dossier, new ConfirmHandOver(), specialist);
        province.act(dossier, new RequestSupplement(List.of("Tờ khai"), "Thiếu chữ ký", null, null), specialist);
        Person supervisor = official("giamsat");

        supervisor.open("/giam-sat/doi-hen?office=H02.29.16&lang=" + language);
        assertThat(supervisor.reads())
                .contains(in(language, "Ngày hẹn nào đã dời, vì sao", "Which dates moved, and why"));
        Locator pauses = supervisor
                .page()
                .locator("main a[href*='tam-dung?'][href*='cause=']")
                .first();
        int number = Integer.parseInt(pauses.innerText().strip());
        pauses.click();

        assertThat(supervisor.page().locator("main tbody tr").count()).isEqualTo(Math.min(number, 50));
        assertThat(supervisor.reads()).contains(String.valueOf(dossier.code()));
        assertNobodyIsKeptOut(supervisor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_desk_records_a_payment_of_an_earlier_day_and_both_moments_are_read(String language) {
        Instant now = province.now();
        Actor everyone = province.everyone();
        DossierBatch batch = batches.open();
        DossierBatch.Lived dossier = batch.accept(
                province.reception(province.procedure(Province.MARITAL_STATUS), commune()),
                everyone,
                now.minus(language.equals("vi") ? 6 : 7, ChronoUnit.DAYS));
        List.of(new HandOver(null), new ConfirmHandOver(), new RequestPayment(100_000, "TB-01"))
                .forEach(action -> batch.perform(dossier, action, everyone, now.minus(5, ChronoUnit.DAYS)));
        batch.write();
        LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        String day = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(yesterday);
        Person desk = official("xa-motcua");
        desk.open("/ho-so/" + dossier.id() + "?lang=" + language);
        Locator form = desk.page().locator("form[action$='/confirm-payment']");

        form.locator("input[name=receipt]").fill("BL-01");
        assertThat(form.locator("input[name=effectiveAt]").isVisible()).isFalse();
        form.locator("summary").click();
        form.locator("input[name=effectiveAt]").fill(day);
        form.locator("input[name=effectiveTime]").fill("9:30");
        form.locator("input[name=backDatedReason]").fill("Ngân hàng báo chậm");
        form.locator("input[name=backDatedDocument]").fill("Giấy nộp tiền 7");
        assertNobodyIsKeptOut(desk);
        desk.page().locator("button[form=confirm-payment-form]").click(); // the button stands in the foot of the page

        desk.open("/ho-so/" + dossier.id());
        desk.page().locator("#qua-trinh summary").click();
        assertThat(desk.reads())
                .contains("09:30", day, "Giấy nộp tiền 7", in(language, "ghi sau, lúc", "recorded later"))
                .contains(in(language, "Vì sao ghi muộn", "Why recorded late"));
        desk.press("F10");
        assertThat(desk.reads()).contains(in(language, "hết tạm dừng", "the pause ended"));
        assertNobodyIsKeptOut(desk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void a_year_hangs_on_the_wall_and_goes_into_a_calendar(String language) {
        Person citizen = citizen();
        citizen.open("/lich-lam-viec?noi=H02.29.16&nam=2026&lang=" + language);

        assertThat(citizen.page().locator(".mc-month").count()).isEqualTo(12);
        assertThat(citizen.page().locator(".mc-day--holiday").count()).isGreaterThan(8);
        assertThat(citizen.page().locator(".mc-months").innerText()).contains(in(language, "Tháng 2", "February"));
        String ics = citizen.page().locator("main a[href*='.ics']").getAttribute("href");
        APIResponse file = citizen.page().request().get("http://localhost:" + port + ics);
        assertThat(file.headers().get("content-type")).startsWith("text/calendar");
        assertThat(file.text()).contains("BEGIN:VCALENDAR", "20260902");
        citizen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(citizen.page().locator(".mc-noprint").first().isVisible()).isFalse();
        assertThat(citizen.page().locator(".mc-month").first().isVisible()).isTrue();
    }

    private void assertNobodyIsKeptOut(Person person) {
        List<String> faults = new ArrayList<>();
        Checks.axe(person.page(), "", faults);
        Checks.widths(person.page(), "", faults);
        assertThat(faults).isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    private OfficeId commune() {
        return organisation.officeByCode("H02.29.16").orElseThrow().id();
    }

    private static String in(String language, String vietnamese, String english) {
        return language.equals("vi") ? vietnamese : english;
    }
}

package vn.motcua.browser;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;

import static org.assertj.core.api.Assertions.assertThat;

/** A desk that was left, in front of a browser: covered, shut, and as it was once its official is back. */
class DeskLockTest extends BrowserTest {

    private static final String DESK = "xa-motcua";
    private static final String LOCK = "#lock";

    @Autowired
    JdbcClient jdbc;

    private Person typing() {
        jdbc.sql("delete from reception_draft").update();
        Person desk = citizen();
        desk.page().clock().install();
        desk.signIn(DESK, DemoAccounts.PASSWORD).go("F4").type(Province.MARITAL_STATUS);
        desk.waitFor("#procedure-list [role=option][aria-selected=true]").press("Enter");
        desk.waitFor("#allPapers").tabTo("#name").type("Người Đang Khai");
        return desk;
    }

    /** Ten minutes go by, in all windows at once: whichever notices first tells the server, and the others. */
    private static void leave(Person desk) {
        AtomicBoolean locked = new AtomicBoolean();
        desk.context().onResponse(answer -> {
            if (answer.url().endsWith("/khoa-man-hinh")) {
                locked.set(true);
            }
        });
        desk.page().clock().fastForward("10:01");
        desk.page().waitForCondition(locked::get);
    }

    /**
     * What the browser complains of, but for the refusal of what a page asked by itself in the moment its desk was locked:
     * the rush between the two is won by either, and on a busy machine by the lock.
     */
    private static List<String> complaintsBesideTheLock(Person desk) {
        return desk.complaints().stream()
                .filter(each -> !each.contains("status of 423"))
                .toList();
    }

    @Test
    void after_ten_minutes_the_screen_is_covered_and_unlocking_takes_the_password_and_one_key() {
        Person desk = typing();

        leave(desk);

        Page page = desk.page();
        assertThat(page.locator(LOCK).isVisible()).isTrue();
        assertThat(page.locator("main").isVisible()).isFalse();
        assertThat(page.locator("body").innerText()).doesNotContain("Người Đang Khai");
        assertThat(page.title()).isEqualTo("Màn hình đã khóa");
        AccessibilityTest.check(page, "lock: ", desk.complaints());
        Pictures.take(desk, "lock");

        desk.forgetKeys().press("Escape").press("F9").type("nhầm").press("Enter");
        page.waitForCondition(() -> page.locator("#lock-error").innerText().contains("Mật khẩu không đúng"));
        desk.forgetKeys().type(DemoAccounts.PASSWORD).press("Enter");
        page.locator(LOCK)
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

        assertThat(desk.keys()).as("keys beyond the password").isEqualTo(DemoAccounts.PASSWORD.length() + 1);
        assertThat(page.inputValue("#name")).isEqualTo("Người Đang Khai");
        assertThat(page.locator("#name:focus").count()).isEqualTo(1);
        desk.tabTo("#allPapers").press("Space").go("F9");
        assertThat(page.url()).as(desk.reads()).contains("/giay-hen");
        assertThat(complaintsBesideTheLock(desk))
                .as("but for the wrong password")
                .allMatch(each -> each.contains("422"));
    }

    @Test
    void a_covered_page_is_shut_at_the_server_too_and_in_every_window() {
        Person desk = typing();
        Page second = desk.context().newPage();
        second.navigate(desk.page().url());

        leave(desk);

        second.waitForCondition(() -> second.locator(LOCK).isVisible());
        second.reload();
        assertThat(second.url()).endsWith("/khoa-man-hinh");
        AccessibilityTest.check(second, "locked: ", desk.complaints());
        second.setViewportSize(320, 900);
        AccessibilityTest.scrolling(second, "locked: ", desk.complaints());
        assertThat(complaintsBesideTheLock(desk)).isEmpty();
        assertThat(desk.context().request().get(desk.page().url()).url()).endsWith("/khoa-man-hinh");
    }

    @Test
    void one_key_locks_and_somebody_else_signs_in_instead() {
        Person desk = typing();
        desk.page().waitForResponse("**/khoa-man-hinh", () -> desk.press("Alt+L"));

        desk.tabTo("#lock form[action$='/dang-xuat'] button").go("Enter");
        desk.signIn("xa-chuyenvien", DemoAccounts.PASSWORD);

        assertThat(desk.page().url()).endsWith("/quay");
        assertThat(desk.page().locator("body").innerText()).doesNotContain("Người Đang Khai");
        assertThat(complaintsBesideTheLock(desk)).isEmpty();
    }

    @Test
    void without_scripts_the_form_sent_too_late_is_kept_and_sent_on() {
        Person desk = citizen(
                new Browser.NewContextOptions().setViewportSize(1366, 900).setJavaScriptEnabled(false));
        Page page = desk.page();
        desk.open("/dang-nhap");
        page.locator("#username").fill(DESK);
        page.locator("#password").fill(DemoAccounts.PASSWORD);
        page.locator("#password").press("Enter");
        desk.open("/quay/tiep-nhan");
        page.locator("#procedure").fill("tinh trang hon nhan");
        page.locator("button[name=find][value=procedure]").press("Enter");
        page.locator("button.mc-hit:has-text('1.004873')").press("Enter");
        page.locator("#name").fill("Lê Thị Gửi Muộn");
        page.locator("#allPapers").press("Space");
        Page elsewhere = desk.context().newPage();
        elsewhere.navigate(page.url());
        elsewhere.locator(".mc-top__menu summary").press("Enter");
        elsewhere.locator("form[data-lock-now] button").press("Enter");

        page.locator("button[data-key=F9]").press("Enter");
        assertThat(page.url()).endsWith("/khoa-man-hinh");
        page.locator("#lock-password").fill(DemoAccounts.PASSWORD);
        page.locator("#lock-password").press("Enter");
        assertThat(desk.reads()).contains("Lê Thị Gửi Muộn", "chưa được thực hiện");
        page.locator("main button[data-key=F9]").press("Enter");

        assertThat(page.url()).contains("/giay-hen");
        assertThat(desk.reads()).contains("Lê Thị Gửi Muộn");
    }
}

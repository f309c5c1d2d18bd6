package vn.motcua.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import vn.motcua.dossier.BusyDesk;
import vn.motcua.dossier.Slips;
import vn.motcua.identity.DemoAccounts;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody can use every page: in both languages, at a desk and on a telephone, with a screen reader, without scripts. */
class AccessibilityTest extends BrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> LANGUAGES = List.of("vi", "en");
    private static final int DESK = 1366;
    private static final int PHONE = 360;
    private static final int SMALLEST = 320;
    private static final int TWICE_AS_LARGE = DESK / 2;
    private static final Path LIST = Path.of("src", "docs", "accessibility.md");
    private static final int HEIGHT = 900;

    @Autowired
    Organisation organisation;

    @Autowired
    BusyDesk busy;

    @Autowired
    Slips slips;

    @Autowired
    AnnouncedClosures closures;

    @Autowired
    CounterQueue queue;

    @Test
    void no_page_keeps_anybody_out_or_scrolls_sideways_or_breaks_its_own_rules() throws IOException {
        List<Place> places = new ArrayList<>(Place.all(
                province,
                slips,
                busy.fill(organisation.officeByCode("H02.29.16").orElseThrow().id(), 24)));
        places.addAll(closures.places());
        places.addAll(queue.places());
        Map<String, Person> visitors = new HashMap<>();
        List<String> faults = new ArrayList<>();

        for (Place place : places) {
            String account = place.account() == null ? "" : place.account();
            Person visitor = visitors.computeIfAbsent(
                    account, name -> name.isEmpty() ? citizen() : citizen().signIn(name, DemoAccounts.PASSWORD));
            for (String language : LANGUAGES) {
                visit(visitor, place, language, faults);
            }
        }

        assertThat(faults).isEmpty();
        write(places);
    }

    /** What was looked at, for people to read: only a run without a fault writes it. */
    private static void write(List<Place> places) throws IOException {
        String columns =
                "axe at a desk | axe on a telephone | no sideways scrolling at 683, 360 and 320 px | no broken rule of its own |";
        StringBuilder list = new StringBuilder("""
                # Accessibility

                Written by `AccessibilityTest` when no page has a fault. Each page is opened in Vietnamese and English, by an account
                that may see it. The rules of axe are those of WCAG 2.0, 2.1 and 2.2, levels A and AA; 683 px is a desk at 200 %.
                A rule of its own is the content security policy, or a script that fails.

                | page |\s""");
        list.append(columns).append("\n| --- | --- | --- | --- | --- |\n");
        for (Place place : places) {
            list.append("| ").append(place.name()).append(" | vi, en | vi, en | vi, en | vi, en |\n");
        }
        Files.writeString(LIST, list);
    }

    private static void visit(Person visitor, Place place, String language, List<String> faults) {
        String where = place.name() + " " + language + ": ";
        Page page = visitor.page();
        page.setViewportSize(DESK, HEIGHT);
        visitor.open(place.in(language));
        check(page, where + "desk: ", faults);
        page.setViewportSize(TWICE_AS_LARGE, HEIGHT);
        scrolling(page, where + TWICE_AS_LARGE + ": ", faults);
        page.setViewportSize(PHONE, HEIGHT);
        check(page, where + "phone: ", faults);
        scrolling(page, where + PHONE + ": ", faults);
        page.setViewportSize(SMALLEST, HEIGHT);
        scrolling(page, where + SMALLEST + ": ", faults);
        if (!place.isError()) {
            visitor.complaints().forEach(complaint -> faults.add(where + complaint));
        }
        visitor.complaints().clear();
    }

    static void check(Page page, String where, List<String> faults) {
        new AxeBuilder(page).withTags(RULES).analyze().getViolations().forEach(violation -> {
            String first = violation.getNodes().get(0).getHtml();
            faults.add(where + violation.getId() + " ×" + violation.getNodes().size() + " " + first);
        });
    }

    static void scrolling(Page page, String where, List<String> faults) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!(wider instanceof Integer pixels) || pixels > 0) {
            faults.add(where + "scrolls sideways by " + wider);
        }
    }

    @Test
    void without_scripts_a_citizen_finds_a_procedure_and_a_dossier() {
        var received = province.receive(
                vn.motcua.dossier.Province.MARITAL_STATUS,
                organisation.officeByCode("H02.29.16").orElseThrow().id());
        Person citizen = withoutScripts();
        Page page = citizen.page();

        citizen.open("/");
        page.locator("main input[name=q]").first().fill("xac nhan tinh trang hon nhan");
        page.locator("main input[name=q]").first().press("Enter");
        page.locator("main a[href*='/thu-tuc/1.004873']").first().click();
        assertThat(citizen.reads()).contains("3 ngày làm việc");

        citizen.open("/tra-cuu");
        page.locator("#code").fill(String.valueOf(received.code()));
        page.locator("#check").fill(slips.secrets(received.dossier(), 1).checkNumber());
        page.locator("#check").press("Enter");
        assertThat(citizen.reads()).contains(String.valueOf(received.code()));
    }

    @Test
    void without_scripts_a_desk_receives_a_dossier() {
        Person desk = withoutScripts();
        Page page = desk.page();
        desk.open("/dang-nhap");
        page.locator("#username").fill("xa-motcua");
        page.locator("#password").fill(DemoAccounts.PASSWORD);
        page.locator("#password").press("Enter");

        desk.open("/quay/tiep-nhan");
        page.locator("#procedure").fill("tinh trang hon nhan");
        page.locator("button[name=find][value=procedure]").click();
        page.locator("button.mc-hit:has-text('1.004873')").click();
        page.locator("#name").fill("Lê Thị Không Kịch Bản");
        page.locator("#allPapers").check();
        page.locator("button[data-key=F9]").click();

        assertThat(page.url()).contains("/giay-hen");
        assertThat(desk.reads()).contains("Lê Thị Không Kịch Bản");
    }

    private Person withoutScripts() {
        return citizen(
                new Browser.NewContextOptions().setViewportSize(DESK, HEIGHT).setJavaScriptEnabled(false));
    }
}

package vn.motcua.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import vn.motcua.browser.Checks.Content;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.BusyDesk;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.feedback.CitizensVoices;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody can use every page: in both languages, at a desk and on a telephone, with a screen reader, without scripts. */
class AccessibilityTest extends BrowserTest {

    private static final List<String> LANGUAGES = List.of("vi", "en");
    private static final Path LIST = Path.of("src", "docs", "accessibility.md");

    /** Whether what is the same in every language is looked at in every language all the same; the list is written then. */
    private static final boolean WHOLE = Boolean.getBoolean("motcua.screens");

    @Autowired
    Organisation organisation;

    @Autowired
    BusyDesk busy;

    @Autowired
    Slips slips;

    @Autowired
    AnnouncedClosures closures;

    @Autowired
    WrittenRoutes routes;

    @Autowired
    WrittenProcedures procedures;

    @Autowired
    CounterQueue queue;

    @Autowired
    CitizensVoices voices;

    @Test
    void no_page_keeps_anybody_out_or_scrolls_sideways_or_breaks_its_own_rules() throws IOException {
        OfficeId office = organisation.officeByCode("H02.29.16").orElseThrow().id();
        Map<BusinessState, DossierId> dossiers = busy.fill(office, 24);
        voices.speak(office, dossiers.get(BusinessState.IN_PROCESS), dossiers.get(BusinessState.RETURNED));
        List<Place> places = new ArrayList<>(Place.all(province, slips, dossiers));
        places.addAll(closures.places());
        places.addAll(routes.places());
        places.addAll(procedures.places());
        places.addAll(queue.places());
        List<Mishap> mishaps = Mishap.all(province, dossiers);
        Visitors visitors = new Visitors(true);
        Visitors plain = new Visitors(false);
        List<String> faults = new ArrayList<>();

        for (String language : LANGUAGES) {
            for (Place place : places) {
                // nobody looks at so many slips in a minute
                String household = "198.51.100." + (1 + places.indexOf(place));
                Person visitor = visitors.as(place.account()).from(household).open(place.in(language));
                String where = place.name() + " " + language + ": ";
                assertThat(visitor.status()).as(where).isEqualTo(place.status());
                look(visitor, where, language, place.status() != 200, faults);
                if (WHOLE || language.equals("vi")) {
                    Content usual = Checks.content(visitor.page());
                    Person without = plain.as(place.account()).from(household).open(place.in(language));
                    Checks.withoutScripts(without.page(), usual, where + "without scripts: ", faults);
                }
            }
            for (Mishap mishap : mishaps) {
                Person visitor = visitors.as(mishap.account());
                mishap.happen(visitor, language);
                String where = mishap.name() + " " + language + ": ";
                look(visitor, where, language, true, faults);
                if (WHOLE || language.equals("vi")) {
                    Content usual = Checks.content(visitor.page());
                    Person without = plain.as(mishap.account());
                    mishap.happen(without, language);
                    Checks.withoutScripts(without.page(), usual, where + "without scripts: ", faults);
                }
            }
        }

        assertThat(faults).isEmpty();
        List<String> names = Stream.concat(
                        places.stream().map(Place::name),
                        mishaps.stream().map(mishap -> mishap.name() + " (" + mishap.status() + ")"))
                .toList();
        if (WHOLE) {
            Files.writeString(LIST, list(names));
        }
        assertThat(Files.readString(LIST))
                .as("the list of the whole run, which -Dmotcua.screens=true makes")
                .isEqualTo(list(names));
    }

    /** Everybody who looks at pages, each in one browser. */
    private final class Visitors {

        private final Map<String, Person> known = new HashMap<>();
        private final boolean scripts;

        Visitors(boolean scripts) {
            this.scripts = scripts;
        }

        Person as(@Nullable String account) {
            return known.computeIfAbsent(account == null ? "" : account, name -> {
                Person person = scripts ? citizen() : withoutScripts();
                return name.isEmpty() ? person : signedIn(person, name);
            });
        }
    }

    private static Person signedIn(Person person, String account) {
        person.open("/dang-nhap");
        person.page().locator("#username").fill(account);
        person.page().locator("#password").fill(DemoAccounts.PASSWORD);
        person.page().locator("#password").press("Enter");
        person.page().waitForURL(address -> !address.endsWith("/dang-nhap"));
        return person;
    }

    /** Keyboard, scripts and what a telephone folds are the same in every language; words and their widths are not. */
    private static void look(Person visitor, String where, String language, boolean error, List<String> faults) {
        Page page = visitor.page();
        Checks.axe(page, where + "desk: ", faults);
        Checks.widths(page, where, faults);
        if (WHOLE || language.equals("vi")) {
            Checks.keyboardInForcedColours(page, where + "keyboard: ", faults);
            page.setViewportSize(Checks.PHONE, Checks.HEIGHT);
            Checks.axe(page, where + "phone: ", faults);
            page.setViewportSize(Checks.DESK, Checks.HEIGHT);
        }
        if (!error) {
            visitor.complaints().forEach(complaint -> faults.add(where + complaint));
        }
        visitor.complaints().clear();
    }

    /** What was looked at, for people to read. */
    private static String list(List<String> names) {
        StringBuilder list = new StringBuilder("""
                # Accessibility

                `AccessibilityTest -Dmotcua.screens=true` writes this list when no page has a fault in either language. Every other run checks
                in Vietnamese only what does not depend on the language (all but axe at a desk, widths and own rules), and fails when the list
                does not name the same pages. Each page is opened by an account that may see it. The rules of axe are those of WCAG 2.0, 2.1
                and 2.2, levels A and AA; 683 px is a desk at 200 %. "By keyboard": with colours forced by the reader, every control has an
                edge, is reached by Tab, shows its focus, is covered by nothing, and lets the focus go on. "Without scripts": the same heading
                and text, and a button for each form. "Own rules": the content security policy, and no script fails. A number in brackets is
                the status of an error page. A test beside it seeds one fault for each check.

                | page | axe at a desk | axe on a telephone | nothing wider or cut off at 683, 360 and 320 px | by keyboard in forced \
                colours | without scripts | no broken rule of its own |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        names.forEach(name -> list.append("| ")
                .append(name)
                .append(" |")
                .append(" vi, en |".repeat(6))
                .append('\n'));
        return list.toString();
    }

    @Test
    void each_check_finds_what_it_is_for() {
        Page page = citizen().page();
        Map<String, String> seeded = new LinkedHashMap<>();
        seeded.put("<img src=x>", "image-alt");
        seeded.put("<p style='width:400px'>An</p>", "scrolls sideways");
        seeded.put("<button style='width:20px;overflow:hidden;white-space:nowrap'>Một nút dài</button>", "is cut off");
        seeded.put("<button style='border:0;background:navy;color:white'>An</button>", "has no edge");
        seeded.put("<a href=x style='outline:0'>An</a>", "does not show its focus");
        seeded.put("<a href=x style='position:absolute;left:-999px'>An</a>", "where nobody sees it");
        seeded.put(
                "<a href=x>An</a><div style='position:fixed;inset:0;background:white'>Trên</div>",
                "below something else");
        seeded.put(
                "<button id=b>An</button><button>Bê</button><script>b.onkeydown=e=>e.preventDefault()</script>",
                "is not reached by the Tab key");
        seeded.put(
                "<button id=b>An</button><script>b.onkeydown=e=>e.preventDefault()</script>",
                "does not let the focus out");
        seeded.put("<form><label>An<input name=a></label></form>", "cannot be sent without scripts");
        seeded.put("<p>ngắn</p>", "instead of");

        seeded.forEach((fault, found) -> {
            List<String> faults = new ArrayList<>();
            page.setContent(
                    "<!doctype html><html lang=vi><title>An</title><main><h1>An</h1>" + fault + "</main></html>");
            look(page, faults);
            assertThat(faults).as(fault).anyMatch(each -> each.contains(found));
        });
        List<String> none = new ArrayList<>();
        page.setContent(
                "<!doctype html><html lang=vi><title>An</title><main><h1>An</h1><p>" + "Không sai gì. ".repeat(9)
                        + "</p><form><label>An <input name=a></label><button>Gửi</button></form></main></html>");
        look(page, none);
        assertThat(none).isEmpty();
    }

    private static void look(Page page, List<String> faults) {
        Checks.axe(page, "", faults);
        Checks.widths(page, "", faults);
        Checks.keyboardInForcedColours(page, "", faults);
        Checks.withoutScripts(page, new Content("An", 60), "", faults);
    }

    static void check(Page page, String where, List<String> faults) {
        Checks.axe(page, where, faults);
    }

    static void scrolling(Page page, String where, List<String> faults) {
        Object wider = page.evaluate("document.fonts.ready.then(() =>"
                + " document.documentElement.scrollWidth - document.documentElement.clientWidth)");
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
        return citizen(new Browser.NewContextOptions()
                .setViewportSize(Checks.DESK, Checks.HEIGHT)
                .setJavaScriptEnabled(false));
    }
}

package vn.motcua.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import com.microsoft.playwright.Page;

import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.BusyDesk;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.feedback.CitizensVoices;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes a picture of every page in both languages, at a desk and on a telephone, on one Wednesday morning, into
 * target/screens; src/docs/screens shows twelve of them. Only when asked for:
 * {@code ./mvnw -Pquick test -Dtest=ScreensTest -Dmotcua.screens=true}; with {@code -Dmotcua.screens.of=procedure.*} of some.
 */
@EnabledIfSystemProperty(named = "motcua.screens", matches = "true")
@Import(ScreensTest.WednesdayMorning.class)
class ScreensTest extends BrowserTest {

    private static final Path FOLDER = Path.of("target/screens");
    private static final int PHONE_WIDTH = 360;
    private static final String WANTED = System.getProperty("motcua.screens.of", ".*");

    @TestConfiguration
    static class WednesdayMorning {

        @Bean
        @Primary
        Clock stoppedClock() {
            return Clock.fixed(Instant.parse("2026-06-17T03:20:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        }
    }

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
    void every_page_has_its_picture() {
        for (int each = 0; each < 12; each++) {
            busy.fill(province.commune(each * 7).id(), 9 + each * 5 % 13);
        }
        OfficeId office = organisation.officeByCode("H02.29.16").orElseThrow().id();
        Map<BusinessState, DossierId> dossiers = busy.fill(office, 56);
        voices.speak(office, dossiers.get(BusinessState.IN_PROCESS), dossiers.get(BusinessState.RETURNED));
        List<Place> places = new ArrayList<>(Place.all(province, slips, dossiers));
        places.addAll(closures.places());
        places.addAll(routes.places());
        places.addAll(procedures.places());
        places.addAll(queue.places());
        places.removeIf(place -> !place.name().matches(WANTED));
        Map<String, Person> visitors = new HashMap<>();

        for (Place place : places) {
            String account = place.account() == null ? "" : place.account();
            Person visitor = visitors.computeIfAbsent(
                    account, name -> name.isEmpty() ? citizen() : citizen().signIn(name, DemoAccounts.PASSWORD));
            visitor.from("198.51.100." + (1 + places.indexOf(place))); // nobody looks at so many slips in a minute
            for (String language : List.of("vi", "en")) {
                take(visitor, place, language, 1366, 900, "desktop");
                take(visitor, place, language, PHONE_WIDTH, 800, "phone");
            }
        }

        assertThat(FOLDER.resolve(places.get(0).name() + "-vi-desktop.png")).isRegularFile();
    }

    private static void take(Person visitor, Place place, String language, int width, int height, String kind) {
        Page page = visitor.page();
        page.setViewportSize(width, height);
        visitor.open(place.in(language));
        assertThat(visitor.status()).as(place.name()).isEqualTo(place.status());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(place.name() + "-" + language + "-" + kind + ".png"))
                .setFullPage(false));
    }
}

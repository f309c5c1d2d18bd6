package vn.motcua.browser;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Page;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.feedback.DeskRatings;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;

import static org.assertj.core.api.Assertions.assertThat;

/** A kiosk and a tablet give themselves back to the next person, say so, and are for everybody. */
class KioskTest extends BrowserTest {

    @Autowired
    CounterQueue queue;

    @Autowired
    QueueDeviceService devices;

    @Autowired
    DeskRatings ratings;

    @Test
    void after_the_paper_the_kiosk_goes_back_by_itself_unless_somebody_stops_it() {
        String kiosk = queue.places().get(0).path();
        Person person = citizen();
        Page page = person.page();
        page.clock().install();

        person.open(kiosk + "?lang=en").tabTo("button[value=A]").go("Enter");
        assertThat(page.locator("[data-back-after]").innerText()).contains("after 20 seconds");
        AccessibilityTest.check(page, "ticket: ", person.complaints());
        Pictures.take(person, "ticket");
        page.clock().runFor(21_000);
        page.waitForURL("**" + kiosk + "?lang=vi");

        person.tabTo("button[value=A]").go("Enter");
        person.tabTo("[data-back-after] button").press("Enter");
        page.clock().runFor(120_000);
        assertThat(page.url()).doesNotEndWith(kiosk).doesNotContain("?lang=vi");
        assertThat(person.page().locator("body").innerText()).contains("không tự trở về nữa");
        person.press("Enter");
        page.waitForURL("**" + kiosk + "?lang=vi");
        assertThat(person.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_tablet_at_a_desk_asks_everybody_who_collected_a_result(String language) {
        OfficeId office = province.office("H02.29.16").id();
        String desk = "Quầy " + language;
        String tablet =
                "/danh-gia/" + devices.add(province.someone(Role.LEADER, office), QueueDevice.Kind.TABLET, desk);
        Outcome ready = province.ready(province.receive(Province.MARITAL_STATUS, office));
        Outcome returned = province.act(ready, new ReturnResult(null, null, true, null), province.everyone());
        ratings.offer(office, desk, returned.dossier());
        Person person = citizen();
        List<String> faults = person.complaints();

        person.open(tablet + "?lang=" + language);
        Checks.axe(person.page(), "set up: ", faults);
        Pictures.take(person, "tablet-new-" + language);
        person.tabTo("main button").go("Enter");

        person.open(tablet + "?lang=" + language);
        Checks.axe(person.page(), "asked: ", faults);
        Checks.widths(person.page(), "asked: ", faults);
        Checks.keyboardInForcedColours(person.page(), "asked by keyboard: ", faults);
        Pictures.take(person, "tablet-" + language);
        person.open(tablet + "?lang=" + language).tabTo("input[name=score]").press("Space");
        person.tabTo("form.mc-rate button").go("Enter");

        assertThat(person.page().url()).contains(tablet + "/xong");
        Checks.axe(person.page(), "thanks: ", faults);
        Checks.widths(person.page(), "thanks: ", faults);
        Pictures.take(person, "tablet-thanks-" + language);
        assertThat(faults).isEmpty();
        assertThat(ratings.asked(office, desk)).isEmpty();
    }
}

package vn.motcua.portal;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import vn.motcua.dossier.Province;
import vn.motcua.identity.Browser;
import vn.motcua.identity.IdentityTest;
import vn.motcua.identity.PageForm;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.platform.setting.Settings;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings at the doors of citizens: opening hours and the kiosk after closing (Z6), and the port of links (Z13). */
class CitizenDoorsTest extends IdentityTest {

    private static final String AFTER_HOURS = "afterHours";

    @Autowired
    Province province;

    @Autowired
    QueueDeviceService devices;

    @Autowired
    PublicAddress address;

    @Autowired
    ApplicationContext application;

    @Autowired
    ZoneId zone;

    @LocalServerPort
    int server;

    @AfterEach
    void takeNumbersAtNightAgain() {
        numbersAtNight(true);
    }

    /** Tests take numbers at night; here a kiosk closes with its office, as in production. */
    private void numbersAtNight(boolean taken) {
        ReflectionTestUtils.setField(application.getBean("kioskController"), AFTER_HOURS, taken);
    }

    @Test
    void Z6_after_closing_pages_say_when_it_opens_again_and_no_number_is_given() {
        Office office = province.untouchedCommune();
        String kiosk =
                "/lay-so/" + devices.add(province.someone(Role.RECEPTION, office.id()), QueueDevice.Kind.KIOSK, null);
        Browser citizen = new Browser(server);
        PageForm open = PageForm.at(citizen, kiosk, "form[action*=lay-so]").and("line", "A");
        numbersAtNight(false);

        LocalDate friday = LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        at(friday, LocalTime.of(19, 45));
        String monday = "%02d/%02d"
                .formatted(
                        friday.plusDays(3).getDayOfMonth(), friday.plusDays(3).getMonthValue());

        assertThat(citizen.get("/noi-nop/" + office.code()).body())
                .contains("Đã đóng cửa, mở lại lúc 07:30", monday)
                .doesNotContain("Hôm nay: ");
        assertThat(citizen.get("/noi-nop/" + office.code() + "?lang=en").body())
                .contains("Closed, opens again at 07:30", monday);
        assertThat(citizen.get(kiosk + "?lang=vi").body())
                .contains("mở lại lúc 07:30", monday)
                .doesNotContain("name=\"line\"");
        assertThat(location(open.send())).as("a page that was open before").isEqualTo(kiosk);

        at(friday.plusDays(3), LocalTime.of(9, 0));
        assertThat(citizen.get("/noi-nop/" + office.code() + "?lang=vi").body()).contains("Hôm nay: ");
        assertThat(citizen.get(kiosk).body()).contains("name=\"line\"");
        assertThat(location(taken(citizen, kiosk))).startsWith(kiosk + "/");
    }

    private void at(LocalDate day, LocalTime time) {
        clock.forward(Duration.between(clock.instant(), day.atTime(time).atZone(zone)));
    }

    private static HttpResponse<String> taken(Browser citizen, String kiosk) {
        return citizen.submit(
                kiosk, kiosk, Map.of("line", "A", "request", UUID.randomUUID().toString()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void Z13_links_name_the_port_that_serves_until_a_public_address_is_set() {
        assertThat(address.of("/h/x")).isEqualTo("http://localhost:" + server + "/h/x");
        assertThat(new PublicAddress("https://mot-cua.example.vn/", 8080, Settings.untouched()).of("/h/x"))
                .isEqualTo("https://mot-cua.example.vn/h/x");
    }
}

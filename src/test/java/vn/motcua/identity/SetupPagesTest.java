package vn.motcua.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.organisation.Role;
import vn.motcua.platform.setup.SetupChecks;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide from an empty database to the first citizen: what it finds, who sees it, and the same by the API. */
class SetupPagesTest extends IdentityTest {

    private static final String GUIDE = "/quan-tri/bat-dau";

    @Autowired
    SetupChecks checks;

    @Test
    void each_step_says_how_far_it_is_and_where_it_is_done() {
        Browser administrator = administrator();
        account("quay-" + System.nanoTime(), "H02.29.16", Role.RECEPTION);
        account("ky-" + System.nanoTime(), "H02.29.16", Role.LEADER);
        administrator();

        assertThat(checks.states().stream().map(SetupState::step)).containsExactly(SetupStep.values());
        assertThat(checks.states().stream().filter(SetupState::done).map(SetupState::step))
                .contains(SetupStep.OFFICES, SetupStep.OFFICIALS, SetupStep.ADMINISTRATORS, SetupStep.ACCOUNTS);
        Document page = Jsoup.parse(administrator.get(GUIDE).body());
        for (SetupStep step : SetupStep.values()) {
            assertThat(page.select("main a[href='" + step.path() + "']"))
                    .as(step.name())
                    .isNotEmpty();
        }
        assertThat(page.select("main tbody tr")).hasSize(SetupStep.values().length);
        assertThat(page.text()).contains("Xong", "đơn vị đang hoạt động").doesNotContain("{0}", "??");
        assertThat(Jsoup.parse(administrator.get(GUIDE + "?lang=en").body()).text())
                .contains("offices in operation", "Getting started")
                .doesNotContain("{0}", "??");
    }

    @Test
    void a_message_that_a_channel_does_not_accept_leaves_it_untested_and_says_why() {
        Browser administrator = administrator();

        Document wrong = Jsoup.parse(PageForm.at(administrator, GUIDE + "/kenh", "main form")
                .with("channel", "SMS")
                .with("address", "hôm nay")
                .send()
                .body());
        assertThat(wrong.select("#address-error").text()).isNotBlank();
        assertThat(wrong.select("#address").val()).isEqualTo("hôm nay");

        Document unreachable = Jsoup.parse(PageForm.at(administrator, GUIDE + "/kenh", "main form")
                .with("channel", "SMS")
                .with("address", "0912 345 678")
                .send()
                .body()); // no gateway listens in tests
        assertThat(unreachable.select(".govuk-error-summary").text()).isNotBlank();
        assertThat(unreachable.select("#address").val()).isEqualTo("0912 345 678");
        assertThat(unreachable.text()).contains("Đã bật, chưa gửi thử").doesNotContain("Đã gửi thử được lúc");
        assertThat(checks.at("setup.tested.SMS")).isEmpty();

        checks.mark("setup.tested.CHAT", "Nguyễn Thử Nghiệm");
        assertThat(administrator.get(GUIDE + "/kenh").body()).contains("Đã gửi thử được lúc");
    }

    @Test
    void it_is_the_provinces_and_by_the_api_as_well() {
        Browser commune = signedIn(account("qt-xa-" + System.nanoTime(), "H02.29.17", Role.ADMINISTRATOR));
        for (String path : new String[] {GUIDE, GUIDE + "/kenh"}) {
            assertThat(commune.get(path).statusCode()).isEqualTo(403);
        }
        assertThat(commune.submit("/quan-tri", GUIDE + "/de-sau", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(commune.submit("/quan-tri", GUIDE + "/kenh", Map.of("channel", "SMS", "address", "0912345678"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(checks.isPutAside()).isFalse();

        assertThat(api("/api/v1/setup", token("H02")).body()).contains("\"step\":\"OFFICES\"", "\"complete\":");
        assertThat(api("/api/v1/setup", token("H02.29.16")).statusCode()).isEqualTo(403);
        assertThat(api("/api/v1/setup", "").statusCode()).isEqualTo(401);
    }

    private String token(String office) {
        return clients.register(
                "Giám sát " + System.nanoTime(),
                organisation.officeByCode(office).orElseThrow().id(),
                Set.of(Role.INSPECTOR),
                clock.instant().plus(Duration.ofDays(1)));
    }
}

package vn.motcua.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import vn.motcua.dossier.BusyDesk;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;

/** What citizens get on a slow telephone, and without scripts. */
class CitizenPagesTest extends BrowserTest {

    private static final int WITHOUT_FONTS = 60 * 1024;
    private static final int WITH_FONTS = 130 * 1024;
    private static final int PHONE_WIDTH = 360;

    /** Bytes over the network as the browser counted them, fonts apart. */
    private static final String WEIGHT = """
            () => {
              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const sum = some => some.reduce((bytes, each) => bytes + each.transferSize, 0);
              const fonts = all.filter(each => new URL(each.name).pathname.endsWith('.woff2'));
              return [sum(all) - sum(fonts), sum(fonts), all.length];
            }""";

    @Autowired
    BusyDesk busy;

    @Autowired
    Slips slips;

    @Test
    void each_page_weighs_at_most_60_KB_without_fonts_and_130_KB_with_them_at_the_first_visit() {
        Map<BusinessState, DossierId> dossiers = busy.fill(province.commune(120).id(), 24);
        List<String> heavy = new ArrayList<>();
        int looked = 0;
        for (Place place : Place.all(province, slips, dossiers)) {
            if (place.account() == null) {
                Person visitor = citizen(new Browser.NewContextOptions().setViewportSize(PHONE_WIDTH, 800));
                visitor.open(place.in("vi"));
                visitor.page().evaluate("() => document.fonts.ready.then(() => true)");
                List<?> bytes = (List<?>) visitor.page().evaluate(WEIGHT);
                int without = ((Number) bytes.get(0)).intValue();
                int fonts = ((Number) bytes.get(1)).intValue();
                assertThat(((Number) bytes.get(2)).intValue()).as(place.name()).isGreaterThan(2);
                if (without > WITHOUT_FONTS || without + fonts > WITH_FONTS) {
                    heavy.add(place.name() + ": " + without + " bytes and " + fonts + " of fonts");
                }
                visitor.close();
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(15);
        assertThat(heavy).isEmpty();
    }

    @Test
    void without_scripts_a_citizen_does_all_that_a_slip_allows() {
        Map<BusinessState, DossierId> dossiers = busy.fill(province.commune(121).id(), 24);
        Person citizen = citizen(new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, 800)
                .setJavaScriptEnabled(false));
        Page page = citizen.page();
        String slip =
                "/h/" + slips.secrets(dossiers.get(BusinessState.IN_PROCESS), 1).token();

        citizen.open(slip);
        page.locator("main details summary").first().click();
        assertThat(page.locator(".mc-why__table").first().isVisible()).isTrue();

        page.locator("main a[href$='/hoi-dap']").click();
        page.locator("#question").fill("Tôi có cần mang sổ hộ khẩu không?");
        page.locator("main form button[type=submit]").click();
        assertThat(citizen.reads()).contains("Tôi có cần mang sổ hộ khẩu không?", "Đang chờ trả lời");

        citizen.open(slip + "/phan-anh");
        page.locator("label[for=kind]").click();
        page.locator("#text").fill("Tôi phải đi lại ba lần.");
        page.locator("main form button[type=submit]").click();
        assertThat(citizen.reads()).contains("Đang chờ trả lời", "Trả lời chậm nhất");

        citizen.open(slip + "/bao-tin");
        page.locator("main input[name=channel][value=EMAIL]").check();
        page.locator("#address").fill("nguoi.dan@example.vn");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.url()).contains("/bao-tin/");

        citizen.open(slip + "/ai-da-xem");
        assertThat(citizen.reads()).contains("Ai đã xem hồ sơ của tôi?");

        citizen.open(
                "/h/" + slips.secrets(dossiers.get(BusinessState.RETURNED), 1).token() + "/danh-gia");
        page.locator("label[for=score]").click();
        page.locator("main form button[type=submit]").click();
        assertThat(citizen.reads()).contains("Ông, bà đã đánh giá");

        citizen.open("/noi-nop");
        page.locator(".mp-hit a").first().click();
        assertThat(citizen.reads()).contains("Giờ làm việc", "Mang theo");
        page.locator("footer a[href='/tu-ngu']").click();
        assertThat(citizen.reads()).contains("Từ ngữ và ý nghĩa", "Số kiểm tra");
    }
}

package vn.motcua.browser;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that comes up because something went wrong, which people with a disability meet as often as anybody.
 *
 * @param status what the server answers
 * @param account who meets it; null for a citizen
 * @param path the page on which it begins
 * @param address where the request seems to come from, so that nobody else has to wait for it; null for here
 * @param last what one does there; the last of it loads the page
 */
record Mishap(
        String name,
        int status,
        @Nullable String account,
        String path,
        @Nullable String address,
        Consumer<Person> before,
        Consumer<Page> last) {

    private static final String DESK = "xa-motcua";
    private static final int MORE_THAN_A_MINUTE_ALLOWS = 31;

    /** All of them, given a dossier at the commune of the demo. */
    static List<Mishap> all(Province province, Map<BusinessState, DossierId> dossiers) {
        int procedure = province.procedure(Province.MARITAL_STATUS).id().value();
        return List.of(
                new Mishap(
                        "reception-incomplete",
                        422,
                        DESK,
                        "/quay/tiep-nhan?procedure=" + procedure,
                        null,
                        person -> {},
                        page -> page.locator("main button[data-key=F9]").first().click()),
                new Mishap(
                        "dossier-changed-meanwhile",
                        409,
                        "xa-chuyenvien",
                        "/ho-so/" + dossiers.get(BusinessState.IN_PROCESS),
                        null,
                        person -> person.page()
                                .evaluate(
                                        "document.querySelectorAll('input[name=version]').forEach(e => e.value = '0')"),
                        page -> page.locator("main button[data-key=F9][form]")
                                .first()
                                .click()),
                new Mishap("nothing-scanned", 404, DESK, "/quay", null, person -> {}, page -> {
                    page.locator("#scan").fill("H02.29.16-200101-0001");
                    page.locator("#scan").press("Enter");
                }),
                new Mishap("forbidden", 403, DESK, "/quan-tri", null, person -> {}, Page::reload),
                new Mishap("look-up-wrong", 200, null, "/tra-cuu", "203.0.113.51", person -> {}, Mishap::lookUp),
                new Mishap(
                        "look-up-too-often",
                        429,
                        null,
                        "/tra-cuu",
                        "203.0.113.52",
                        person -> {
                            for (int each = 0; each < MORE_THAN_A_MINUTE_ALLOWS; each++) {
                                person.page()
                                        .request()
                                        .get(
                                                person.page().url().replaceFirst("(//[^/]+)/.*", "$1")
                                                        + "/h/000000000000000000000000000000",
                                                RequestOptions.create().setHeader("X-Forwarded-For", "203.0.113.52"));
                            }
                        },
                        Mishap::lookUp),
                new Mishap("sign-in-failed", 200, null, "/dang-nhap", "203.0.113.53", person -> {}, page -> {
                    page.locator("#username").fill("khong-co");
                    page.locator("#password").fill("không phải mật khẩu");
                    page.locator("#password").press("Enter");
                }));
    }

    private static void lookUp(Page page) {
        page.locator("#code").fill("H02.29.16-200101-0001");
        page.locator("#check").fill("12345678");
        page.locator("#check").press("Enter");
    }

    /** Has it happen to somebody. */
    void happen(Person person, String language) {
        Page page = person.page();
        if (address != null) {
            page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        }
        int answered = answer(person, language);
        if (status == 429
                && answered != status) { // what is allowed in a minute was there again, just when it had been used up
            answered = answer(person, language);
        }
        assertThat(answered).as(name).isEqualTo(status);
        page.setExtraHTTPHeaders(Map.of());
    }

    private int answer(Person person, String language) {
        Page page = person.page();
        person.open(new Place(name, path, account).in(language));
        before.accept(person);
        Response answer = page.waitForNavigation(() -> last.accept(page));
        page.waitForLoadState();
        return Objects.requireNonNull(answer).status();
    }
}

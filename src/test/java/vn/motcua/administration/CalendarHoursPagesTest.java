package vn.motcua.administration;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;

import static org.assertj.core.api.Assertions.assertThat;

/** The hours of the week are typed day by day, and shown where a draft is looked at. */
@MotcuaTest
class CalendarHoursPagesTest {

    private static final String DRAFTS = "/quan-tri/lich/du-thao";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final String DAY = "7h30-11h30, 13:30–17:00";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @BeforeEach
    void open() {
        demo.open();
    }

    @Test
    void hours_are_typed_day_by_day_and_shown_as_what_the_draft_changes() {
        String draft = begin(province.commune(133).code(), "21/TB");
        assertThat(page(draft + "/gio-lam-viec"))
                .contains("value=\"07:30-11:30, 13:30-17:00\"", "Theo giờ làm việc của phạm vi rộng hơn")
                .doesNotContain("??");
        Map<String, String> week = week(revision(draft), "thursday", "7:30-11:30; 13:30 - 16:30", "saturday", "8h-11h");

        assertThat(post(draft + "/gio-lam-viec", week)).hasRedirectedUrl(draft);
        assertThat(post(draft + "/gio-lam-viec", week)).as("sent twice").hasRedirectedUrl(draft);

        String page = page(draft);
        assertThat(page)
                .contains("Có giờ làm việc riêng", "07:30–11:30, 13:30–16:30")
                .contains("thứ Bảy:</b>", "08:00–11:00", "/xem-truoc\"")
                .doesNotContain("??", "Chưa khác gì");
        assertThat(page(draft + "/xem-truoc?lang=en")).contains("Saturday:</b>", "08:00–11:00");
        assertThat(page(draft + "/gio-lam-viec")).contains("value=\"08:00-11:00\"");

        post(draft + "/gio-lam-viec", Map.of("own", "false", "revision", revision(draft)));
        assertThat(page(draft)).contains("Chưa khác gì", "Theo giờ làm việc của phạm vi rộng hơn");
    }

    @Test
    void each_day_that_cannot_be_understood_says_so_and_keeps_what_was_typed() {
        String draft = begin(province.commune(134).code(), "22/TB");
        String revision = revision(draft);

        String refused = page(post(
                draft + "/gio-lam-viec",
                week(revision, "monday", "sang", "tuesday", "7:30-25:00", "wednesday", "11:30-7:30")));
        assertThat(refused)
                .contains("Thứ Hai: Hãy viết giờ như 7:30-11:30", "value=\"sang\"")
                .contains("7:30–25:00 không nằm trong một ngày", "value=\"7:30-25:00\"")
                .contains("Buổi 11:30–07:30 kết thúc trước khi bắt đầu", "value=\"11:30-7:30\"");
        assertThat(page(post(draft + "/gio-lam-viec", week(revision, "friday", "7:30-11:30, 11:00-17:00"))))
                .contains("Thứ Sáu: Các buổi chồng lên nhau", "11:00");
        assertThat(page(post(draft + "/gio-lam-viec", Map.of("own", "true", "revision", revision))))
                .contains("Phải có ít nhất một ngày làm việc");
        assertThat(page(post(draft + "/gio-lam-viec", week("77", "friday", ""))))
                .contains("đã thay đổi từ khi bạn xem");
        assertThat(page(draft + "/gio-lam-viec?lang=en"))
                .contains("Hours of the week")
                .doesNotContain("??");
    }

    /** Monday to Friday, own hours, with these days otherwise. */
    private static Map<String, String> week(String revision, String... days) {
        Map<String, String> week = new HashMap<>(Map.of(
                "own",
                "true",
                "revision",
                revision,
                "monday",
                DAY,
                "tuesday",
                DAY,
                "wednesday",
                DAY,
                "thursday",
                DAY,
                "friday",
                DAY));
        for (int i = 0; i < days.length; i += 2) {
            week.put(days[i], days[i + 1]);
        }
        return week;
    }

    private String begin(String scope, String number) {
        String draft = post(DRAFTS, Map.of("scope", scope, "number", number, "title", "Thông báo " + number))
                .getResponse()
                .getRedirectedUrl();
        assertThat(draft).isNotNull();
        return draft;
    }

    private String revision(String draft) {
        Matcher revision = REVISION.matcher(page(draft + "/gio-lam-viec"));
        assertThat(revision.find()).isTrue();
        return revision.group(1);
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(URI.create(path));
        fields.forEach(request::param);
        return request.with(SignedInAs.signedInAs(accounts, "quantri"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String page(String path) {
        return page(mvc.get()
                .uri(URI.create(path))
                .with(SignedInAs.signedInAs(accounts, "quantri"))
                .exchange());
    }

    private static String page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

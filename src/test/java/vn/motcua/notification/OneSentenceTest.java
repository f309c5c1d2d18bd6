package vn.motcua.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.clock.Stop;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.CorrectResult;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.RefuseOnMerits;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.RefuseReception;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;
import vn.motcua.tracking.CitizenNews;
import vn.motcua.tracking.StatusSentence;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Findings Z3, Z4 and Z5: the first sentence is the answer in every state, and the same on the page, in a message, in the
 * record, in the calendar file and in the API.
 */
@MotcuaTest
class OneSentenceTest {

    private static int clients;
    private static int numbers;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CitizenNews news;

    @Autowired
    MessageWords words;

    @Autowired
    StatusSentence sentences;

    @Autowired
    JdbcClient jdbc;

    /** How a dossier stands, with what its sentence says in both languages. */
    enum Standing {
        SUBMITTED("Đã gửi – cán bộ sẽ kiểm tra", "Sent – an official will check it"),
        NOT_ACCEPTED("Hồ sơ không được tiếp nhận, trả lời ngày", "This dossier was not accepted, answered on"),
        RECEIVED("Đã tiếp nhận – hẹn trả", "Received – result promised for"),
        IN_PROCESS("Đang giải quyết tại", "Being worked on at"),
        PAUSED("Cần bổ sung giấy tờ", "More papers needed"),
        LATE("Hồ sơ trễ", "late: promised for"),
        LATE_WITH_A_NEW_DATE("hẹn lại", "the new date is"),
        READY("Có kết quả – mời đến nhận", "Your result is ready – please collect it"),
        REFUSED("Hồ sơ không được giải quyết", "Your request was refused"),
        STOPPED("Hồ sơ đã dừng giải quyết từ", "This dossier was stopped on"),
        WITHDRAWN("Hồ sơ đã được rút ngày", "This dossier was withdrawn on"),
        RETURNED("Đã trả kết quả ngày", "Result returned on"),
        CORRECTED("Kết quả có sai sót, đang được sửa", "The result has a mistake");

        private final String vietnamese;
        private final String english;

        Standing(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        String says(Locale locale) {
            return locale.getLanguage().equals("en") ? english : vietnamese;
        }
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void every_channel_says_the_same_sentence_in_every_state(Standing standing) throws IOException {
        Outcome dossier = dossier(standing);
        for (Locale locale : new Locale[] {Locale.forLanguageTag("vi"), Locale.ENGLISH}) {
            CitizenNews.News told = news.of(dossier.dossier()).orElseThrow();
            String sentence = sentences.of(Objects.requireNonNull(told.status()), locale);
            String language = "?lang=" + locale.getLanguage();

            assertThat(sentence).contains(standing.says(locale));
            assertThat(words.headline(MessageKind.CHANGED, told, locale)).isEqualTo(sentence);
            assertThat(HtmlUtils.htmlUnescape(text("/h/" + dossier.token() + language)))
                    .contains("mp-answer", ">" + sentence + "</h1>");
            assertThat(plain(pdf("/h/" + dossier.token() + "/ban-ke.pdf" + language)))
                    .contains(plain(sentence));
            if (told.status().dueAt() != null) {
                assertThat(unfolded(text("/h/" + dossier.token() + "/lich.ics" + language)))
                        .contains(sentence.replace(",", "\\,"));
            }
            assertThat(text("/api/v1/status" + language + "&code="
                            + told.status().code() + "&check=" + dossier.checkNumber()))
                    .contains("\"" + sentence + "\"");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"LATE", "STOPPED", "WITHDRAWN", "REFUSED", "NOT_ACCEPTED"})
    void what_went_wrong_is_explained_and_nothing_is_promised_that_will_not_come(Standing standing) {
        Outcome dossier = dossier(standing);

        String page = text("/h/" + dossier.token());

        if (standing == Standing.LATE) {
            assertThat(page).contains("Chúng tôi xin lỗi").doesNotContain("/lich.ics");
        } else {
            assertThat(page)
                    .contains("Lý do:", "Chưa đủ điều kiện", "khiếu nại")
                    .doesNotContain("hẹn có kết quả");
        }
        if (standing == Standing.STOPPED || standing == Standing.WITHDRAWN) {
            assertThat(page).contains("Giấy tờ và tiền của ông, bà").doesNotContain("Trả kết quả<");
        }
        assertThat(page).doesNotContain("chậm nhất");
    }

    /** Handed in online, and refused where it stands so. */
    private Outcome submitted(Standing standing) {
        Outcome sent = dossiers.submit(
                province.reception(
                        province.procedure(Province.MARITAL_STATUS).ordinaryCase(), commune(), Channel.ONLINE),
                Actor.citizen("online"),
                RequestKey.random());
        return standing == Standing.SUBMITTED
                ? sent
                : province.act(
                        sent,
                        new RefuseReception("Chưa đủ điều kiện", null),
                        province.someone(Role.RECEPTION, commune()));
    }

    private Outcome dossier(Standing standing) {
        if (standing == Standing.SUBMITTED || standing == Standing.NOT_ACCEPTED) {
            return submitted(standing);
        }
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune());
        if (standing == Standing.RECEIVED) {
            return dossier;
        }
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, commune()));
        province.act(dossier, new ConfirmHandOver(), province.someone(Role.SPECIALIST, commune()));
        province.act(dossier, new Claim(null), province.someone(Role.SPECIALIST, commune()));
        switch (standing) {
            case PAUSED ->
                province.act(
                        dossier,
                        new RequestSupplement(java.util.List.of("Giấy khai sinh"), "Thiếu bản chính", null, null),
                        province.someone(Role.SPECIALIST, commune()));
            case STOPPED ->
                province.act(dossier, new Stop("Chưa đủ điều kiện", null), province.someone(Role.LEADER, commune()));
            case WITHDRAWN ->
                province.act(dossier, new Withdraw("Chưa đủ điều kiện"), province.someone(Role.RECEPTION, commune()));
            case LATE -> jdbc.sql("""
                            update dossier_state set due_at = due_at - interval '60 days',
                              unextended_due_at = unextended_due_at - interval '60 days' where dossier_id = :id""").param("id", dossier.dossier().value()).update();
            case LATE_WITH_A_NEW_DATE ->
                jdbc.sql("""
                            update dossier_state set unextended_due_at = unextended_due_at - interval '60 days',
                              extended_at = now() where dossier_id = :id""").param("id", dossier.dossier().value()).update();
            case READY, REFUSED, RETURNED, CORRECTED -> decided(dossier, standing);
            default -> {} // under way
        }
        return dossier;
    }

    private void decided(Outcome dossier, Standing standing) {
        province.act(dossier, new Submit("Đủ điều kiện"), province.someone(Role.SPECIALIST, commune()));
        province.act(
                dossier,
                standing == Standing.REFUSED ? new RefuseOnMerits("Chưa đủ điều kiện", null) : new Approve(null),
                province.someone(Role.LEADER, commune()));
        province.act(dossier, new NumberAndStamp(++numbers + "/XN-UBND-11"), province.someone(Role.CLERK, commune()));
        province.act(dossier, new ResultReady(null), province.someone(Role.CLERK, commune()));
        if (standing == Standing.RETURNED) {
            province.act(
                    dossier, new ReturnResult(null, null, true, null), province.someone(Role.RETURN_DESK, commune()));
        } else if (standing == Standing.CORRECTED) {
            province.act(dossier, new CorrectResult("Sai năm sinh"), province.someone(Role.LEADER, commune()));
        }
    }

    private OfficeId commune() {
        return province.commune(11).id();
    }

    private MvcTestResult get(String address) {
        MvcTestResult result = mvc.get().uri(address).with(from()).exchange();
        assertThat(result).as(address).hasStatusOk();
        return result;
    }

    private String text(String address) {
        return new String(get(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String pdf(String address) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(get(address).getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String unfolded(String calendar) {
        return calendar.replaceAll("\r?\n[ \t]", "");
    }

    private static synchronized RequestPostProcessor from() {
        clients++;
        String client = "198.18." + clients / 250 + "." + clients % 250;
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }
}

package vn.motcua.portal.status;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.ReissueSlip;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.feedback.RatingService;
import vn.motcua.feedback.Remark;
import vn.motcua.feedback.RemarkKind;
import vn.motcua.feedback.RemarkService;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What is the citizen's alone, tried by an official with all that officials can read (finding H7). */
@MotcuaTest
class CitizensOwnTest {

    private static int clients;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Slips slips;

    @Autowired
    RatingService ratings;

    @Autowired
    RemarkService remarks;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void h7_a_later_print_of_the_slip_opens_the_status_and_nothing_that_is_the_citizens() {
        Outcome dossier = answeredAndReturned();
        long remark = remarks.of(dossier.dossier()).get(0).id();
        Slips.Secrets reading = slips.reading(dossier.dossier(), 1);
        Slips.Secrets own = slips.secrets(dossier.dossier(), 1);

        assertThat(lookUp(dossier, reading.checkNumber())).isEqualTo("/h/" + reading.token());
        assertThat(lookUp(dossier, own.checkNumber())).isEqualTo("/h/" + own.token());

        String page = "/h/" + reading.token();
        String status = text(get(page));
        assertThat(status)
                .contains(Objects.requireNonNull(dossier.code()))
                .doesNotContain(own.token(), own.checkNumber(), "/danh-gia", "/phan-anh");
        for (String path : List.of("/danh-gia", "/phan-anh", "/hoi-dap", "/bao-tin")) {
            MvcTestResult refused = get(page + path);
            assertThat(refused).as(path).hasStatus(403);
            assertThat(text(refused))
                    .as(path)
                    .contains("giấy hẹn bạn nhận khi nộp hồ sơ")
                    .doesNotContain("Anh Hai hỏi", own.token());
        }
        assertThat(post(page + "/danh-gia", "score", "GOOD")).hasStatus(403);
        assertThat(post(page + "/phan-anh", "text", "Tất cả đều tốt")).hasStatus(403);
        assertThat(post(page + "/phan-anh/" + remark, "hai-long", "true")).hasStatus(403);
        assertThat(post(page + "/hoi-dap", "question", "Bao giờ xong?")).hasStatus(403);
        assertThat(post(page + "/bao-tin", "channel", "SMS")).hasStatus(403);
        assertThat(post(page + "/bao-tin/" + UUID.randomUUID() + "/ngung", "x", "x"))
                .hasStatus(403);
        assertThat(ratings.given(dossier.dossier())).isEmpty();
        assertThat(remarks.of(dossier.dossier()))
                .singleElement()
                .satisfies(each -> assertThat(each.toJudge()).isTrue());

        String citizens = "/h/" + own.token();
        assertThat(post(citizens + "/phan-anh/" + remark, "hai-long", "false")).hasStatus(302);
        assertThat(post(citizens + "/danh-gia", "score", "BAD")).hasStatus(302);
        assertThat(ratings.given(dossier.dossier())).isPresent();
    }

    @Test
    void h7_a_slip_issued_again_by_the_desk_does_not_make_a_citizen_of_the_official() {
        Outcome dossier = received();
        Outcome again = province.act(dossier, new ReissueSlip("Mất giấy hẹn"), province.everyone());

        assertThat(get("/h/" + again.token())).hasStatus(200);
        assertThat(get("/h/" + again.token() + "/phan-anh")).hasStatus(403);
        assertThat(get("/h/" + dossier.token())).hasStatus(410);
        assertThat(get("/h/" + slips.reading(dossier.dossier(), 1).token()))
                .as("a reprint of the slip before")
                .hasStatus(410);
        assertThat(get("/h/" + slips.secrets(dossier.dossier(), 2).token() + "/phan-anh"))
                .as("the link of messages to the citizen")
                .hasStatus(200);
    }

    @Test
    void h7_whatever_changes_something_by_a_slip_asks_for_the_first_print() {
        List<String> open = handlers.getHandlerMethods().entrySet().stream()
                .filter(each -> changes(each.getKey()) && !asksForTheFirst(each.getValue()))
                .map(each -> each.getKey().toString())
                .toList();

        assertThat(open).isEmpty();
    }

    private static boolean changes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/h/{token}"))
                && mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> !method.name().equals("GET"));
    }

    private static boolean asksForTheFirst(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(FirstSlip.class));
    }

    private Outcome received() {
        return province.receive(Province.MARITAL_STATUS, office().id());
    }

    private Office office() {
        return province.commune(64);
    }

    private Outcome answeredAndReturned() {
        Outcome ready = province.ready(received());
        province.act(ready, new ReturnResult(null, null, true, null), province.everyone());
        DossierId id = ready.dossier();
        remarks.give(id, RemarkKind.values()[0], "Anh Hai hỏi: sao lâu?", UUID.randomUUID());
        Remark given = remarks.of(id).get(0);
        Actor supervisor = province.someone(Role.LEADER, office().id());
        remarks.reply(supervisor, given.id(), "Chúng tôi đã kiểm tra.");
        return ready;
    }

    private String lookUp(Outcome dossier, String check) {
        MvcTestResult sent = mvc.post()
                .uri("/tra-cuu")
                .param("code", Objects.requireNonNull(dossier.code()))
                .param("check", check)
                .with(csrf())
                .with(CitizensOwnTest::from)
                .exchange();
        return Objects.requireNonNull(sent.getResponse().getHeader("Location"));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(CitizensOwnTest::from).exchange();
    }

    private MvcTestResult post(String path, String name, String value) {
        return mvc.post()
                .uri(path)
                .param(name, value)
                .with(csrf())
                .with(CitizensOwnTest::from)
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr("203.0.149." + (1 + clients++ % 250));
        return request;
    }
}

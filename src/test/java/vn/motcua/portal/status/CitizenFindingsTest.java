package vn.motcua.portal.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Channel;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.Accept;
import vn.motcua.dossier.action.desk.AskCompletion;
import vn.motcua.dossier.action.step.Recall;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.feedback.QuestionService;
import vn.motcua.feedback.RatingOrigin;
import vn.motcua.feedback.RatingReason;
import vn.motcua.feedback.RatingService;
import vn.motcua.feedback.Score;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;
import vn.motcua.tracking.CitizenStatus;
import vn.motcua.tracking.StatusView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Findings of citizens, each by its number: purpose of looks (Z8), ratings (Z9), questions (Z10), numbers (Z12). */
@MotcuaTest
class CitizenFindingsTest {

    private static int clients;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    Actors actors;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierReader reader;

    @Autowired
    QuestionService questions;

    @Autowired
    RatingService ratings;

    @Autowired
    CitizenStatus status;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    private Office commune;

    @BeforeEach
    void open() {
        demo.open();
        commune = organisation.officeByCode("H02.29.16").orElseThrow();
    }

    private Actor desk() {
        return province.someone(Role.RECEPTION, commune.id());
    }

    private Outcome online() {
        return dossiers.submit(
                province.reception(
                        province.procedure(Province.MARITAL_STATUS).ordinaryCase(), commune.id(), Channel.ONLINE),
                Actor.citizen("online"),
                RequestKey.random());
    }

    @Test
    void Z8_a_supervisors_look_is_shown_as_supervision() {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());
        Office province = organisation.officeByCode("H02.20").orElseThrow();
        var supervisor = organisation
                .officialsAt(province.id(), Role.SUPERVISOR, LocalDate.now(clock))
                .get(0);
        reader.view(dossier.dossier(), actors.forOfficial(supervisor.id(), province.id()), ViewPurpose.PROCESSING);

        assertThat(citizen("/h/" + dossier.token() + "/ai-da-xem?lang=vi"))
                .contains("Giám sát")
                .doesNotContain("Giải quyết hồ sơ");
        assertThat(citizen("/h/" + dossier.token() + "/ai-da-xem?lang=en")).contains("Supervision");
    }

    @Test
    void Z9_reasons_and_texts_are_read_by_those_who_supervise_from_five_ratings_on() {
        Office office = province.untouchedCommune();
        RatingService earlier = ratings.at(clock.instant().minus(Duration.ofDays(3)));
        for (int no = 1; no <= RatingService.FEWEST; no++) {
            assertThat(official("giamsat", ratings(office))).doesNotContain("Chờ lâu quá");
            Outcome dossier = province.ready(province.receive(Province.MARITAL_STATUS, office.id()));
            province.act(
                    dossier, new ReturnResult(null, null, true, null), province.someone(Role.RETURN_DESK, office.id()));
            earlier.rate(
                    dossier.dossier(),
                    no == 1 ? Score.BAD : Score.GOOD,
                    Set.of(no == 1 ? RatingReason.WAITING : RatingReason.MANNER),
                    no == 1 ? "Chờ lâu quá" : null,
                    RatingOrigin.SLIP);
        }

        String page = official("giamsat", ratings(office));
        assertThat(page)
                .contains("Chờ lâu quá", "Thời gian chờ tại quầy", "Thái độ phục vụ")
                .doesNotContain("??");
        assertThat(official("giamsat", ratings(office) + "&lang=en"))
                .contains("waited at the counter", "Chờ lâu quá")
                .doesNotContain("??");
        assertThat(official("xa-lanhdao", ratings(office))).doesNotContain("Chờ lâu quá");
        assertThat(mvc.get()
                        .uri(ratings(office))
                        .with(SignedInAs.signedInAs(accounts, "xa-motcua"))
                        .exchange())
                .hasStatus(403);
    }

    private static String ratings(Office office) {
        return "/giam-sat/danh-gia?office=" + office.code();
    }

    @Test
    void Z10_an_answer_is_announced_on_the_status_page_and_a_question_on_the_dossiers_page() {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());
        String page = "/h/" + dossier.token() + "?lang=vi";
        MvcTestResult before = get(page);
        questions.ask(dossier.dossier(), "Em tôi nhận thay được không?", UUID.randomUUID());

        assertThat(official("xa-motcua", "/ho-so/" + dossier.dossier()))
                .contains("đang chờ trả lời", "Em tôi nhận thay được không?", "/quay/hoi-dap/");
        assertThat(text(before)).doesNotContain("đã trả lời câu hỏi");

        long id = questions.of(dossier.dossier()).get(0).id();
        questions.answer(desk(), id, "Được, mang theo giấy ủy quyền.");
        String kept = Objects.requireNonNull(before.getResponse().getHeader("ETag"));
        MvcTestResult after = mvc.get()
                .uri(page)
                .header("If-None-Match", kept)
                .with(CitizenFindingsTest::from)
                .exchange();

        assertThat(after).as("a browser that has the page from before").hasStatusOk();
        assertThat(text(after)).contains("đã trả lời câu hỏi", "/hoi-dap\"");
        assertThat(citizen("/h/" + dossier.token() + "?lang=en")).contains("answered your question");
        assertThat(official("xa-motcua", "/ho-so/" + dossier.dossier())).doesNotContain("đang chờ trả lời");
    }

    @Test
    void Z12_what_was_handed_in_online_has_a_number_before_and_after_it_is_accepted() {
        Outcome sent = online();
        String page = citizen("/h/" + sent.token() + "?lang=vi");
        StatusView shown =
                status.byToken(Objects.requireNonNull(sent.token()), client()).orElseThrow();
        String number = shown.code();

        assertThat(number).startsWith("H02.29.16-").matches(".*-9\\d{7}");
        assertThat(page).contains(number, "Đã gửi", "Chờ tiếp nhận").doesNotContain("null", "??");
        assertThat(lookUp(number, sent.checkNumber())).isEqualTo("/h/" + sent.token());
        assertThat(lookUp(number.replace(".", " ").toLowerCase(Locale.ROOT), sent.checkNumber()))
                .as("as one types it")
                .isEqualTo("/h/" + sent.token());
        assertThat(lookUp(number, "00000000")).isEmpty();

        String opened = official("xa-motcua", "/ho-so/" + sent.dossier());
        assertThat(opened)
                .contains(">" + number + "<")
                .doesNotContain(sent.dossier().toString().substring(0, 8) + "<");
        assertThat(official("xa-motcua", "/quay?queue=ONLINE")).contains(number);
        assertThat(reader.find(number, desk())).contains(sent.dossier());

        Outcome accepted = province.act(
                sent,
                new Accept(province.reception(province.procedure(Province.MARITAL_STATUS), commune.id())
                        .components()),
                desk());
        assertThat(accepted.token()).as("the link the citizen has goes on").isEqualTo(sent.token());
        assertThat(lookUp(number, sent.checkNumber())).isEqualTo("/h/" + sent.token());
        assertThat(lookUp(Objects.requireNonNull(accepted.code()), accepted.checkNumber()))
                .isEqualTo("/h/" + sent.token());
        assertThat(citizen("/h/" + sent.token())).contains(accepted.code());
    }

    @Test
    void Z12_papers_asked_for_before_acceptance_are_on_the_page_until_that_is_taken_back() {
        Outcome sent = online();
        province.act(sent, new AskCompletion(List.of("Giấy ra viện"), "Thiếu bản chính"), desk());
        assertThat(citizen("/h/" + sent.token() + "?lang=vi"))
                .contains("Cần bổ sung giấy tờ trước khi tiếp nhận", "Giấy ra viện", "Thiếu bản chính");

        province.act(sent, new Recall("Nhầm hồ sơ"), desk());

        assertThat(citizen("/h/" + sent.token() + "?lang=vi"))
                .contains("Đã gửi")
                .doesNotContain("Giấy ra viện", "trước khi tiếp nhận");
    }

    /** Where a look-up leads; "" where the numbers are wrong. */
    private String lookUp(String code, String check) {
        MvcTestResult answer = mvc.post()
                .uri("/tra-cuu")
                .param("code", code)
                .param("check", check)
                .with(csrf())
                .with(CitizenFindingsTest::from)
                .exchange();
        String location = answer.getResponse().getHeader("Location");
        return location == null ? "" : location;
    }

    private String citizen(String path) {
        return text(get(path));
    }

    private MvcTestResult get(String path) {
        MvcTestResult answer =
                mvc.get().uri(path).with(CitizenFindingsTest::from).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer;
    }

    private String official(String username, String path) {
        MvcTestResult answer = mvc.get()
                .uri(path)
                .with(SignedInAs.signedInAs(accounts, username))
                .exchange();
        assertThat(answer).as(path).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr(client());
        return request;
    }

    private static synchronized String client() {
        clients++;
        return "198.19." + clients / 250 + "." + clients % 250;
    }
}

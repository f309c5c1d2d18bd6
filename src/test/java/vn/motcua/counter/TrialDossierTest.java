package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.desk.ApplicantQuery;
import vn.motcua.desk.RegisterQuery;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.history.ChainVerification;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.feedback.RatingOrigin;
import vn.motcua.feedback.RatingService;
import vn.motcua.feedback.Score;
import vn.motcua.figures.DateChangeQuery;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setup.SetupChecks;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.Identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A trial goes the way of every dossier, says everywhere what it is, and is counted nowhere, for ever. */
class TrialDossierTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";
    private static final String NUMBER = "024190007777";

    @Autowired
    Figures figures;

    @Autowired
    DateChangeQuery moves;

    @Autowired
    RegisterQuery register;

    @Autowired
    ApplicantQuery applicants;

    @Autowired
    RatingService ratings;

    @Autowired
    ChainVerification verification;

    @Autowired
    Slips slips;

    @Autowired
    SetupChecks setup;

    @Test
    void it_is_received_processed_and_returned_and_counted_nowhere() {
        LocalDate today = LocalDate.ofInstant(province.now(), zone);
        Actor all = province.everyone();
        Map<Measure, Long> before = counted(today, all);
        int codes = codes();
        Browser desk = signedIn(DESK);

        DossierId id = receive(desk, true);

        String code = code(id);
        assertThat(code).matches("H02\\.29\\.16-T\\d{6}-\\d{4}");
        assertThat(codes()).as("numbers of the day").isEqualTo(codes);
        String page = "/ho-so/" + id;
        assertThat(Jsoup.parse(desk.get(page).body()).text()).contains("Hồ sơ thử.", code);
        assertThat(Jsoup.parse(desk.get(page + "?lang=en").body()).text()).contains("A trial.");
        desk.get("/quay?lang=vi");
        for (String paper : List.of("/giay-hen", "/giay-to/kiem-soat")) {
            assertThat(Jsoup.parse(desk.get(page + paper).body()).text())
                    .as(paper)
                    .contains("HỒ SƠ THỬ – KHÔNG CÓ GIÁ TRỊ", "TRIAL – NOT VALID");
        }
        String token = slips.secrets(id, 1).token();
        assertThat(Jsoup.parse(new Browser(port).get("/h/" + token).body()).text())
                .contains("Đây là hồ sơ thử");

        returned(id, all);

        assertThat(counted(today, all)).isEqualTo(before);
        assertThat(moves.counts(new FigureFilter(commune.id(), today, today, null), all)
                        .toString())
                .doesNotContain(code);
        assertThat(register.lines(commune.id(), today, today, null, all).rows().stream()
                        .map(line -> line.code().value()))
                .doesNotContain(code);
        for (Measure measure : Measure.values()) {
            assertThat(figures
                            .dossiers(measure, new FigureFilter(commune.id(), today, today, null), all, null, 200)
                            .rows()
                            .stream()
                            .map(each -> each.code()))
                    .as(measure.name())
                    .doesNotContain(code);
        }
        assertThat(applicants.byIdentifier(Identifier.parse(NUMBER), all))
                .as("whom the desk knows")
                .isEmpty();
        assertThatThrownBy(() -> ratings.rate(id, Score.FAIR, Set.of(), null, RatingOrigin.SLIP))
                .isInstanceOf(RefusedException.class);
        assertThat(jdbc.sql("select count(*) from result_number where dossier_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .as("numbers in the book of results")
                .isZero();
        assertThat(verification.verifyAll(5).broken()).isEmpty();
        assertThat(setup.states().stream()
                        .filter(state -> state.step() == SetupStep.TRIAL)
                        .allMatch(SetupState::done))
                .isTrue();
    }

    @Test
    void a_dossier_after_a_trial_has_the_next_number_of_the_day_and_is_none() {
        Browser desk = signedIn(DESK);
        DossierId first = receive(desk, false);
        receive(desk, true);

        DossierId next = receive(desk, false);

        assertThat(number(next)).isEqualTo(number(first) + 1);
        assertThat(Jsoup.parse(desk.get("/ho-so/" + next).body()).text()).doesNotContain("Hồ sơ thử.");
        assertThat(Jsoup.parse(desk.get(PAGE).body()).select("input[name=trial]"))
                .as("the next form")
                .isEmpty();
        Document asked = Jsoup.parse(desk.get(PAGE + "?trial=true").body());
        assertThat(asked.select("input[name=trial]").val()).isEqualTo("true");
        assertThat(asked.text()).contains("Hồ sơ thử.");
        desk.submit(PAGE, PAGE + "/bo-nhap", Map.of());
    }

    private DossierId receive(Browser desk, boolean trial) {
        Map<String, String> form = new HashMap<>(complete("Nguyễn Thị Làm Thử"));
        form.put("identifier", NUMBER);
        form.put("requestId", UUID.randomUUID().toString());
        if (trial) {
            form.put("trial", "true");
        } else {
            form.put("identifier", "0241900" + String.format("%05d", System.nanoTime() % 100_000));
        }
        HttpResponse<String> answer = desk.submit(PAGE, form);
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(302);
        return new DossierId(
                jdbc.sql("select id from dossier where owner_identifier = ? order by submitted_at desc limit 1")
                        .param(form.get("identifier"))
                        .query(UUID.class)
                        .single());
    }

    private void returned(DossierId id, Actor all) {
        Outcome ready = province.ready(
                new Outcome(id, null, 0, BusinessState.ACCEPTED, null, false, Instant.EPOCH, null, false));
        province.act(ready, new ReturnResult(null, null, true, null), all);
    }

    private Map<Measure, Long> counted(LocalDate today, Actor all) {
        Map<Measure, Long> counts = new HashMap<>();
        var summary = figures.summary(new FigureFilter(commune.id(), today.minusDays(1), today, null), all);
        for (Measure measure : Measure.values()) {
            counts.put(measure, summary.of(measure));
        }
        return counts;
    }

    private String code(DossierId id) {
        return jdbc.sql("select code from dossier where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private int number(DossierId id) {
        String code = code(id);
        return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
    }

    private int codes() {
        return jdbc.sql("select coalesce(sum(last), 0) from code_counter where office_id = ?")
                .param(commune.id().value())
                .query(Integer.class)
                .single();
    }
}

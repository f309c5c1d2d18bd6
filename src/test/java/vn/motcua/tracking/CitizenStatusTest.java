package vn.motcua.tracking;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.StatementCounter;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.SlipToken;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.tracking.StatusView.Progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
class CitizenStatusTest {

    private static int clients;

    @Autowired
    CitizenStatus status;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Office office;
    Outcome dossier;
    String code;
    String check;
    String client;

    @BeforeEach
    void a_citizen_with_a_slip() {
        office = province.commune(75);
        dossier = province.receive(Province.MARITAL_STATUS, office.id());
        code = Objects.requireNonNull(dossier.code());
        check = Objects.requireNonNull(dossier.checkNumber());
        client = "198.51.100." + ++clients;
    }

    @Test
    void code_and_check_number_open_the_status_however_they_are_typed() {
        String spaced = check.substring(0, 4) + " " + check.substring(4);

        StatusView view = status.byCheckNumber(" " + code.toLowerCase(java.util.Locale.ROOT), spaced, client)
                .orElseThrow();

        assertThat(view.code()).isEqualTo(code);
        assertThat(view.state()).isEqualTo(BusinessState.ACCEPTED);
        assertThat(StatusView.stateKey(view.state(), view.delivery(), view.dueAt() != null))
                .isEqualTo("dossier.citizen.state.ACCEPTED");
        assertThat(view.receiving().name()).isEqualTo(office.name());
        assertThat(view.current().name()).isEqualTo(office.name());
        assertThat(view.dueAt()).isEqualTo(dossier.dueAt());
        assertThat(view.dates().lateness()).isEqualTo(PromisedDates.Lateness.NONE);
        assertThat(view.bring()).contains(StatusView.Bring.SLIP, StatusView.Bring.IDENTITY);
        assertThat(view.steps())
                .extracting(StatusView.Step::progress)
                .containsExactly(Progress.CURRENT, Progress.FUTURE, Progress.FUTURE, Progress.FUTURE);
    }

    @Test
    void the_qr_code_opens_it_alone_and_in_its_address() {
        String token = Objects.requireNonNull(dossier.token());

        assertThat(status.byToken(token, client)).isPresent();
        assertThat(status.byToken("https://motcua.example.vn/h/" + token, client))
                .isPresent();
        assertThat(status.byToken("B".repeat(SlipToken.LENGTH), client)).isEmpty();
    }

    @Test
    void nothing_of_the_people_is_told_but_a_masked_name_and_number() {
        String told = json.writeValueAsString(
                status.byCheckNumber(code, check, client).orElseThrow());

        assertThat(told)
                .contains("Nguyễn T. T. N***", "09***245")
                .doesNotContain("Nghiệm", "024190001234", "0912345245", "Thôn Một", "1990");
    }

    @Test
    void an_unknown_code_and_a_wrong_number_are_answered_alike() {
        assertThat(status.byCheckNumber(code, wrong(), client)).isEmpty();
        assertThat(status.byCheckNumber(code, "", client)).isEmpty();
        assertThat(status.byCheckNumber(office.code() + "-200101-9999", check, client))
                .isEmpty();
        assertThat(status.byCheckNumber("no code", check, client)).isEmpty();
        assertThat(status.byToken("no token", client)).isEmpty();
        assertThat(viewsOfDossier()).isZero();
    }

    @Test
    void each_answer_stands_in_the_view_log_as_the_citizens() {
        status.byCheckNumber(code, check, client);

        assertThat(jdbc.sql("select actor_kind || ' ' || purpose from view_log where dossier_id = :dossier")
                        .param("dossier", dossier.dossier().value())
                        .query(String.class)
                        .list())
                .containsExactly("CITIZEN STATUS");
    }

    @Test
    void a_status_costs_one_statement_and_the_line_in_the_log() {
        assertThat(StatementCounter.during(() -> status.byCheckNumber(code, check, client)))
                .hasSize(2);
    }

    @Test
    void a_code_tried_ten_times_from_a_network_opens_there_by_its_qr_code_only_and_elsewhere_as_before() {
        for (int i = 0; i < LookUpThrottle.WRONG_A_DAY; i++) {
            assertThat(status.byCheckNumber(code, wrong(), client)).isEmpty();
        }

        assertThat(status.byCheckNumber(code, check, "198.51.101.1")).isPresent();
        assertThatThrownBy(() -> status.byCheckNumber(code, check, client))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.TOO_MANY));
        assertThat(status.byToken(Objects.requireNonNull(dossier.token()), client))
                .isPresent();
    }

    @Test
    void missing_papers_are_named_while_they_are_waited_for() {
        Actor specialist = province.someone(Role.SPECIALIST, office.id());
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, office.id()));
        province.act(dossier, new ConfirmHandOver(), specialist);
        province.act(dossier, new RequestSupplement(List.of("Tờ khai", "Bản sao"), "Thiếu", null, null), specialist);

        StatusView view = status.byCheckNumber(code, check, client).orElseThrow();

        assertThat(view.state()).isEqualTo(BusinessState.SUPPLEMENT_REQUIRED);
        assertThat(view.paused()).isTrue();
        assertThat(view.missing()).containsExactly("Tờ khai", "Bản sao");
        assertThat(view.missingReason()).isEqualTo("Thiếu");
        assertThat(view.bring()).contains(StatusView.Bring.MISSING_PAPERS);
        assertThat(view.steps())
                .extracting(StatusView.Step::progress)
                .containsExactly(Progress.DONE, Progress.CURRENT, Progress.FUTURE, Progress.FUTURE);
    }

    private String wrong() {
        return check.equals("00000000") ? "00000001" : "00000000";
    }

    private long viewsOfDossier() {
        return jdbc.sql("select count(*) from view_log where dossier_id = :dossier")
                .param("dossier", dossier.dossier().value())
                .query(Long.class)
                .single();
    }
}

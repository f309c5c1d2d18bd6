package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.desk.ConvertProcedure;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.StepState;
import vn.motcua.duedate.DateExplanation;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.duedate.DeadlineCheck;
import vn.motcua.duedate.DeadlineChecks;
import vn.motcua.duedate.DeadlineDifference;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.TimeLimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A dossier received under the wrong procedure goes on under the right one: same code, another date, and both are told. */
@MotcuaTest
class ConvertProcedureTest {

    private static final String LAND_CERTIFICATE = "1.013978";

    @Autowired
    Province province;

    @Autowired
    DossierReader reader;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Calendars calendars;

    @Autowired
    ChainCheck chains;

    @Autowired
    DeadlineChecks checks;

    @Autowired
    DateExplanations explanations;

    @Autowired
    JdbcClient jdbc;

    private Office commune;
    private Actor desk;
    private Outcome wrong;

    @BeforeEach
    void a_dossier_received_under_the_wrong_procedure() {
        commune = province.commune(0);
        desk = province.someone(Role.RECEPTION, commune.id());
        wrong = province.receive(Province.MARITAL_STATUS, commune.id());
    }

    @Test
    void code_and_start_stay_and_date_and_route_are_those_of_the_right_procedure() {
        ProcedureCase right = province.procedure(LAND_CERTIFICATE).ordinaryCase();
        DossierView before = reader.view(wrong.dossier(), desk, ViewPurpose.PROCESSING);

        Outcome converted = province.act(wrong, convert(right, true), desk);

        DossierView after = reader.view(wrong.dossier(), desk, ViewPurpose.PROCESSING);
        assertThat(converted.code()).isEqualTo(wrong.code());
        assertThat(after.procedureCase().id()).isEqualTo(right.id());
        assertThat(after.clock().acceptedAt()).isEqualTo(before.clock().acceptedAt());
        assertThat(after.clock().dueAt())
                .isEqualTo(new Deadlines(calendars.forOffice(commune.id()))
                        .due(right.rule(), Province.present(before.clock().acceptedAt()), List.of())
                        .dueAt())
                .isNotEqualTo(before.clock().dueAt());
        assertThat(after.clock().originalDueAt()).isEqualTo(before.clock().originalDueAt());
        assertThat(after.steps().stream().filter(step -> step.state() != StepState.DROPPED))
                .hasSameSizeAs(right.route().steps());
        assertThat(after.components().stream().map(DossierView.ComponentView::name))
                .contains("Giấy tờ thêm");
    }

    @Test
    void both_dates_stay_on_record_and_the_event_says_what_was_wrong() {
        province.act(wrong, convert(province.procedure(LAND_CERTIFICATE).ordinaryCase(), true), desk);

        DossierView after = reader.view(wrong.dossier(), desk, ViewPurpose.PROCESSING);
        assertThat(after.promises().stream().map(DossierView.PromiseView::reason))
                .containsExactly(PromiseReason.ACCEPTED, PromiseReason.CONVERTED);
        assertThat(after.events().get(after.events().size() - 1).details())
                .containsKeys("from", "procedure", "case", "dueAt", "reason");
        assertThat(chains.check(List.of(wrong.dossier().value())).breaks()).isEmpty();
    }

    @Test
    void an_extension_of_the_wrong_date_gives_no_date_any_more_and_stays_used() {
        Actor everyone = province.everyone();
        Instant granted = Province.present(new Deadlines(calendars.forOffice(commune.id()))
                .due(TimeLimit.workingDays(20), province.now(), DueAt.CLOSING)
                .dueAt());
        Outcome extended = province.act(wrong, new Extend(granted, "Xác minh", "Xin lỗi ông (bà)", "05/PXL"), everyone);
        assertThat(extended.dueAt()).isEqualTo(granted);
        ProcedureCase right = province.procedure("1.001193").ordinaryCase(); // the same day

        Outcome converted = province.act(wrong, convert(right, true), desk);

        DossierView after = reader.view(wrong.dossier(), desk, ViewPurpose.PROCESSING);
        assertThat(converted.dueAt())
                .isEqualTo(new Deadlines(calendars.forOffice(commune.id()))
                        .due(right.rule(), Province.present(after.clock().acceptedAt()), List.of())
                        .dueAt())
                .isBefore(granted);
        assertThat(after.clock().extendedAt()).isNotNull();
        assertThat(explanations
                        .of(wrong.dossier(), Locale.ENGLISH)
                        .orElseThrow()
                        .moves())
                .extracting(DateExplanation.Line::words)
                .satisfiesExactly(
                        letter -> assertThat(letter).contains("letter of apology no. 05/PXL"),
                        conversion -> assertThat(conversion).contains("Moved to the right procedure 1.001193"));
        DeadlineCheck check = checks.run("a test");
        assertThat(checks.differences(check.id(), null, 100).rows())
                .extracting(DeadlineDifference::dossier)
                .doesNotContain(wrong.dossier());
        assertThatThrownBy(() -> province.act(
                        converted, new Extend(granted, "Xác minh", "Xin lỗi ông (bà)", "06/PXL"), everyone))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("dossier.refusal.extended"));
    }

    @Test
    void the_citizen_is_told_that_it_goes_on_under_the_right_procedure_with_another_date() {
        province.act(wrong, convert(province.procedure(LAND_CERTIFICATE).ordinaryCase(), true), desk);

        assertThat(jdbc.sql("select kind from outbox_message where dossier_id = :id order by id")
                        .param("id", wrong.dossier().value())
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPTED", "CONVERTED");
    }

    @Test
    void the_old_slip_opens_nothing_any_more() {
        Outcome converted =
                province.act(wrong, convert(province.procedure(LAND_CERTIFICATE).ordinaryCase(), true), desk);

        assertThat(reader.find(Province.present(wrong.token()), desk)).isEmpty();
        assertThat(reader.find(Province.present(converted.token()), desk)).contains(wrong.dossier());
    }

    @Test
    void a_converted_dossier_lives_on_to_its_end() {
        Outcome converted =
                province.act(wrong, convert(province.procedure("1.001193").ordinaryCase(), true), desk);

        Outcome handedOver = province.act(converted, new HandOver(null), desk);

        assertThat(handedOver.state()).isIn(BusinessState.ACCEPTED, BusinessState.IN_PROCESS);
    }

    @Test
    void papers_nobody_compared_the_same_case_and_work_begun_are_refused() {
        ProcedureCase right = province.procedure(LAND_CERTIFICATE).ordinaryCase();
        ProcedureCase same = province.procedure(Province.MARITAL_STATUS).cases().get(0);

        refused(convert(right, false), "dossier.refusal.papers-unchecked");
        refused(convert(same, true), "dossier.refusal.same-procedure");
        refused(new ConvertProcedure(999_999, true, List.of(), "Nhầm"), "catalogue.refusal.unknown");
        province.act(wrong, new HandOver(null), desk);
        assertThatThrownBy(() -> province.act(wrong, convert(right, true), desk))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.CONFLICT));
    }

    @Test
    void only_the_receiving_desk_converts() {
        ProcedureCase right = province.procedure(LAND_CERTIFICATE).ordinaryCase();
        Actor leader = province.someone(Role.LEADER, commune.id());

        assertThatThrownBy(() ->
                        dossiers.perform(wrong.dossier(), convert(right, true), leader, RequestKey.random(), null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.FORBIDDEN));
    }

    private static Action convert(ProcedureCase right, boolean checked) {
        return new ConvertProcedure(right.id().value(), checked, List.of("Giấy tờ thêm"), "Nhận nhầm thủ tục");
    }

    private void refused(Action action, String key) {
        assertThatThrownBy(() -> province.act(wrong, action, desk))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}

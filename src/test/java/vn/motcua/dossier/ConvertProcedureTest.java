package vn.motcua.dossier;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Calendars;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.dossier.action.Action;
import vn.motcua.dossier.action.ConvertProcedure;
import vn.motcua.dossier.action.HandOver;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Refusal;
import vn.motcua.worktime.Deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A dossier received under the wrong procedure goes on under the right one: same code, another date, and both are told. */
@MotcuaTest
@Import(Province.class)
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
    ChainVerification chains;

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
        assertThat(chains.verifyAll(10).broken()).isEmpty();
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
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void only_the_receiving_desk_converts() {
        ProcedureCase right = province.procedure(LAND_CERTIFICATE).ordinaryCase();
        Actor leader = province.someone(Role.LEADER, commune.id());

        assertThatThrownBy(() ->
                        dossiers.perform(wrong.dossier(), convert(right, true), leader, RequestKey.random(), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private static Action convert(ProcedureCase right, boolean checked) {
        return new ConvertProcedure(right.id().value(), checked, List.of("Giấy tờ thêm"), "Nhận nhầm thủ tục");
    }

    private void refused(Action action, String key) {
        assertThatThrownBy(() -> province.act(wrong, action, desk))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}

package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.decision.CorrectResult;
import vn.motcua.dossier.action.decision.RefuseOnMerits;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.RefuseHandOver;
import vn.motcua.dossier.action.step.Release;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.Calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a dossier's clock and route do on the way: hand-overs, pauses, extension, correction. */
class RoutesAcrossOfficesTest {

    private final ShippedProvince province = ShippedProvince.get();

    private Lives lives() {
        return new Lives(
                province.batch(), province.everyone(), province.commune(1).id());
    }

    private ProcedureCase caseWithRoute(String route) {
        return province.catalogue().search("", null, null, 200, null).stream()
                .map(ProcedureVersion::code)
                .map(province::procedure)
                .flatMap(version -> version.cases().stream())
                .filter(each ->
                        each.route().code().equals(route) && each.limit().amount() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_goes_commune_district_department_and_back_with_one_date() {
        Lives lives = lives();
        Office commune = province.commune(4);
        DossierBatch.Lived dossier = lives.accepted(
                province.reception(caseWithRoute("COMMUNE_DISTRICT_DEPARTMENT"), commune.id(), Channel.COUNTER));
        Instant promised = Lives.due(dossier);

        Set<OfficeKind> visited = new LinkedHashSet<>();
        Instant before = Instant.EPOCH;
        while (dossier.state() != BusinessState.RETURNED) {
            dossier.current()
                    .ifPresent(step -> visited.add(
                            province.organisation().office(step.office()).kind()));
            Instant stepDue =
                    dossier.current().map(DossierBatch.StepView::dueAt).orElse(promised);
            assertThat(stepDue).isBetween(before, promised);
            before = stepDue;
            lives.advance(dossier);
        }

        assertThat(visited).containsExactly(OfficeKind.COMMUNE, OfficeKind.DIVISION, OfficeKind.DEPARTMENT);
        assertThat(dossier.dueAt()).isEqualTo(promised);
    }

    @Test
    void a_refused_hand_over_leaves_the_file_with_the_giver_who_may_give_it_again() {
        Lives lives = lives();
        DossierBatch.Lived dossier = lives.accepted(province.reception(
                caseWithRoute("ONE_OFFICE"), province.commune(0).id(), Channel.COUNTER));

        lives.act(dossier, new HandOver(null));
        lives.act(dossier, new RefuseHandOver("Thiếu một bản"));
        assertThat(dossier.state()).isEqualTo(BusinessState.ACCEPTED);
        assertThat(dossier.offered()).isEmpty();

        lives.act(dossier, new HandOver("Đã bổ sung"));
        lives.act(dossier, new ConfirmHandOver());
        assertThat(dossier.state()).isEqualTo(BusinessState.IN_PROCESS);
    }

    @Test
    void parallel_opinions_must_all_be_given_before_the_next_step() {
        Lives lives = lives();
        DossierBatch.Lived dossier = lives.accepted(province.reception(
                caseWithRoute("COMMUNE_OPINIONS"), province.commune(0).id(), Channel.COUNTER));
        lives.advance(dossier);
        lives.advance(dossier);
        assertThat(dossier.active()).hasSize(2);

        lives.advance(dossier);
        assertThat(dossier.active()).hasSize(1);

        lives.advance(dossier);
        assertThat(dossier.current().orElseThrow().kind().name()).isEqualTo("PROCESSING");
    }

    @Test
    void a_supplement_restarts_the_limit_and_a_payment_is_not_counted() {
        Lives lives = lives();
        ProcedureCase threeDays =
                province.procedure(Province.MARITAL_STATUS).cases().get(0);
        DossierBatch.Lived dossier = lives.in(
                BusinessState.SUPPLEMENT_REQUIRED,
                province,
                threeDays,
                province.commune(0).id());
        Instant promised = Lives.due(dossier);

        lives.at(Lives.MONDAY.plus(7, ChronoUnit.DAYS));
        lives.supplement(dossier);
        Instant renewed = Lives.due(dossier);
        assertThat(renewed).isEqualTo(lives.now().plus(3, ChronoUnit.DAYS));
        assertThat(renewed).isAfter(promised);

        lives.act(dossier, new RequestPayment(50_000, "TB-9"));
        lives.at(lives.now().plus(1, ChronoUnit.DAYS));
        lives.pay(dossier);
        // Tuesday was paused: one working day more, and not the whole limit anew
        assertThat(Lives.due(dossier)).isEqualTo(renewed.plus(1, ChronoUnit.DAYS));
    }

    @Test
    void a_second_supplement_needs_a_head_or_leader() {
        Lives lives = lives();
        ProcedureCase threeDays =
                province.procedure(Province.MARITAL_STATUS).cases().get(0);
        DossierBatch batch = province.batch();
        Lives specialists =
                new Lives(batch, province.everyone(), province.commune(1).id());
        DossierBatch.Lived dossier = specialists.in(
                BusinessState.SUPPLEMENT_REQUIRED,
                province,
                threeDays,
                province.commune(0).id());
        specialists.supplement(dossier);

        assertThatThrownBy(() -> batch.perform(
                        dossier,
                        new RequestSupplement(List.of("Ảnh"), "Thiếu ảnh", null, null),
                        province.someone(Role.SPECIALIST, province.commune(0).id()),
                        specialists.now().plusSeconds(60)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("second-supplement");
        assertThat(lives.now()).isEqualTo(Lives.MONDAY);
    }

    @Test
    void time_is_extended_once_and_only_before_the_due_date() {
        Lives lives = lives();
        ProcedureCase threeDays =
                province.procedure(Province.MARITAL_STATUS).cases().get(0);
        DossierBatch.Lived dossier =
                lives.at(province.reception(threeDays, province.commune(0).id(), Channel.COUNTER), StepKind.PROCESSING);
        Instant promised = Lives.due(dossier);
        Instant later = promised.plus(4, ChronoUnit.DAYS);

        lives.act(dossier, new Extend(later, "Cần xác minh thêm", "Xin lỗi ông (bà)", "05/PXL"));
        assertThat(dossier.dueAt()).isEqualTo(later);
        assertThatThrownBy(() -> lives.act(
                        dossier, new Extend(later.plus(1, ChronoUnit.DAYS), "Lại", "Xin lỗi ông (bà)", "06/PXL")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("extended");

        DossierBatch.Lived late =
                lives.at(province.reception(threeDays, province.commune(0).id(), Channel.COUNTER), StepKind.PROCESSING);
        lives.at(Lives.due(late));
        assertThatThrownBy(() -> lives.act(
                        late, new Extend(lives.now().plus(5, ChronoUnit.DAYS), "Muộn", "Xin lỗi ông (bà)", "07/PXL")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("too-late-to-extend");
    }

    @Test
    void a_refusal_on_the_merits_before_the_due_date_is_resolved_on_time() {
        Lives lives = lives();
        ProcedureCase threeDays =
                province.procedure(Province.MARITAL_STATUS).cases().get(0);
        DossierBatch.Lived dossier =
                lives.at(province.reception(threeDays, province.commune(0).id(), Channel.COUNTER), StepKind.APPROVAL);

        lives.act(dossier, new RefuseOnMerits("Chưa đủ điều kiện", null));
        while (dossier.state() != BusinessState.RESULT_READY) {
            lives.advance(dossier);
        }

        LocalDate aMonthLater = LocalDate.ofInstant(lives.now(), Calendars.ZONE).plusMonths(1);
        assertThat(dossier.dates(aMonthLater, Calendars.ZONE).lateness()).isEqualTo(PromisedDates.Lateness.NONE);
    }

    @Test
    void nothing_is_withdrawn_after_the_signature_and_no_result_is_returned_with_a_fee_left() {
        Lives lives = lives();
        ProcedureCase threeDays =
                province.procedure(Province.MARITAL_STATUS).cases().get(0);
        DossierBatch.Lived dossier =
                lives.at(province.reception(threeDays, province.commune(0).id(), Channel.COUNTER), StepKind.ISSUE);

        assertThatThrownBy(() -> lives.act(dossier, new Withdraw("Thôi")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("signed");
    }

    @Test
    void a_wrong_result_goes_back_to_the_specialist_and_keeps_its_date() {
        Lives lives = lives();
        ProcedureCase threeDays =
                province.procedure(Province.MARITAL_STATUS).cases().get(0);
        DossierBatch.Lived dossier = lives.in(
                BusinessState.RETURNED, province, threeDays, province.commune(0).id());
        Instant promised = Lives.due(dossier);

        lives.act(dossier, new CorrectResult("Sai ngày sinh"));

        assertThat(dossier.state()).isEqualTo(BusinessState.IN_PROCESS);
        assertThat(dossier.dueAt()).isEqualTo(promised);
        while (dossier.state() != BusinessState.RETURNED) {
            lives.advance(dossier);
        }
    }

    @Test
    void what_an_official_holds_nobody_else_completes_and_it_can_be_given_back() {
        Lives lives = lives();
        ProcedureCase threeDays =
                province.procedure(Province.MARITAL_STATUS).cases().get(0);
        Office commune = province.commune(0);
        DossierBatch.Lived dossier =
                lives.at(province.reception(threeDays, commune.id(), Channel.COUNTER), StepKind.PROCESSING);
        var specialist = province.someone(Role.SPECIALIST, commune.id());
        lives.act(dossier, new Claim(new OfficialId(Province.present(specialist.id()))));

        assertThatThrownBy(() -> lives.act(dossier, new Claim(new OfficialId(Province.present(specialist.id())))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("claimed");

        lives.act(dossier, new Release(null));
        lives.act(dossier, new Claim(new OfficialId(Province.present(specialist.id()))));
    }
}

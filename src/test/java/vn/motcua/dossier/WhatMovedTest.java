package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.figures.DateChange;
import vn.motcua.figures.DateChangeCounts;
import vn.motcua.figures.DateChangeFilter;
import vn.motcua.figures.DateChangeQuery;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.PauseFilter;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a supervisor sees of dates that moved: counted by reason and cause, each count its list. */
@MotcuaTest
class WhatMovedTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);

    @Autowired
    Province province;

    @Autowired
    DossierBatches batches;

    @Autowired
    DateChangeQuery moves;

    private OfficeId commune;
    private FigureFilter march;
    private Actor supervisor;

    @BeforeEach
    void a_supplement_a_payment_and_an_extension() {
        commune = province.commune(93).id();
        march = new FigureFilter(commune, FROM, TO, null);
        supervisor = seeing(OfficeScope.all());
        if (!moves.counts(march, supervisor).promises().isEmpty()) {
            return; // written by the first test
        }
        DossierBatch batch = batches.open();
        Lives lives = new Lives(batch, province.everyone(), province.commune(1).id());
        var procedureCase = province.procedure(Province.MARITAL_STATUS).cases().get(0);
        DossierBatch.Lived supplemented = lives.in(BusinessState.SUPPLEMENT_REQUIRED, province, procedureCase, commune);
        lives.at(lives.now().plus(7, ChronoUnit.DAYS));
        lives.supplement(supplemented);
        lives.at(Lives.MONDAY);
        DossierBatch.Lived paid = lives.in(BusinessState.FINANCIAL_OBLIGATION, province, procedureCase, commune);
        lives.at(lives.now().plus(2, ChronoUnit.DAYS));
        lives.pay(paid);
        lives.at(Lives.MONDAY);
        DossierBatch.Lived extended =
                lives.at(province.reception(procedureCase, commune, Channel.ONLINE), StepKind.PROCESSING);
        lives.act(
                extended,
                new Extend(Lives.due(extended).plus(7, ChronoUnit.DAYS), "Cần xác minh thêm", "Xin lỗi", "05/PXL"));
        batch.write();
    }

    @Test
    void dates_given_anew_are_counted_by_reason_and_listed() {
        DateChangeCounts counts = moves.counts(march, supervisor);

        assertThat(counts.promises())
                .extracting(DateChangeCounts.ByReason::reason)
                .containsExactly(PromiseReason.SUPPLEMENTED, PromiseReason.PAID, PromiseReason.EXTENDED);
        for (DateChangeCounts.ByReason row : counts.promises()) {
            assertThat(row.promises()).isEqualTo(1);
            assertThat(row.later()).isEqualTo(1);
            assertThat(moves.moved(new DateChangeFilter(row.reason(), null), march, supervisor, null, 10)
                            .rows())
                    .hasSize(1);
            assertThat(shifted(row.reason(), DateChangeFilter.Shift.LATER)).hasSize(1);
            assertThat(shifted(row.reason(), DateChangeFilter.Shift.EARLIER)).isEmpty();
        }
        assertThat(moves.moved(DateChangeFilter.ALL, march, supervisor, null, 10)
                        .rows())
                .hasSize(3);
        DateChange extension = moves.moved(
                        new DateChangeFilter(PromiseReason.EXTENDED, null), march, supervisor, null, 10)
                .rows()
                .get(0);
        assertThat(extension.why()).isEqualTo("Cần xác minh thêm");
        assertThat(extension.document()).isEqualTo("05/PXL");
        assertThat(extension.before()).isBefore(extension.dueAt());
        assertThat(extension.owner()).contains("***");
    }

    private List<DateChange> shifted(PromiseReason reason, DateChangeFilter.Shift shift) {
        return moves.moved(new DateChangeFilter(reason, shift), march, supervisor, null, 10)
                .rows();
    }

    @Test
    void pauses_are_counted_by_cause_with_their_working_days() {
        List<DateChangeCounts.ByCause> causes = moves.counts(march, supervisor).pauses();

        assertThat(causes)
                .extracting(DateChangeCounts.ByCause::cause)
                .containsExactlyInAnyOrder("SUPPLEMENT", "FINANCIAL_OBLIGATION");
        assertThat(causes).allSatisfy(row -> {
            assertThat(row.pauses()).isEqualTo(1);
            assertThat(row.open()).isZero();
            assertThat(moves.pauses(new PauseFilter(row.cause(), row.mode(), true), march, supervisor, null, 10)
                            .rows())
                    .isEmpty();
            assertThat(row.workingDays()).isEqualTo(row.cause().equals("SUPPLEMENT") ? 5 : 2);
            assertThat(moves.pauses(new PauseFilter(row.cause(), row.mode(), false), march, supervisor, null, 10)
                            .rows())
                    .hasSize(1)
                    .allSatisfy(pause -> assertThat(pause.workingDays()).isEqualTo((int) row.workingDays()));
        });
    }

    @Test
    void pages_follow_each_other_and_other_offices_are_not_seen() {
        var first = moves.moved(DateChangeFilter.ALL, march, supervisor, null, 2);
        var second = moves.moved(DateChangeFilter.ALL, march, supervisor, first.next(), 2);

        assertThat(first.rows()).hasSize(2);
        assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
        Actor stranger = seeing(OfficeScope.of(Set.of(province.commune(1).id())));
        assertThatThrownBy(() -> moves.counts(march, stranger)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> moves.counts(new FigureFilter(commune, FROM, FROM.plusYears(2), null), supervisor))
                .hasMessageContaining("year");
    }

    private Actor seeing(OfficeScope visible) {
        return new Actor(
                Actor.Kind.CLIENT_SYSTEM,
                1,
                "supervisor",
                OfficeScope.none(),
                visible,
                Set.of(Role.SUPERVISOR),
                commune);
    }
}

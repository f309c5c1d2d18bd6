package vn.motcua.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Channel;
import vn.motcua.desk.WorklistFilter.Holding;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.StatementCounter;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
class WorklistsTest {

    @Autowired
    WorklistQuery worklists;

    @Autowired
    DossierListQuery lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Province province;

    @Test
    void an_accepted_dossier_is_at_its_desk_and_nowhere_else_with_the_owner_masked() {
        OfficeId office = province.untouchedCommune().id();
        Actor desk = province.someone(Role.RECEPTION, office);

        Outcome dossier = province.receive(Province.MARITAL_STATUS, office);

        KeysetPage<WorklistRow> page = worklists.page(desk, WorklistFilter.EVERYTHING, null, 20);
        assertThat(page.next()).isNull();
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.dossier()).isEqualTo(dossier.dossier());
            assertThat(row.version()).isEqualTo(dossier.version());
            assertThat(row.owner()).isEqualTo("Nguyễn T. T. N***");
            assertThat(row.procedure().code()).isEqualTo(Province.MARITAL_STATUS);
            assertThat(row.dates().current()).isEqualTo(dossier.dueAt());
            assertThat(row.dates().original()).isEqualTo(dossier.dueAt());
            assertThat(row.stepDueAt())
                    .isNotNull()
                    .isBeforeOrEqualTo(row.dates().current());
            assertThat(row.left()).isNotNull().satisfies(left -> {
                assertThat(left.minutes()).isPositive();
                assertThat(left.amount().days()).isPositive();
                assertThat(left.late()).isFalse();
            });
            assertThat(row.mine()).isFalse();
            assertThat(row.paused()).isFalse();
        });
        Actor neighbour =
                province.someone(Role.RECEPTION, province.untouchedCommune().id());
        assertThat(worklists
                        .page(neighbour, WorklistFilter.EVERYTHING, null, 20)
                        .rows())
                .isEmpty();
    }

    @Test
    void a_file_that_was_given_waits_with_the_receiver_until_it_is_taken() {
        OfficeId office = province.untouchedCommune().id();
        Actor desk = province.someone(Role.RECEPTION, office);
        Actor specialist = province.someone(Role.SPECIALIST, office);
        Outcome dossier = province.receive(Province.MARITAL_STATUS, office);

        province.act(dossier, new HandOver(null), desk);

        assertThat(lists.givenHandOvers(desk, null, 20).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.giver()).isEqualTo(desk.name()));
        assertThat(lists.incomingHandOvers(specialist, null, 20).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.dossier()).isEqualTo(dossier.dossier());
                    assertThat(row.toRole()).isEqualTo(Role.SPECIALIST);
                    assertThat(row.owner()).doesNotContain("Nghiệm");
                });
        assertThat(worklists.counts(specialist).toConfirm()).isEqualTo(1);

        province.act(dossier, new ConfirmHandOver(), specialist);

        assertThat(lists.incomingHandOvers(specialist, null, 20).rows()).isEmpty();
        assertThat(worklists.counts(specialist).toConfirm()).isZero();
        assertThat(worklists
                        .page(specialist, WorklistFilter.EVERYTHING, null, 20)
                        .rows())
                .extracting(WorklistRow::dossier)
                .containsExactly(dossier.dossier());
    }

    @Test
    void who_holds_a_dossier_is_shown_and_filtered_by() {
        OfficeId office = province.untouchedCommune().id();
        Actor specialist = province.someone(Role.SPECIALIST, office);
        Outcome held = processing(office);
        Outcome free = processing(office);

        province.act(held, new Claim(null), specialist);

        assertThat(page(specialist, Holding.MINE)).singleElement().satisfies(row -> {
            assertThat(row.dossier()).isEqualTo(held.dossier());
            assertThat(row.holder()).isEqualTo(specialist.name());
            assertThat(row.mine()).isTrue();
        });
        assertThat(page(specialist, Holding.UNCLAIMED))
                .extracting(WorklistRow::dossier)
                .containsExactly(free.dossier());
        assertThat(page(specialist, Holding.ALL)).hasSize(2);
    }

    private List<WorklistRow> page(Actor actor, Holding holding) {
        return worklists
                .page(actor, new WorklistFilter(null, holding, null, false), null, 20)
                .rows();
    }

    @Test
    void the_groups_and_the_fields_part_the_list_and_the_counts_say_how() {
        OfficeId office = province.untouchedCommune().id();
        Actor specialist = province.someone(Role.SPECIALIST, office);
        processing(office);
        processing(office);
        String field = province.procedure(Province.MARITAL_STATUS).field();

        WorklistCounts counts = worklists.counts(specialist);

        assertThat(counts.due().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(2);
        for (DueGroup group : DueGroup.values()) {
            assertThat(worklists
                            .page(specialist, new WorklistFilter(group, Holding.ALL, field, false), null, 20)
                            .rows())
                    .hasSize(counts.due().getOrDefault(group, 0))
                    .allSatisfy(row -> assertThat(row.group()).isEqualTo(group));
        }
        assertThat(worklists
                        .page(specialist, new WorklistFilter(null, Holding.ALL, "no such field", false), null, 20)
                        .rows())
                .isEmpty();
    }

    @Test
    void a_page_and_the_counts_cost_one_statement_each() {
        Actor desk =
                province.someone(Role.RECEPTION, province.untouchedCommune().id());

        assertThat(StatementCounter.during(() -> worklists.page(desk, WorklistFilter.EVERYTHING, null, 20)))
                .hasSize(1);
        assertThat(StatementCounter.during(() -> worklists.counts(desk))).hasSize(1);
        assertThat(StatementCounter.during(() -> lists.incomingHandOvers(desk, null, 20)))
                .hasSize(1);
    }

    @Test
    void pages_show_every_dossier_once_and_in_order() {
        OfficeId office = province.untouchedCommune().id();
        Actor desk = province.someone(Role.RECEPTION, office);
        for (int i = 0; i < 7; i++) {
            province.receive(i % 2 == 0 ? Province.MARITAL_STATUS : "1.013978", office);
        }

        List<WorklistRow> rows = byTwos(desk, WorklistFilter.EVERYTHING);

        assertThat(rows).hasSize(7).extracting(WorklistRow::dossier).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row -> Province.present(row.left()).minutes())
                .isSorted();
        assertThat(Arrays.stream(DueGroup.values())
                        .flatMap(group -> byTwos(desk, new WorklistFilter(group, Holding.ALL, null, false)).stream())
                        .map(WorklistRow::dossier))
                .as("group after group, page after page")
                .containsExactlyElementsOf(
                        rows.stream().map(WorklistRow::dossier).toList());
        assertThatThrownBy(() -> worklists.page(desk, WorklistFilter.EVERYTHING, "nonsense", 2))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.INVALID));
    }

    private List<WorklistRow> byTwos(Actor desk, WorklistFilter filter) {
        List<WorklistRow> rows = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<WorklistRow> page = worklists.page(desk, filter, cursor, 2);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(2);
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    @Test
    void a_dossier_that_waits_for_the_citizen_is_on_hold_and_on_the_desks_list() {
        OfficeId office = province.untouchedCommune().id();
        Actor specialist = province.someone(Role.SPECIALIST, office);
        Actor desk = province.someone(Role.RECEPTION, office);
        Outcome dossier = processing(office);

        province.act(dossier, new RequestSupplement(List.of("Tờ khai"), "Thiếu tờ khai", null, null), specialist);

        assertThat(page(specialist, Holding.ALL)).isEmpty();
        assertThat(worklists
                        .page(specialist, new WorklistFilter(null, Holding.ALL, null, true), null, 20)
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.paused()).isTrue();
                    assertThat(Province.present(row.left()).stopped()).isTrue();
                });
        assertThat(lists.waitingForCitizen(desk, null, 20).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.dossier()).isEqualTo(dossier.dossier());
                    assertThat(Province.present(row.left()).stopped()).isTrue();
                    assertThat(Province.present(row.left()).minutes()).isPositive();
                });
        assertThat(worklists.counts(desk).waitingForCitizen()).isEqualTo(1);
    }

    @Test
    void a_result_is_on_the_shelf_until_it_is_returned() {
        OfficeId office = province.untouchedCommune().id();
        Actor desk = province.someone(Role.RETURN_DESK, office);
        Outcome dossier = processing(office);

        province.act(dossier, new Submit("Đủ điều kiện"), province.someone(Role.SPECIALIST, office));
        province.act(dossier, new Approve(null), province.someone(Role.LEADER, office));
        province.act(dossier, new NumberAndStamp(Province.number("7/XN-UBND")), province.someone(Role.CLERK, office));
        province.act(dossier, new ResultReady(null), province.someone(Role.CLERK, office));

        assertThat(lists.uncollected(desk, null, 20).rows()).singleElement().satisfies(row -> {
            assertThat(row.dossier()).isEqualTo(dossier.dossier());
            assertThat(row.finishedAt()).isNotNull();
        });
        assertThat(worklists.counts(desk).toReturn()).isEqualTo(1);
        assertThat(worklists.page(desk, WorklistFilter.EVERYTHING, null, 20).rows())
                .isEmpty();

        province.act(dossier, new ReturnResult(null, null, true, null), desk);

        assertThat(lists.uncollected(desk, null, 20).rows()).isEmpty();
        assertThat(worklists.counts(desk).toReturn()).isZero();
    }

    @Test
    void what_came_in_online_waits_on_a_list_of_its_own() {
        OfficeId office = province.untouchedCommune().id();
        Actor desk = province.someone(Role.RECEPTION, office);
        Reception reception =
                province.reception(province.procedure(Province.MARITAL_STATUS).ordinaryCase(), office, Channel.ONLINE);

        Outcome submitted = dossiers.submit(reception, Actor.citizen("online"), RequestKey.random());

        assertThat(lists.submitted(desk, null, 20).rows()).singleElement().satisfies(row -> {
            assertThat(row.dossier()).isEqualTo(submitted.dossier());
            assertThat(row.code()).isNull();
            assertThat(row.answerDueAt()).isNotNull();
        });
        assertThat(worklists.counts(desk).submitted()).isEqualTo(1);
        assertThat(worklists.page(desk, WorklistFilter.EVERYTHING, null, 20).rows())
                .isEmpty();
    }

    private Outcome processing(OfficeId office) {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, office);
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, office));
        province.act(dossier, new ConfirmHandOver(), province.someone(Role.SPECIALIST, office));
        return dossier;
    }
}

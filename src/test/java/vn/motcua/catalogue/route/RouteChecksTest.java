package vn.motcua.catalogue.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.catalogue.ResolvedStep;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.catalogue.reference.ShippedCatalogue;
import vn.motcua.catalogue.route.RouteChecks.MissingStaff;
import vn.motcua.catalogue.route.RouteFinding.Kind;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps a route from being published, without a database. */
class RouteChecksTest {

    private final List<RouteStep> steps = new ArrayList<>(List.of(
            step(1, StepKind.RECEPTION, UnitRule.RECEIVING_OFFICE, Role.RECEPTION, 10, null),
            step(2, StepKind.PROCESSING, UnitRule.COMPETENT_OFFICE, Role.SPECIALIST, 60, null),
            step(3, StepKind.APPROVAL, UnitRule.COMPETENT_OFFICE, Role.LEADER, 20, null),
            step(4, StepKind.ISSUE, UnitRule.COMPETENT_OFFICE, Role.CLERK, 10, null),
            step(5, StepKind.RETURN, UnitRule.RECEIVING_OFFICE, Role.RETURN_DESK, 0, null)));

    @Test
    void every_route_that_ships_is_sound() {
        assertThat(ShippedCatalogue.routes())
                .hasSizeGreaterThan(10)
                .allSatisfy(route -> assertThat(RouteChecks.of(route.steps(), route.wholeShare()))
                        .as(route.code())
                        .isEmpty());
    }

    @Test
    void a_route_begins_with_the_reception_and_reaches_the_return() {
        replace(1, StepKind.PROCESSING, Role.SPECIALIST, 10);
        assertThat(kinds()).containsExactly(Kind.NO_BEGINNING);

        replace(1, StepKind.RECEPTION, Role.RECEPTION, 10);
        replace(5, StepKind.REVIEW, Role.LEADER, 0);
        assertThat(kinds()).containsExactly(Kind.NO_END, Kind.SHARE_MISSING);

        replace(5, StepKind.RECEPTION, Role.RECEPTION, 0);
        assertThat(kinds()).contains(Kind.NO_END, Kind.RECEIVED_AGAIN);
        assertThat(RouteChecks.of(List.of(steps.get(0)), 100)).containsExactly(new RouteFinding(Kind.TOO_SHORT, 0, 0));
        assertThat(RouteChecks.of(List.of(), 100)).hasSize(1);
    }

    @Test
    void what_comes_after_the_return_is_never_reached() {
        replace(2, StepKind.RETURN, Role.RETURN_DESK, 0);

        assertThat(RouteChecks.of(steps, 40))
                .contains(
                        new RouteFinding(Kind.UNREACHABLE, 3, 0),
                        new RouteFinding(Kind.UNREACHABLE, 4, 0),
                        new RouteFinding(Kind.UNREACHABLE, 5, 0),
                        new RouteFinding(Kind.NO_PROCESSING, 0, 0));
    }

    @Test
    void a_route_decides_once_and_then_issues() {
        replace(3, StepKind.REVIEW, Role.LEADER, 20);
        assertThat(kinds()).containsExactly(Kind.NO_APPROVAL);

        replace(3, StepKind.ISSUE, Role.CLERK, 20);
        replace(4, StepKind.APPROVAL, Role.LEADER, 10);
        assertThat(kinds()).containsExactly(Kind.ISSUE_BEFORE_APPROVAL);

        replace(3, StepKind.APPROVAL, Role.LEADER, 20);
        assertThat(kinds()).containsExactly(Kind.NO_ISSUE, Kind.TWICE);
    }

    @Test
    void who_reviews_or_approves_can_send_back_to_somebody() {
        replace(2, StepKind.APPROVAL, Role.LEADER, 60);
        replace(3, StepKind.PROCESSING, Role.SPECIALIST, 20);

        assertThat(kinds()).containsExactly(Kind.NO_RETURN_TARGET);
        assertThat(RouteChecks.returnTargets(steps, 4)).containsExactly(2, 3);
        assertThat(RouteChecks.returnTargets(steps, 1)).isEmpty();
        assertThat(RouteChecks.returnTargets(steps, 5)).isEmpty();
    }

    @Test
    void shares_add_up_to_the_whole_and_a_parallel_group_counts_once() {
        replace(2, StepKind.PROCESSING, Role.SPECIALIST, 59);
        assertThat(RouteChecks.of(steps, 100)).containsExactly(new RouteFinding(Kind.SHARES_SUM, 0, 99));

        steps.set(1, step(2, StepKind.OPINION, UnitRule.COMPETENT_OFFICE, Role.SPECIALIST, 25, 1));
        steps.set(2, step(3, StepKind.OPINION, UnitRule.DEPARTMENT, Role.SPECIALIST, 60, 1));
        steps.set(3, step(4, StepKind.PROCESSING, UnitRule.DEPARTMENT, Role.SPECIALIST, 30, null));
        assertThat(RouteChecks.sum(steps)).isEqualTo(100);
        assertThat(RouteChecks.next(steps, 1)).containsExactly(2, 3);
        assertThat(RouteChecks.next(steps, 2)).containsExactly(4);
        assertThat(RouteChecks.next(steps, 3)).containsExactly(4);
        assertThat(RouteChecks.next(steps, 5)).isEmpty();

        replace(5, StepKind.RETURN, Role.RETURN_DESK, 5);
        assertThat(kinds()).contains(Kind.SHARE_AT_RETURN);
    }

    @Test
    void a_parallel_group_stands_together_and_only_work_and_opinions_run_in_it() {
        steps.set(1, step(2, StepKind.OPINION, UnitRule.COMPETENT_OFFICE, Role.SPECIALIST, 60, 1));
        steps.set(2, step(3, StepKind.APPROVAL, UnitRule.COMPETENT_OFFICE, Role.LEADER, 20, 2));
        steps.set(3, step(4, StepKind.OPINION, UnitRule.COMPETENT_OFFICE, Role.SPECIALIST, 10, 1));
        assertThat(RouteChecks.of(steps, 90))
                .contains(new RouteFinding(Kind.NOT_PARALLEL, 3, 0), new RouteFinding(Kind.GROUP_SPLIT, 4, 1));

        steps.set(1, step(2, StepKind.OPINION, UnitRule.COMPETENT_OFFICE, Role.SPECIALIST, 60, null));
        assertThat(kinds()).contains(Kind.OPINION_ALONE);
    }

    @Test
    void a_role_does_the_work_of_its_kind() {
        replace(3, StepKind.APPROVAL, Role.SPECIALIST, 20);
        replace(4, StepKind.ISSUE, Role.LEADER, 10);

        assertThat(RouteChecks.of(steps, 100))
                .containsExactly(new RouteFinding(Kind.ROLE_UNFIT, 3, 0), new RouteFinding(Kind.ROLE_UNFIT, 4, 0));
    }

    @Test
    void a_missing_role_is_named_once_with_all_steps_that_need_it() {
        OfficeId here = new OfficeId(1);
        OfficeId there = new OfficeId(2);
        List<ResolvedStep> wanted = new ArrayList<>();
        steps.forEach(each -> wanted.add(new ResolvedStep(each, here)));
        wanted.add(new ResolvedStep(steps.get(2), there));
        wanted.add(new ResolvedStep(step(6, StepKind.REVIEW, UnitRule.PROVINCE, Role.LEADER, 1, null), here));

        assertThat(RouteChecks.missing(
                        wanted,
                        (office, role) -> office.equals(there)
                                || Set.of(Role.RECEPTION, Role.CLERK).contains(role)))
                .containsExactly(
                        new MissingStaff(here, Role.SPECIALIST, List.of(2)),
                        new MissingStaff(here, Role.LEADER, List.of(3, 6)),
                        new MissingStaff(here, Role.RETURN_DESK, List.of(5)));
    }

    @Test
    void two_versions_are_compared_step_by_step() {
        List<RouteStep> after = new ArrayList<>(steps);
        after.add(2, step(3, StepKind.REVIEW, UnitRule.COMPETENT_OFFICE, Role.DIVISION_HEAD, 10, null));
        after.set(1, step(2, StepKind.PROCESSING, UnitRule.COMPETENT_OFFICE, Role.SPECIALIST, 50, null));

        List<RouteComparison.Row> rows = RouteComparison.of(steps, after);

        assertThat(rows).hasSize(6);
        assertThat(rows.get(0).same()).isTrue();
        assertThat(rows.get(1).same()).isFalse();
        assertThat(rows.get(1).before()).isEqualTo(steps.get(1));
        assertThat(rows.get(2).before()).isNull();
        assertThat(rows.subList(3, 6)).allMatch(RouteComparison.Row::same);
        assertThat(RouteComparison.of(after, steps))
                .anySatisfy(row -> assertThat(row.after()).isNull());
        assertThat(RouteComparison.of(List.of(), steps)).hasSize(5);
    }

    @Test
    void versions_begin_on_their_day() {
        Route first = new Route("A", "a", "a", steps);
        assertThat(first.hasBegun(java.time.LocalDate.MIN)).isTrue();
    }

    private List<Kind> kinds() {
        return RouteChecks.of(steps, RouteChecks.sum(steps)).stream()
                .map(RouteFinding::kind)
                .toList();
    }

    private void replace(int no, StepKind kind, Role role, int share) {
        RouteStep was = steps.get(no - 1);
        steps.set(no - 1, step(no, kind, was.unitRule(), role, share, null));
    }

    private static RouteStep step(int no, StepKind kind, UnitRule rule, Role role, int share, Integer group) {
        return new RouteStep(no, kind, "Bước " + kind, "Step " + kind, rule, null, role, share, group);
    }
}

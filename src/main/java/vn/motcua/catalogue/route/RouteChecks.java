package vn.motcua.catalogue.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

import vn.motcua.catalogue.ResolvedStep;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.catalogue.route.RouteFinding.Kind;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

/**
 * Checks of a route before it is published (domain reference, section 3.7): every step is reached, every step reaches the end,
 * files can be sent back, shares add up, and each step has somebody who can do it. Steps follow each other by their numbers;
 * those of a parallel group run at the same time.
 */
public final class RouteChecks {

    private static final Map<StepKind, Set<Role>> FIT = new EnumMap<>(Map.of(
            StepKind.RECEPTION, Set.of(Role.RECEPTION),
            StepKind.PROCESSING, Set.of(Role.SPECIALIST, Role.DIVISION_HEAD),
            StepKind.OPINION, Set.of(Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER),
            StepKind.REVIEW, Set.of(Role.DIVISION_HEAD, Role.LEADER),
            StepKind.APPROVAL, Set.of(Role.LEADER),
            StepKind.ISSUE, Set.of(Role.CLERK),
            StepKind.RETURN, Set.of(Role.RETURN_DESK)));

    private static final Set<StepKind> PARALLEL = Set.of(StepKind.PROCESSING, StepKind.OPINION);

    private RouteChecks() {}

    /**
     * A role that nobody has at an office where a step needs it.
     *
     * @param steps numbers of the steps that need it, in order
     */
    public record MissingStaff(OfficeId office, Role role, List<Integer> steps) {}

    /**
     * All faults of the steps, in the order of the steps; those of the whole route come first. Empty when there is none.
     *
     * @param whole what the shares have to add up to
     */
    public static List<RouteFinding> of(List<RouteStep> steps, int whole) {
        List<RouteFinding> found = new ArrayList<>();
        if (steps.size() < 2) {
            return List.of(new RouteFinding(Kind.TOO_SHORT, 0, 0));
        }
        ends(steps, found);
        decides(steps, found);
        groups(steps, found);
        shares(steps, whole, found);
        for (RouteStep step : steps) {
            if (!Objects.requireNonNull(FIT.get(step.kind())).contains(step.role())) {
                found.add(new RouteFinding(Kind.ROLE_UNFIT, step.no(), 0));
            }
        }
        found.sort(Comparator.comparingInt(RouteFinding::step));
        return List.copyOf(found);
    }

    /** Roles for which there is somebody to do work of a kind. */
    public static Set<Role> roles(StepKind kind) {
        return Objects.requireNonNull(FIT.get(kind));
    }

    /**
     * Numbers of the steps to which a file can be sent back from a step: all earlier ones but the reception.
     *
     * @param no number of a step
     */
    public static List<Integer> returnTargets(List<RouteStep> steps, int no) {
        RouteStep from = steps.get(no - 1);
        return from.kind() == StepKind.RECEPTION || from.kind() == StepKind.RETURN
                ? List.of()
                : steps.stream()
                        .filter(each -> each.no() < no && each.kind() != StepKind.RECEPTION)
                        .map(RouteStep::no)
                        .toList();
    }

    /** Numbers of the steps that begin when a step ends: the next one, or all of the next parallel group. */
    public static List<Integer> next(List<RouteStep> steps, int no) {
        List<List<RouteStep>> stages = Route.stages(steps);
        for (int i = 0; i + 1 < stages.size(); i++) {
            if (stages.get(i).contains(steps.get(no - 1))) {
                return stages.get(i + 1).stream().map(RouteStep::no).toList();
            }
        }
        return List.of();
    }

    private static void ends(List<RouteStep> steps, List<RouteFinding> found) {
        RouteStep first = steps.get(0);
        RouteStep last = steps.get(steps.size() - 1);
        if (first.kind() != StepKind.RECEPTION || first.unitRule() != UnitRule.RECEIVING_OFFICE) {
            found.add(new RouteFinding(Kind.NO_BEGINNING, first.no(), 0));
        }
        if (last.kind() != StepKind.RETURN || last.unitRule() != UnitRule.RECEIVING_OFFICE) {
            found.add(new RouteFinding(Kind.NO_END, last.no(), 0));
        }
        boolean over = false;
        for (RouteStep step : steps) {
            if (over) {
                found.add(new RouteFinding(Kind.UNREACHABLE, step.no(), 0));
            }
            over |= step.kind() == StepKind.RETURN;
            if (step.kind() == StepKind.RECEPTION && step.no() > 1) {
                found.add(new RouteFinding(Kind.RECEIVED_AGAIN, step.no(), 0));
            }
        }
    }

    private static void decides(List<RouteStep> steps, List<RouteFinding> found) {
        int processing = first(steps, StepKind.PROCESSING);
        int approval = first(steps, StepKind.APPROVAL);
        int issue = first(steps, StepKind.ISSUE);
        if (processing == 0) {
            found.add(new RouteFinding(Kind.NO_PROCESSING, 0, 0));
        }
        if (approval == 0) {
            found.add(new RouteFinding(Kind.NO_APPROVAL, 0, 0));
        }
        if (issue == 0) {
            found.add(new RouteFinding(Kind.NO_ISSUE, 0, 0));
        } else if (issue < approval) {
            found.add(new RouteFinding(Kind.ISSUE_BEFORE_APPROVAL, issue, 0));
        }
        for (RouteStep step : steps) {
            if (step.kind() == StepKind.APPROVAL && step.no() != approval
                    || step.kind() == StepKind.ISSUE && step.no() != issue) {
                found.add(new RouteFinding(Kind.TWICE, step.no(), 0));
            }
            boolean sendsBack = step.kind() == StepKind.REVIEW || step.kind() == StepKind.APPROVAL;
            if (sendsBack && returnTargets(steps, step.no()).isEmpty()) {
                found.add(new RouteFinding(Kind.NO_RETURN_TARGET, step.no(), 0));
            }
        }
    }

    private static int first(List<RouteStep> steps, StepKind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(RouteStep::no)
                .findFirst()
                .orElse(0);
    }

    private static void groups(List<RouteStep> steps, List<RouteFinding> found) {
        Set<Integer> closed = new HashSet<>();
        Integer open = null;
        for (RouteStep step : steps) {
            Integer group = step.parallelGroup();
            if (!Objects.equals(open, group)) {
                if (open != null) {
                    closed.add(open);
                }
                if (group != null && closed.contains(group)) {
                    found.add(new RouteFinding(Kind.GROUP_SPLIT, step.no(), group));
                }
                open = group;
            }
            if (group != null && !PARALLEL.contains(step.kind())) {
                found.add(new RouteFinding(Kind.NOT_PARALLEL, step.no(), 0));
            }
            if (group == null && step.kind() == StepKind.OPINION) {
                found.add(new RouteFinding(Kind.OPINION_ALONE, step.no(), 0));
            }
        }
    }

    private static void shares(List<RouteStep> steps, int whole, List<RouteFinding> found) {
        for (RouteStep step : steps) {
            if (step.kind() == StepKind.RETURN && step.share() > 0) {
                found.add(new RouteFinding(Kind.SHARE_AT_RETURN, step.no(), 0));
            }
            if (step.kind() != StepKind.RETURN && step.share() == 0) {
                found.add(new RouteFinding(Kind.SHARE_MISSING, step.no(), 0));
            }
        }
        int sum = sum(steps);
        if (sum != whole) {
            found.add(new RouteFinding(Kind.SHARES_SUM, 0, sum));
        }
    }

    /** Sum of the shares; a parallel group counts once, with its largest share. */
    public static int sum(List<RouteStep> steps) {
        return Route.stages(steps).stream()
                .mapToInt(
                        stage -> stage.stream().mapToInt(RouteStep::share).max().orElse(0))
                .sum();
    }

    /**
     * The roles that nobody has at the office of a step, each once, in the order in which they were found.
     *
     * @param steps steps of the route as the offices that may receive with it resolve them
     * @param staffed whether somebody has the role at the office
     */
    public static List<MissingStaff> missing(Collection<ResolvedStep> steps, BiPredicate<OfficeId, Role> staffed) {
        Map<Map.Entry<OfficeId, Role>, Set<Integer>> missing = new LinkedHashMap<>();
        Set<Map.Entry<OfficeId, Role>> present = new HashSet<>();
        for (ResolvedStep each : steps) {
            Map.Entry<OfficeId, Role> post =
                    Map.entry(each.office(), each.step().role());
            if (present.contains(post)) {
                continue;
            }
            if (!missing.containsKey(post) && staffed.test(post.getKey(), post.getValue())) {
                present.add(post);
            } else {
                missing.computeIfAbsent(post, absent -> new TreeSet<>())
                        .add(each.step().no());
            }
        }
        return missing.entrySet().stream()
                .map(each -> new MissingStaff(
                        each.getKey().getKey(), each.getKey().getValue(), List.copyOf(each.getValue())))
                .toList();
    }
}

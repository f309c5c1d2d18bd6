package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One version of the route of a dossier: its steps from reception to the return of the result at the same desk. A dossier
 * keeps the version that was in force on the day of its acceptance.
 *
 * @param code code of the route, the same for all its versions
 * @param version number of the version, from 1
 * @param validFrom first day; null for the first version, which holds from the beginning. A version ends where the next begins
 * @param name name, in Vietnamese
 * @param nameEn name in English
 * @param steps steps, in order; the steps of a parallel group are adjacent
 */
public record Route(
        String code, int version, @Nullable LocalDate validFrom, String name, String nameEn, List<RouteStep> steps) {

    /**
     * @throws IllegalArgumentException if there are fewer than two steps, if they are not numbered 1, 2, 3 …, or if the
     *     first is not the reception and the last not the return, both at the receiving office
     */
    public Route {
        steps = List.copyOf(steps);
        if (steps.size() < 2 || !begins(steps.get(0)) || !ends(steps.get(steps.size() - 1))) {
            throw new IllegalArgumentException(
                    "route " + code + " must begin with reception and end with return at the receiving office");
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).no() != i + 1) {
                throw new IllegalArgumentException("route " + code + " lacks step " + (i + 1));
            }
        }
    }

    /** Creates a first version. */
    public Route(String code, String name, String nameEn, List<RouteStep> steps) {
        this(code, 1, null, name, nameEn, steps);
    }

    /** Whether the version has begun on a day. */
    public boolean hasBegun(LocalDate day) {
        return validFrom == null || !day.isBefore(validFrom);
    }

    private static boolean begins(RouteStep step) {
        return step.kind() == StepKind.RECEPTION && step.unitRule() == UnitRule.RECEIVING_OFFICE;
    }

    private static boolean ends(RouteStep step) {
        return step.kind() == StepKind.RETURN && step.unitRule() == UnitRule.RECEIVING_OFFICE;
    }

    /**
     * Returns the step with a number.
     *
     * @throws IllegalArgumentException if there is no such step
     */
    public RouteStep step(int no) {
        if (no < 1 || no > steps.size()) {
            throw new IllegalArgumentException("route " + code + " has no step " + no);
        }
        return steps.get(no - 1);
    }

    /** The stages in order: each is one step, or all steps of a parallel group. Never empty. */
    public List<List<RouteStep>> stages() {
        return stages(steps);
    }

    /** The stages of steps that may be no whole route: each is one step, or adjacent steps of one parallel group. */
    public static List<List<RouteStep>> stages(List<RouteStep> steps) {
        List<List<RouteStep>> stages = new ArrayList<>();
        for (RouteStep step : steps) {
            List<RouteStep> last = stages.isEmpty() ? List.of() : stages.get(stages.size() - 1);
            if (step.parallelGroup() != null
                    && !last.isEmpty()
                    && Objects.equals(last.get(0).parallelGroup(), step.parallelGroup())) {
                last.add(step);
            } else {
                stages.add(new ArrayList<>(List.of(step)));
            }
        }
        return stages;
    }

    /** Sum of the shares of all stages; a parallel group counts once, with its largest share. */
    public int wholeShare() {
        return shareThrough(steps.size());
    }

    /**
     * Sum of the shares that may have been used when a step ends: those of its own and all earlier stages. A parallel
     * group counts once, with its largest share.
     *
     * @throws IllegalArgumentException if there is no such step
     */
    public int shareThrough(int no) {
        RouteStep wanted = step(no);
        int sum = 0;
        for (List<RouteStep> stage : stages()) {
            if (stage.contains(wanted)) {
                return sum + wanted.share();
            }
            sum += stage.stream().mapToInt(RouteStep::share).max().orElse(0);
        }
        throw new IllegalStateException("route " + code + " lost step " + no);
    }
}

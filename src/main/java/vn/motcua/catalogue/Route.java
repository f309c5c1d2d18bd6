package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The way a dossier takes from the desk that receives it back to that desk.
 *
 * @param code what the route is called in data
 * @param name what it is called, in Vietnamese
 * @param nameEn the same in English
 * @param steps in order; steps of one parallel group stand next to each other
 */
public record Route(String code, String name, String nameEn, List<RouteStep> steps) {

    /**
     * @throws IllegalArgumentException if there are no two steps, they are not numbered 1, 2, 3 …, the first is not the
     *     reception or the last not the return, both at the receiving office
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

    private static boolean begins(RouteStep step) {
        return step.kind() == StepKind.RECEPTION && step.unitRule() == UnitRule.RECEIVING_OFFICE;
    }

    private static boolean ends(RouteStep step) {
        return step.kind() == StepKind.RETURN && step.unitRule() == UnitRule.RECEIVING_OFFICE;
    }

    /**
     * The step with that number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RouteStep step(int no) {
        if (no < 1 || no > steps.size()) {
            throw new IllegalArgumentException("route " + code + " has no step " + no);
        }
        return steps.get(no - 1);
    }

    /** The steps in the order they are reached; the steps of one parallel group together. Never empty. */
    public List<List<RouteStep>> stages() {
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

    /** The parts of the whole: what the steps' shares add up to when a parallel group counts once, by its longest. */
    public int wholeShare() {
        return shareThrough(steps.size());
    }

    /**
     * The parts of the whole limit that may have been used when a step ends: its own and those of all stages before. A
     * parallel group counts once, by its longest step.
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

package vn.motcua.catalogue.route;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.RouteStep;

/** Comparison of the steps of two versions of a route. */
public final class RouteComparison {

    private RouteComparison() {}

    /**
     * A step of one version beside the one of the other that it became.
     *
     * @param before null for a step that is new
     * @param after null for a step that is gone
     */
    public record Row(@Nullable RouteStep before, @Nullable RouteStep after) {

        /** Whether the step says the same in both, apart from its number. */
        public boolean same() {
            return before != null && after != null && numberless(before).equals(numberless(after));
        }
    }

    /**
     * The steps in order. Steps with the same kind and name are the same step; those between are taken for each other where they
     * have the same kind.
     */
    public static List<Row> of(List<RouteStep> before, List<RouteStep> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                int weight = likeness(before.get(i), after.get(j));
                int both = weight == 0 ? 0 : weight + common[i + 1][j + 1];
                common[i][j] = Math.max(both, Math.max(common[i + 1][j], common[i][j + 1]));
            }
        }
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int weight = i < before.size() && j < after.size() ? likeness(before.get(i), after.get(j)) : 0;
            if (weight > 0 && common[i][j] == weight + common[i + 1][j + 1]) {
                rows.add(new Row(before.get(i++), after.get(j++)));
            } else if (j == after.size() || i < before.size() && common[i][j] == common[i + 1][j]) {
                rows.add(new Row(before.get(i++), null));
            } else {
                rows.add(new Row(null, after.get(j++)));
            }
        }
        return rows;
    }

    private static int likeness(RouteStep one, RouteStep other) {
        if (one.kind() != other.kind()) {
            return 0;
        }
        return one.name().equals(other.name()) ? 3 : 1;
    }

    private static RouteStep numberless(RouteStep step) {
        return new RouteStep(
                0,
                step.kind(),
                step.name(),
                step.nameEn(),
                step.unitRule(),
                step.unitArgument(),
                step.role(),
                step.share(),
                step.parallelGroup());
    }
}

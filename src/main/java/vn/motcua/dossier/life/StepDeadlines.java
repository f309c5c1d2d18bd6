package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.Deadlines;

/**
 * The steps' own deadlines: the limit shared out by the parts of the route, the last of them the dossier's due moment.
 * Steps of a parallel group have the same deadline (domain reference, section 3.7).
 */
final class StepDeadlines {

    private StepDeadlines() {}

    /** Gives each of these steps its deadline, between a start and the due moment. */
    static void share(Deadlines deadlines, Instant from, Instant due, List<DossierStep> steps) {
        List<List<DossierStep>> stages = new ArrayList<>();
        @Nullable Integer group = null;
        for (DossierStep step : steps) {
            if (step.parallelGroup() != null && step.parallelGroup().equals(group)) {
                stages.get(stages.size() - 1).add(step);
            } else {
                stages.add(new ArrayList<>(List.of(step)));
            }
            group = step.parallelGroup();
        }
        List<Integer> parts = new ArrayList<>(stages.stream()
                .map(stage -> stage.stream().mapToInt(DossierStep::share).max().orElse(0))
                .toList());
        if (parts.stream().mapToInt(Integer::intValue).sum() == 0) {
            parts.set(parts.size() - 1, 1); // only steps without a part of their own are left
        }
        List<Instant> moments = deadlines.share(from, due, parts);
        for (int stage = 0; stage < stages.size(); stage++) {
            Instant moment = moments.get(stage);
            stages.get(stage).forEach(step -> step.dueBy(moment));
        }
    }
}

package vn.motcua.dossier.fact;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.organisation.Role;

/**
 * One step of a route with the office that does it: as it was planned, whatever became of it.
 *
 * @param no its number, from 1 without gaps
 * @param name in Vietnamese
 * @param nameEn in English
 * @param role the role whose work it is
 * @param share its parts of the whole limit
 * @param parallelGroup steps with the same number run at the same time; null for a step that runs alone
 */
public record PlannedStep(
        int no,
        StepKind kind,
        String name,
        String nameEn,
        int officeId,
        Role role,
        int share,
        @Nullable Integer parallelGroup) {

    /** The same at another place of a route. */
    public PlannedStep numbered(int other) {
        return new PlannedStep(other, kind, name, nameEn, officeId, role, share, parallelGroup);
    }

    /** The same, done by another office. */
    public PlannedStep at(int office) {
        return new PlannedStep(no, kind, name, nameEn, office, role, share, parallelGroup);
    }

    /** Whether this is the opinion of another agency that was asked on the way, not a step of the procedure. */
    public boolean consultation() {
        return kind == StepKind.OPINION && parallelGroup == null;
    }
}

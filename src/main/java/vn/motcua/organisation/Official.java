package vn.motcua.organisation;

import java.util.List;
import java.util.Objects;

/**
 * Official (cán bộ, công chức): a person who works for offices. The name is public: it is printed on slips and control
 * sheets.
 *
 * @param id never null
 * @param code the unique code in the personnel register
 * @param fullName as printed
 * @param title the title of the post, in Vietnamese
 * @param revision how often it was changed; a change says from which revision it was made
 * @param assignments all assignments, including past and future ones
 */
public record Official(
        OfficialId id, String code, String fullName, String title, int revision, List<Assignment> assignments) {

    public Official {
        Objects.requireNonNull(id, "id");
        assignments = List.copyOf(assignments);
    }
}

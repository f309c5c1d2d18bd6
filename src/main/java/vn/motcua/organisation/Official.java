package vn.motcua.organisation;

import java.util.List;
import java.util.Objects;

/**
 * A person who works for offices (cán bộ, công chức). The name is public: it stands on slips and sheets.
 *
 * @param id never null
 * @param code of the personnel register, unique
 * @param fullName as printed
 * @param title of the post, in Vietnamese
 * @param assignments all, past and future ones too
 */
public record Official(OfficialId id, String code, String fullName, String title, List<Assignment> assignments) {

    public Official {
        Objects.requireNonNull(id, "id");
        assignments = List.copyOf(assignments);
    }
}

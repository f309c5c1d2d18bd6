package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param waiting roles that wait for a second administrator and are not in force
 */
public record Official(
        OfficialId id,
        String code,
        String fullName,
        String title,
        int revision,
        List<Assignment> assignments,
        List<WaitingRole> waiting) {

    /**
     * Role that one administrator gave and another has not confirmed yet.
     *
     * @param reason why it was given
     */
    public record WaitingRole(Assignment assignment, OfficialId preparedBy, Instant preparedAt, String reason) {}

    public Official {
        Objects.requireNonNull(id, "id");
        assignments = List.copyOf(assignments);
        waiting = List.copyOf(waiting);
    }

    /** Role at an office that is in force from that day on; empty when there is none. */
    public Optional<Assignment> assignment(OfficeId office, Role role, LocalDate from) {
        return assignments.stream()
                .filter(each -> each.office().equals(office)
                        && each.role() == role
                        && each.validFrom().equals(from))
                .findFirst();
    }

    /** Office of each role the official has, had or may come to have: those given, then those that wait. */
    public List<OfficeId> offices() {
        return Stream.concat(assignments.stream(), waiting.stream().map(WaitingRole::assignment))
                .map(Assignment::office)
                .toList();
    }
}

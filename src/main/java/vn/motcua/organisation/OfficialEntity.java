package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.PersonName;

/** JPA entity of an {@link Official}, with the assignments. */
@Entity
@Table(name = "official")
class OfficialEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String code;
    private String fullName;
    private String nameFolded;
    private String title;
    private LocalDate validFrom;

    private int revision;

    @OneToMany(mappedBy = "official", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<AssignmentEntity> assignments = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected OfficialEntity() {}

    OfficialEntity(String code, PersonName name, String title, LocalDate from) {
        this.code = code;
        this.fullName = name.value();
        this.nameFolded = name.folded();
        this.title = title;
        this.validFrom = from;
    }

    /**
     * Id of the official.
     *
     * @throws IllegalStateException before the entity is saved
     */
    OfficialId id() {
        if (id == null) {
            throw new IllegalStateException("official " + code + " is not saved");
        }
        return new OfficialId(id);
    }

    String code() {
        return code;
    }

    /** Adds a role at an office, valid from a day on. */
    void assign(OfficeId office, Role role, LocalDate from) {
        assignments.add(new AssignmentEntity(this, office, role, from));
    }

    /** Adds a role that is not in force until another administrator confirms it. */
    void prepare(OfficialAdministration.Post post, OfficialId by, Instant at, String reason) {
        assignments.add(AssignmentEntity.waiting(this, post, by, at, reason));
    }

    /** The role that waits for a second administrator, by its first day; empty when there is none, or no longer. */
    Optional<AssignmentEntity> waiting(OfficeId office, Role role, LocalDate from) {
        return assignments.stream()
                .filter(each -> !each.inForce() && each.isFor(office, role) && each.beginsOn(from))
                .findFirst();
    }

    /** Takes away a role that waited. */
    void decline(AssignmentEntity waiting) {
        assignments.remove(waiting);
    }

    /**
     * Ends the official's role at an office.
     *
     * @param end the first day without the role; an assignment that would end before or on its first day is removed
     */
    void end(OfficeId office, Role role, LocalDate end) {
        assignments.removeIf(each -> each.isOf(office, role) && !each.startsBefore(end));
        assignments.stream().filter(each -> each.isOf(office, role)).forEach(each -> each.endBy(end));
    }

    /** Number of changes by administrators; a page says from which it was made. */
    int revision() {
        return revision;
    }

    /** Counts a change, under the lock of {@link Officials#lock}. */
    void changed() {
        revision++;
    }

    /** Corrects what is written of the official. */
    void describe(PersonName name, String newTitle) {
        fullName = name.value();
        nameFolded = name.folded();
        title = newTitle;
    }

    /**
     * Ends the assignment that began on a day; one that would end before it began is taken away.
     *
     * @param heir who gets the work that is held at its end; null for the pile of the office
     */
    void end(OfficeId office, Role role, LocalDate from, LocalDate end, @Nullable OfficialId heir) {
        assignments.removeIf(each -> each.isOf(office, role) && each.beginsOn(from) && !each.startsBefore(end));
        assignments.stream()
                .filter(each -> each.isOf(office, role) && each.beginsOn(from))
                .forEach(each -> {
                    each.endBy(end);
                    each.leaveTo(heir);
                });
    }

    Official official() {
        return new Official(
                id(),
                code,
                fullName,
                title,
                revision,
                assignments.stream()
                        .filter(AssignmentEntity::inForce)
                        .map(AssignmentEntity::assignment)
                        .toList(),
                assignments.stream()
                        .filter(each -> !each.inForce())
                        .map(AssignmentEntity::waitingRole)
                        .toList());
    }
}

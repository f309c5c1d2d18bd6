package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.PersonName;

/**
 * Service that appoints officials and changes their roles, for the application itself; what administrators do is checked and
 * recorded by {@link OfficialAdministration}. {@link Organisation} shows a change on this instance at the
 * commit, and on other instances within two seconds.
 */
@Service
public class Personnel {

    private final Officials officials;
    private final ReferenceVersions versions;
    private final Organisation organisation;

    Personnel(Officials officials, ReferenceVersions versions, Organisation organisation) {
        this.officials = officials;
        this.versions = versions;
        this.organisation = organisation;
    }

    /** Appoints a new official with these roles at one office. */
    @Transactional
    public OfficialId appoint(
            String code, PersonName name, String title, OfficeId office, Set<Role> roles, LocalDate from) {
        OfficialEntity official = new OfficialEntity(code, name, title, from);
        roles.stream().sorted().forEach(role -> official.assign(office, role, from));
        OfficialId id = officials.save(official).id();
        changed();
        return id;
    }

    /**
     * Gives an official another role at an office, valid from a day on.
     *
     * @throws RefusedException NOT_FOUND for an unknown official
     */
    @Transactional
    public void assign(OfficialId official, OfficeId office, Role role, LocalDate from) {
        known(official).assign(office, role, from);
        changed();
    }

    /**
     * Ends a role of an official at an office.
     *
     * @param end the first day without the role; an assignment that would end before or on its first day is removed
     * @throws RefusedException NOT_FOUND for an unknown official
     */
    @Transactional
    public void end(OfficialId official, OfficeId office, Role role, LocalDate end) {
        known(official).end(office, role, end);
        changed();
    }

    /**
     * Number of changes of an official so far, also of those in the transaction of the caller.
     *
     * @throws RefusedException NOT_FOUND for an unknown official
     */
    @Transactional(readOnly = true)
    public int revision(OfficialId id) {
        return known(id).revision();
    }

    private OfficialEntity known(OfficialId id) {
        return officials
                .findById(id.value())
                .orElseThrow(() -> RefusedException.notFound("organisation.official.unknown"));
    }

    /** Marks the copies in memory as outdated, once in a transaction; every change calls it in its own. */
    void changed() {
        if (TransactionSynchronizationManager.getSynchronizations().stream().anyMatch(Refresh.class::isInstance)) {
            return;
        }
        versions.increase("organisation");
        TransactionSynchronizationManager.registerSynchronization(new Refresh(organisation));
    }

    private record Refresh(Organisation organisation) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            organisation.refresh();
        }
    }
}

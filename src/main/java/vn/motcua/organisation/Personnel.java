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
 * Takes officials into service and changes their roles. Every change is seen by {@link Organisation} on this instance
 * with its commit, and on the others within two seconds.
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

    /** Takes a new official into service, with these roles at one office. */
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
     * Gives an official one more role at an office, from a day on.
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
     * @param end the first day without the role; an assignment that would not have lasted a day is removed
     * @throws RefusedException NOT_FOUND for an unknown official
     */
    @Transactional
    public void end(OfficialId official, OfficeId office, Role role, LocalDate end) {
        known(official).end(office, role, end);
        changed();
    }

    private OfficialEntity known(OfficialId id) {
        return officials
                .findById(id.value())
                .orElseThrow(() -> RefusedException.notFound("organisation.official.unknown"));
    }

    /** To be called in the transaction of every change. */
    void changed() {
        versions.increase("organisation");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                organisation.refresh();
            }
        });
    }
}

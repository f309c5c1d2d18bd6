package vn.motcua.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.platform.ReferenceVersions;

/** Reads the whole organisation in two queries. */
@Component
class OrganisationReader {

    private final Offices offices;
    private final Officials officials;
    private final ReferenceVersions versions;

    OrganisationReader(Offices offices, Officials officials, ReferenceVersions versions) {
        this.offices = offices;
        this.officials = officials;
        this.versions = versions;
    }

    long version() {
        return versions.of("organisation");
    }

    /** Reads in a new transaction, so that the copy in memory never contains uncommitted changes of the caller. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    OrganisationSnapshot read() {
        long version = version(); // read first: a later change makes the copy outdated, never inconsistent
        List<OfficeEntity> known = offices.findAll();
        Map<String, OfficeId> formerCodes = new HashMap<>();
        for (OfficeEntity office : known) {
            office.formerCodes()
                    .forEach(code -> formerCodes.put(code, office.office().id()));
        }
        return new OrganisationSnapshot(
                version,
                known.stream().map(OfficeEntity::office).toList(),
                formerCodes,
                officials.withAssignments().stream()
                        .map(OfficialEntity::official)
                        .toList());
    }
}

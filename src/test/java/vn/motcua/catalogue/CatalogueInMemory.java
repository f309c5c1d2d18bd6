package vn.motcua.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import vn.motcua.organisation.Organisation;

/** A catalogue of what it is given: no database is asked and nothing is started. */
public final class CatalogueInMemory {

    private CatalogueInMemory() {}

    /**
     * Without settings of how time is counted.
     *
     * @param versions with the text each is found by
     * @param authorities by the codes of procedures
     */
    public static Catalogue of(
            Map<ProcedureVersion, String> versions,
            Map<String, List<Authority>> authorities,
            Organisation organisation,
            Clock clock) {
        CatalogueSnapshot snapshot = new CatalogueSnapshot(
                0,
                versions.entrySet().stream()
                        .map(each -> new CatalogueSnapshot.Entry(each.getKey(), each.getValue()))
                        .toList(),
                authorities,
                List.of());
        CatalogueReader reader = new CatalogueReader(null, null, null) {
            @Override
            CatalogueSnapshot read() {
                return snapshot;
            }
        };
        Catalogue catalogue = new Catalogue(reader, organisation, clock);
        catalogue.refresh();
        return catalogue;
    }
}

package vn.motcua.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import vn.motcua.catalogue.search.EverydayWord;
import vn.motcua.organisation.Organisation;

/** A catalogue of what it is given: no database is asked and nothing is started. */
public final class CatalogueInMemory {

    private CatalogueInMemory() {}

    /**
     * Without settings of how time is counted.
     *
     * @param authorities by the codes of procedures
     * @param words everyday words
     */
    public static Catalogue of(
            List<ProcedureVersion> versions,
            Map<String, List<Authority>> authorities,
            List<EverydayWord> words,
            Organisation organisation,
            Clock clock) {
        CatalogueSnapshot snapshot =
                new CatalogueSnapshot(0, versions, List.of(), List.of(), authorities, List.of(), words);
        CatalogueReader reader = new CatalogueReader(null, null, null, null) {
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

package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.timerule.TimeRuleSettings;
import vn.motcua.catalogue.search.EverydayWords;
import vn.motcua.platform.ReferenceVersions;

/** Reads the whole catalogue in ten queries. */
@Component
class CatalogueReader {

    private final Procedures procedures;
    private final TimeRuleSettings settings;
    private final EverydayWords words;
    private final ReferenceVersions versions;

    CatalogueReader(Procedures procedures, TimeRuleSettings settings, EverydayWords words, ReferenceVersions versions) {
        this.procedures = procedures;
        this.settings = settings;
        this.words = words;
        this.versions = versions;
    }

    long version() {
        return versions.of("catalogue");
    }

    /** Reads in a transaction of its own: the copy must not hold uncommitted changes of the caller's transaction. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    CatalogueSnapshot read() {
        long version = version(); // read first: a later change makes the copy outdated, never inconsistent
        List<Route> routes = procedures.routes().stream()
                .filter(each -> !each.withdrawn())
                .map(RouteEntity::route)
                .toList();
        List<ProcedureVersion> entries = new ArrayList<>();
        List<ProcedureVersion> withdrawn = new ArrayList<>();
        Map<String, List<Authority>> authorities = new HashMap<>();
        for (ProcedureEntity procedure : procedures.all()) {
            List<Authority> held = procedure.authorities();
            if (!held.isEmpty()) {
                authorities.put(procedure.code(), held);
            }
            procedure
                    .versions()
                    .forEach(each -> (each.withdrawn() ? withdrawn : entries)
                            .add(each.version(procedure.code(), procedure.field(), held)));
        }
        return new CatalogueSnapshot(version, entries, withdrawn, routes, authorities, settings.all(), words.all());
    }
}

package vn.motcua.catalogue.reference;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.content.CatalogueInsertQuery;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.reference.ReferenceFiles.RouteRow;
import vn.motcua.catalogue.reference.ReferenceFiles.StepRow;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.TransactionLock;

/**
 * Loads the procedures and routes that the product ships into an empty catalogue.
 */
@Service
public class CatalogueReference {

    private static final Logger log = LoggerFactory.getLogger(CatalogueReference.class);

    private final CatalogueInsertQuery rows;
    private final ReferenceVersions versions;
    private final TransactionLock locks;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;

    CatalogueReference(
            CatalogueInsertQuery rows,
            ReferenceVersions versions,
            TransactionLock locks,
            PlatformTransactionManager transactions,
            Catalogue catalogue) {
        this.rows = rows;
        this.versions = versions;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
        this.catalogue = catalogue;
    }

    /**
     * Loads routes and procedures unless there is already a procedure.
     *
     * @return whether this call loaded them
     */
    public boolean load() {
        boolean loaded = Boolean.TRUE.equals(transaction.execute(status -> insert()));
        catalogue.follow();
        return loaded;
    }

    private boolean insert() {
        locks.hold("reference catalogue"); // two instances that start at once must not both load
        if (rows.anyProcedure()) {
            return false;
        }
        ReferenceFiles files = new ReferenceFiles();
        List<ProcedureContent> procedures = files.procedures();
        List<Route> routes =
                files.routes().stream().map(CatalogueReference::route).toList();
        rows.insertRoutes(routes);
        rows.insertProcedures(procedures);
        rows.insertWords(files.everydayWords());
        versions.increase("catalogue");
        log.info("Loaded {} versions of procedures and {} routes", procedures.size(), routes.size());
        return true;
    }

    /** First versions of the shipped routes, which hold from the beginning. */
    private static Route route(RouteRow row) {
        List<RouteStep> steps = new ArrayList<>();
        for (StepRow step : row.steps()) {
            steps.add(new RouteStep(
                    steps.size() + 1,
                    step.kind(),
                    step.name(),
                    step.nameEn(),
                    step.unitRule(),
                    step.unitArgument(),
                    step.role(),
                    step.share(),
                    step.parallelGroup()));
        }
        return new Route(row.code(), 1, null, row.name(), row.nameEn(), steps);
    }
}

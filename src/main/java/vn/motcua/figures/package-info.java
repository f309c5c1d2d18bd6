/**
 * Measures over the event history: received, resolved early, on time and late, in process and overdue, each
 * opening to exactly the dossiers it counts.
 */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"vocabulary", "platform", "worktime", "organisation", "catalogue", "dossier"})
@NullMarked
package vn.motcua.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

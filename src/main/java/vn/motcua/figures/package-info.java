/**
 * Figures of dossiers: received, resolved early, on time and late, in process and overdue, each with the list of
 * exactly the dossiers it counts.
 */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "worktime",
            "organisation",
            "calendar",
            "catalogue",
            "dossier :: value"
        })
@NullMarked
package vn.motcua.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

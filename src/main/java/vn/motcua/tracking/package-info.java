/** A citizen's access to a dossier: slips and their tokens, the status, and the limits on guessing. */
@ApplicationModule(
        displayName = "Tracking",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "worktime",
            "organisation",
            "audit",
            "calendar",
            "catalogue",
            "dossier",
            "dossier :: life",
            "dossier :: query",
            "dossier :: value"
        })
@NullMarked
package vn.motcua.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

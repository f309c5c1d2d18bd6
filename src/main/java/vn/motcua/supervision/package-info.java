/** The face for supervisors: figures, each of which opens to the list behind it. No rule of the domain lives here. */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "worktime",
            "organisation",
            "catalogue",
            "dossier",
            "dossier :: action",
            "document",
            "notification",
            "feedback",
            "figures",
            "identity"
        })
@NullMarked
package vn.motcua.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

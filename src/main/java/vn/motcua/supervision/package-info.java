/** The face for supervisors: figures, each of which opens to the list behind it. No rule of the domain lives here. */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "platform",
            "platform :: request",
            "platform :: table",
            "worktime",
            "organisation",
            "audit",
            "catalogue",
            "dossier :: value",
            "document :: form",
            "feedback",
            "figures",
            "history",
            "queue"
        })
@NullMarked
package vn.motcua.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The date of a dossier: explained day by day, recounted every night, and moved by a new calendar with preview, proof and undo. */
@ApplicationModule(
        displayName = "Due dates",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "worktime",
            "organisation",
            "calendar",
            "catalogue",
            "dossier",
            "dossier :: life",
            "dossier :: query",
            "dossier :: value"
        })
@NullMarked
package vn.motcua.duedate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

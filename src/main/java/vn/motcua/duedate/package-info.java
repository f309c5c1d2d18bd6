/**
 * Dates of dossiers: explained day by day, recounted every night, and moved by calendar notices with preview, proof and
 * undoing.
 */
@ApplicationModule(
        displayName = "Due dates",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: setting",
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

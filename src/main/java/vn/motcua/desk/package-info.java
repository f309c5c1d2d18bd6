/** The day of an office: worklists, registers and look-up, drafts and notices of reception, hand-over slips, the shelf of results and the closing of a shift. */
@ApplicationModule(
        displayName = "Desk",
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
package vn.motcua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

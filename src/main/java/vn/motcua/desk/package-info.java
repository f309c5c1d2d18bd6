/**
 * Work of an office's desks: worklists, registers, look-up, reception drafts and notices, hand-over slips, the shelf of
 * results, and closings of shifts.
 */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setting",
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

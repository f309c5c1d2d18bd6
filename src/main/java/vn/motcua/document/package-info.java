/**
 * Printed forms and their PDF files, with QR and bar codes; and the record of a dossier for the citizen, with all
 * promised dates, decisions and messages.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "worktime",
            "organisation",
            "audit",
            "catalogue",
            "dossier",
            "dossier :: action",
            "dossier :: value",
            "duedate",
            "tracking",
            "desk",
            "desk :: handover",
            "desk :: reception",
            "notification"
        })
@NullMarked
package vn.motcua.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

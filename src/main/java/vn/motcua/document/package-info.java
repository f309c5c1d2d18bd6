/**
 * Printed forms and their PDF, with QR and bar codes; and the record of all that was promised, said and sent, for a citizen
 * to keep.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "worktime",
            "organisation",
            "catalogue",
            "dossier",
            "notification"
        })
@NullMarked
package vn.motcua.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

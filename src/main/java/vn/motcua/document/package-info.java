/**
 * Printed forms and their PDF, with QR and bar codes.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"vocabulary", "platform", "worktime", "organisation", "catalogue", "dossier"})
@NullMarked
package vn.motcua.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * History of a former system: dossiers and events that were imported, with the names of their offices, officials, procedures
 * and activities. They count in figures and are only read.
 */
@ApplicationModule(
        displayName = "History",
        allowedDependencies = {"vocabulary", "platform", "organisation", "audit", "catalogue"})
@NullMarked
package vn.motcua.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

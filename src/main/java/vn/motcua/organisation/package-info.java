/**
 * Offices with their validity and successors, officials, and who works where in which role. An Actor, the value
 * every acting service asks for, is defined here.
 */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"vocabulary", "platform"})
@NullMarked
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

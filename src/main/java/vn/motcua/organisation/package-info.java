/**
 * Offices with their periods of validity and successors, officials, and their roles at offices. The package defines
 * {@code Actor}, which every service takes as a parameter.
 */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setting",
            "platform :: setup",
            "platform :: table"
        })
@NullMarked
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

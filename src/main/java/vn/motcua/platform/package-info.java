/**
 * The ground: the embedded database and the guards at start-up, the clock, idempotency, web configuration,
 * language, and the pages and problems shown when something goes wrong. Knows nothing of dossiers.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"vocabulary"})
@NullMarked
package vn.motcua.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

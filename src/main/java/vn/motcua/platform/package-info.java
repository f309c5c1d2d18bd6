/**
 * The ground: the embedded database and the checks at start-up, the clock, idempotency, web configuration, language,
 * error pages and problems. It does not depend on dossiers.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"vocabulary"})
@NullMarked
package vn.motcua.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

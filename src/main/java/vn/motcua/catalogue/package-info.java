/**
 * The catalogue: procedures, their dated versions and cases, components, fees, channels, routes, and the authority of
 * each level. A dossier keeps the version under which it was accepted.
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setup",
            "platform :: table",
            "worktime",
            "organisation",
            "calendar",
            "calendar :: timerule"
        })
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

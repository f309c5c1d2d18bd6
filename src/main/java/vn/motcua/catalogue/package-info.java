/**
 * What a citizen may ask for: procedures, their dated versions and cases, components, fees, channels, the route
 * a dossier takes and the authority of each level. A dossier keeps the version it was accepted under.
 */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"vocabulary", "platform", "worktime", "organisation", "calendar", "calendar :: timerule"
        })
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

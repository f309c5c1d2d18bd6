/**
 * The dossier and its life: reception, route, hand-over, clock, promises, result, and the append-only chain of
 * events of which the dossier row is only the summary. One class per action.
 */
@ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setup",
            "worktime",
            "organisation",
            "audit",
            "calendar",
            "catalogue",
            "catalogue :: route"
        })
@NullMarked
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

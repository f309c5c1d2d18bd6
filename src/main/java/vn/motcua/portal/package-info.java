/**
 * The face for citizens: home, procedures and the status of a dossier, without an account. No rule of the
 * domain lives here.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setting",
            "platform :: table",
            "worktime",
            "organisation",
            "audit",
            "calendar",
            "catalogue",
            "dossier :: value",
            "duedate",
            "tracking",
            "notification",
            "feedback",
            "queue",
            "document",
            "document :: form",
            "figures"
        })
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Feedback of citizens: questions about a dossier with their answers, remarks with the replies of supervisors, and one
 * rating of the service after the result was returned.
 */
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setting",
            "worktime",
            "organisation",
            "calendar",
            "catalogue",
            "dossier :: value",
            "notification"
        })
@NullMarked
package vn.motcua.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

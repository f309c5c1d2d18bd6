/**
 * What citizens say: questions about a dossier and their answers, remarks and what supervisors reply, and how they were
 * served, once, when the result was returned.
 */
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
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

/**
 * Web module for counter officials: reception, worklist, dossier page, hand-over and return desk. It contains no rule
 * of the domain.
 */
@ApplicationModule(
        displayName = "Counter",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: table",
            "worktime",
            "organisation",
            "audit",
            "catalogue",
            "dossier",
            "dossier :: action",
            "dossier :: form",
            "dossier :: value",
            "duedate",
            "desk",
            "desk :: handover",
            "desk :: note",
            "desk :: reception",
            "notification",
            "feedback",
            "queue",
            "document",
            "document :: form"
        })
@NullMarked
package vn.motcua.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

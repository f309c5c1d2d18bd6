/**
 * The face for other systems: REST version 1 with bearer tokens, problems by RFC 9457, idempotency keys and
 * cursors. No rule of the domain lives here.
 */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setup",
            "worktime",
            "organisation",
            "audit",
            "calendar",
            "calendar :: file",
            "catalogue",
            "dossier",
            "dossier :: action",
            "dossier :: value",
            "duedate",
            "tracking",
            "desk",
            "notification",
            "document",
            "document :: form",
            "figures",
            "figures :: event-log",
            "figures :: statistics",
            "history"
        })
@NullMarked
package vn.motcua.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What is told to whom and by which channel. Messages are written to the outbox in the transaction of the
 * action they speak of; here each becomes one delivery for every address that is told, and is tried until a channel has
 * taken it. At least once: a process that dies between the channel's answer and its note sends one letter again, under the
 * same key.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "worktime",
            "organisation",
            "calendar",
            "catalogue",
            "dossier :: fact",
            "dossier :: value",
            "tracking"
        })
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

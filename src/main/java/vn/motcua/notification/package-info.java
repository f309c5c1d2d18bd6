/**
 * Messages to citizens: to which addresses and by which channels. Messages are written to the outbox in the transaction
 * of the action that they report; each becomes one delivery for every subscribed address and is tried until the channel
 * has accepted it. Delivery is at least once: a process that dies after the channel's answer and before recording it
 * sends the message again, with the same key.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setting",
            "platform :: setup",
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

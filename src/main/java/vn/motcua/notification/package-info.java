/**
 * What is told to whom and by which channel. Messages are written to the outbox in the transaction of the
 * action they speak of.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"vocabulary", "platform", "organisation", "catalogue", "dossier"})
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Queue at the counter: numbered tickets in lines, called to a desk and shown on a wall display. The module stores no
 * personal data, only numbers and the actions on them.
 */
@ApplicationModule(
        displayName = "Queue",
        allowedDependencies = {"vocabulary", "platform", "organisation"})
@NullMarked
package vn.motcua.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

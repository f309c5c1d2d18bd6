/**
 * Who is next at the counter: numbered tickets by field, called at a desk, shown on a board. Knows no person: a ticket is a
 * number, and what was done to it.
 */
@ApplicationModule(
        displayName = "Queue",
        allowedDependencies = {"vocabulary", "platform", "organisation"})
@NullMarked
package vn.motcua.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

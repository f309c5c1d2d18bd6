/** Who looked at whose data: every view is one row that nobody can change. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"vocabulary", "platform", "organisation"})
@NullMarked
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Accounts, sign-in, client systems with their tokens, and the conversion of an authenticated account into an
 * {@code Actor}.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setting",
            "platform :: setup",
            "organisation"
        })
@NullMarked
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

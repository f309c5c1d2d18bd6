/** Signing in, choosing an office, and unlocking a desk. */
@NamedInterface("signin")
@NullMarked
package vn.motcua.identity.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

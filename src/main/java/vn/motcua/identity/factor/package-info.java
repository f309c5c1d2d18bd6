/** Second factors of accounts: one-time codes of an application and recovery codes, and who must have one. */
@NamedInterface("factor")
@NullMarked
package vn.motcua.identity.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

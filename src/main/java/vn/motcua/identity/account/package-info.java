/** Accounts, client systems, and who is signed in. */
@NamedInterface("account")
@NullMarked
package vn.motcua.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

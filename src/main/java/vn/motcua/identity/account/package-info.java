/** Accounts, client systems and the principals of requests. */
@NamedInterface("account")
@NullMarked
package vn.motcua.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

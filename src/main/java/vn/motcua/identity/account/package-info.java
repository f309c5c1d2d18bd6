/** Accounts, client systems, and who is signed in. */
@NullMarked
package vn.motcua.identity.account;

import org.jspecify.annotations.NullMarked;

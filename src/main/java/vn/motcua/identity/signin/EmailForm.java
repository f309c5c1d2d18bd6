package vn.motcua.identity.signin;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Form of the address to which a link is mailed when the password is forgotten; empty for none. */
record EmailForm(@Size(max = 254) @Nullable String email) {}

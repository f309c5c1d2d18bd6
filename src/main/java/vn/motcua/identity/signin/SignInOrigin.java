package vn.motcua.identity.signin;

import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from, as details of its authentication.
 *
 * @param network network of the client
 * @param browser cookie of a browser in which somebody signed in before, unchecked; null without one
 */
public record SignInOrigin(String network, @Nullable String browser) {

    @Override
    public String toString() {
        return network;
    }
}

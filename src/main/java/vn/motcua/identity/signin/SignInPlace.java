package vn.motcua.identity.signin;

import org.jspecify.annotations.Nullable;

/**
 * Where a password is typed for a name. Two tries at one place count together.
 *
 * @param username name in lower case; it need not belong to an account
 * @param network network of the client; empty for a locked desk and a known browser, which count wherever they are
 * @param bound id of a session that was locked, or of a browser in which this account signed in before; null for a stranger
 * @param usualNetwork whether the account signed in from this network the last time
 */
record SignInPlace(
        String username, String network, @Nullable String bound, boolean usualNetwork) {

    /** A desk that its official locked. */
    static SignInPlace locked(String username, String session) {
        return new SignInPlace(username, "", "session " + session, true);
    }

    /** A browser in which the account signed in before. */
    static SignInPlace knownBrowser(String username, String browser) {
        return new SignInPlace(username, "", "browser " + browser, true);
    }

    /** Any other browser. */
    static SignInPlace stranger(String username, String network, boolean usualNetwork) {
        return new SignInPlace(username, network, null, usualNetwork);
    }

    /** Key under which tries at this place are counted. */
    String key() {
        return (bound == null ? network : bound) + " " + username;
    }

    /** Whether an official was at this place before. */
    boolean known() {
        return bound != null;
    }
}

package vn.motcua.identity.signin;

import java.util.List;

/** The public accounts that the sign-in page lists; there is such a bean only where there is a demo. */
public interface DemoSignIns {

    /** In the order of the page; empty as long as none is open. */
    List<DemoSignIn> signIns();
}

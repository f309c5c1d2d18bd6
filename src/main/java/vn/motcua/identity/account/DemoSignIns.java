package vn.motcua.identity.account;

import java.util.List;

/** Demo accounts that the sign-in page lists; the bean exists only in an installation with the demo. */
public interface DemoSignIns {

    /** Demo accounts in the order of the page; empty while none is open. */
    List<DemoSignIn> signIns();
}

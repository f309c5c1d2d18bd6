package vn.motcua.platform;

import java.time.Duration;

/**
 * What the frame of a page shows of the official who is signed in. The principal that {@code identity} puts into the
 * security context implements it, so that the layout needs to know nothing of accounts.
 */
public interface SignedIn {

    /** The parts of the application that the navigation offers to officials. */
    enum Area {
        /** Worklist and dossier pages: everybody who works on dossiers. */
        WORK,
        /** Reception desk. */
        RECEPTION,
        /** Hand-over between units. */
        HANDOVER,
        /** Return desk. */
        RETURN,
        /** The queue at the counter. */
        QUEUE,
        /** Figures. */
        SUPERVISION,
        /** Offices, officials, catalogue, calendar, audit. */
        ADMINISTRATION
    }

    /** The official's name, in full; never null. */
    String displayName();

    /** Where the official works, as people call it; never null, may be empty. */
    String officeName();

    /** The name of the account, as typed at sign-in; never null. */
    String accountName();

    /** After so long without use the page covers itself. */
    Duration lockAfter();

    /** Whether the navigation shows this part; the pages behind it guard themselves. */
    boolean mayEnter(Area area);
}

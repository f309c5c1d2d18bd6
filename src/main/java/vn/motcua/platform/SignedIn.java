package vn.motcua.platform;

import java.time.Duration;

/**
 * The signed-in official as the page layout shows it. The principal that {@code identity} puts into the security
 * context implements it, so that the layout does not depend on accounts.
 */
public interface SignedIn {

    /** Part of the application in the navigation of officials. */
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
        /** Register of an office. */
        REGISTER,
        /** Figures. */
        SUPERVISION,
        /** Offices, officials, catalogue, calendar, audit. */
        ADMINISTRATION
    }

    /** The official's name, in full; never null. */
    String displayName();

    /** Name of the office where the official works; never null, may be empty. */
    String officeName();

    /** The name of the account, as typed at sign-in; never null. */
    String accountName();

    /** Time without use after which the page covers itself. */
    Duration lockAfter();

    /** Whether the navigation shows this part; the pages behind it guard themselves. */
    boolean mayEnter(Area area);
}

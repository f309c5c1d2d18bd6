package vn.motcua.organisation;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody does at an office; one person may have several roles, at several offices, each from a day to a day
 * (domain reference, section 6).
 */
public enum Role {
    /** Gives tickets and helps to fill forms. */
    GUIDE,
    /** Receives dossiers at the counter and hands them over. */
    RECEPTION,
    /** Collects fees and charges. */
    CASHIER,
    /** Verifies and drafts the result. */
    SPECIALIST,
    /** Assigns, reviews, returns. */
    DIVISION_HEAD,
    /** Approves and signs. */
    LEADER,
    /** Numbers, stamps and issues. */
    CLERK,
    /** Hands results to citizens. */
    RETURN_DESK,
    /** Watches and reminds; does not process. */
    SUPERVISOR,
    /** Inspects procedure control and reads the audit; alters nothing. */
    INSPECTOR,
    /** Keeps offices, people, catalogue and calendar; sees no dossier by that. */
    ADMINISTRATOR;

    /** Who works on dossiers or looks at them. */
    public static final Set<Role> WORKING = Set.copyOf(EnumSet.complementOf(EnumSet.of(ADMINISTRATOR)));

    /** Who sees what is late and how much is done. */
    public static final Set<Role> SUPERVISING = Set.of(SUPERVISOR, LEADER, INSPECTOR);

    /** Who sees what administrators keep, and the audit. */
    public static final Set<Role> ADMINISTERING = Set.of(ADMINISTRATOR, INSPECTOR);

    /** Who reads the calendars and what was announced, without changing anything. */
    public static final Set<Role> SEEING_CALENDARS = Set.of(ADMINISTRATOR, SUPERVISOR, LEADER, INSPECTOR);
}

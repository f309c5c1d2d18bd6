package vn.motcua.organisation;

import java.util.EnumSet;
import java.util.Set;

/**
 * Role of an official at an office. A person may have several roles at several offices, each valid for a period (domain
 * reference, section 6).
 */
public enum Role {
    /** Issues queue tickets and helps citizens to fill in forms. */
    GUIDE,
    /** Receives dossiers at the counter and hands them over. */
    RECEPTION,
    /** Collects fees and charges. */
    CASHIER,
    /** Verifies the dossier and drafts the result. */
    SPECIALIST,
    /** Assigns work, reviews drafts and returns them for correction. */
    DIVISION_HEAD,
    /** Approves and signs results. */
    LEADER,
    /** Numbers, stamps and issues results. */
    CLERK,
    /** Hands results over to citizens. */
    RETURN_DESK,
    /** Monitors and reminds; processes no dossier. */
    SUPERVISOR,
    /** Inspects the control of procedures and reads the audit log; changes nothing. */
    INSPECTOR,
    /** Maintains offices, officials, catalogue and calendar; the role alone shows no dossier. */
    ADMINISTRATOR,
    /** Takes over the history of a former system; of client systems only, no official has it. */
    IMPORTER;

    /** Roles that work on dossiers or view them. */
    public static final Set<Role> WORKING = Set.copyOf(EnumSet.complementOf(EnumSet.of(ADMINISTRATOR, IMPORTER)));

    /** Roles that officials have. */
    public static final Set<Role> OF_OFFICIALS = Set.copyOf(EnumSet.complementOf(EnumSet.of(IMPORTER)));

    /** Roles that keep, review or inspect the register of an office, with its people in full. */
    public static final Set<Role> KEEPING_REGISTER =
            Set.of(RECEPTION, RETURN_DESK, DIVISION_HEAD, LEADER, SUPERVISOR, INSPECTOR);

    /** Roles that have a worklist, which they may take along. */
    public static final Set<Role> HAVING_WORK =
            Set.of(RECEPTION, CASHIER, SPECIALIST, DIVISION_HEAD, LEADER, CLERK, RETURN_DESK);

    /** Roles that telephone citizens. */
    public static final Set<Role> TELEPHONING = Set.of(RECEPTION, RETURN_DESK);

    /** Roles that see overdue dossiers and the amount of work done. */
    public static final Set<Role> SUPERVISING = Set.of(SUPERVISOR, LEADER, INSPECTOR);

    /** Roles with authority over others; one administrator gives them and another confirms. */
    public static final Set<Role> WITH_AUTHORITY = Set.of(LEADER, SUPERVISOR, ADMINISTRATOR);

    /** Roles that see the administration pages and the audit log. */
    public static final Set<Role> ADMINISTERING = Set.of(ADMINISTRATOR, INSPECTOR);

    /** Roles that see the calendars and announcements; the role alone does not allow a change. */
    public static final Set<Role> SEEING_CALENDARS = Set.of(ADMINISTRATOR, SUPERVISOR, LEADER, INSPECTOR);
}

package vn.motcua.organisation;

/** What officials have in their hands; said by the module whose work it is. */
public interface HeldWork {

    /**
     * How many pieces of work an official holds at an office in a role, counted up to a limit.
     *
     * @param most where counting ends
     */
    int heldBy(OfficialId official, OfficeId office, Role role, int most);

    /**
     * How many open pieces of work an office received, or has, or will have by its way as it is planned, counted up to a limit.
     *
     * @param most where counting ends
     */
    int openAt(OfficeId office, int most);
}

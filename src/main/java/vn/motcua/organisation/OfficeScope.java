package vn.motcua.organisation;

import java.util.Set;

/**
 * Set of offices for which an actor may act, or whose dossiers an actor may see. Pages, the API and exports use this
 * one predicate.
 */
public final class OfficeScope {

    private static final OfficeScope ALL = new OfficeScope(true, Set.of());
    private static final OfficeScope NONE = new OfficeScope(false, Set.of());

    private final boolean all;
    private final Set<OfficeId> offices;

    private OfficeScope(boolean all, Set<OfficeId> offices) {
        this.all = all;
        this.offices = offices;
    }

    /** Scope of every office, including offices created later. */
    public static OfficeScope all() {
        return ALL;
    }

    /** Scope of no office. */
    public static OfficeScope none() {
        return NONE;
    }

    /** Scope of exactly these offices. */
    public static OfficeScope of(Set<OfficeId> offices) {
        return offices.isEmpty() ? NONE : new OfficeScope(false, Set.copyOf(offices));
    }

    /** Whether the scope contains the office. */
    public boolean contains(OfficeId office) {
        return all || offices.contains(office);
    }

    /** Whether the scope is every office; {@link #offices} then throws. */
    public boolean isAll() {
        return all;
    }

    /** Whether the scope contains no office. */
    public boolean isNone() {
        return !all && offices.isEmpty();
    }

    /**
     * The offices of a scope that is not {@link #isAll() all}; empty for none.
     *
     * @throws IllegalStateException when the scope is {@link #isAll() all}, which cannot be listed
     */
    public Set<OfficeId> offices() {
        if (all) {
            throw new IllegalStateException("A scope of all offices has no list");
        }
        return offices;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficeScope scope && all == scope.all && offices.equals(scope.offices);
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(all) * 31 + offices.hashCode();
    }

    @Override
    public String toString() {
        return all ? "all offices" : "offices " + offices;
    }
}

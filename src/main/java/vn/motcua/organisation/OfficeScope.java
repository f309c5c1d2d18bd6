package vn.motcua.organisation;

import java.util.Set;

/**
 * The offices an actor may act for, or whose dossiers an actor may see. One predicate used by pages, API and files.
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

    /** Every office, also those founded later. */
    public static OfficeScope all() {
        return ALL;
    }

    /** No office. */
    public static OfficeScope none() {
        return NONE;
    }

    /** Exactly these offices. */
    public static OfficeScope of(Set<OfficeId> offices) {
        return offices.isEmpty() ? NONE : new OfficeScope(false, Set.copyOf(offices));
    }

    /** Whether the office belongs to it. */
    public boolean contains(OfficeId office) {
        return all || offices.contains(office);
    }

    /** Whether it is every office; {@link #offices} says nothing then. */
    public boolean isAll() {
        return all;
    }

    /** Whether it is no office at all. */
    public boolean isNone() {
        return !all && offices.isEmpty();
    }

    /**
     * The offices of a scope that is not {@link #isAll() all}; empty for none.
     *
     * @throws IllegalStateException when it is all: a query must not take that for "none" or list them
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

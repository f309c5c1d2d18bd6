package vn.motcua.organisation;

/** Identity of an {@link Office}. */
public record OfficeId(int value) implements Comparable<OfficeId> {

    @Override
    public int compareTo(OfficeId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

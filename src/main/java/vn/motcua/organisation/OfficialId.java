package vn.motcua.organisation;

/** Identity of an {@link Official}. */
public record OfficialId(int value) implements Comparable<OfficialId> {

    @Override
    public int compareTo(OfficialId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

package vn.motcua.calendar;

/** Identity of a version of a scope's calendar, published or drafted. */
public record CalendarVersionId(int value) {

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

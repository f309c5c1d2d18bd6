package vn.motcua.calendar;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;

/**
 * Scope of a calendar: nation, province or office. A narrower scope adds to the wider ones and removes nothing.
 *
 * @param office the office, for {@link Kind#OFFICE} only; null for the other kinds
 */
public record CalendarScope(Kind kind, @Nullable OfficeId office) {

    /** Kinds of scope, from the widest to the narrowest. */
    public enum Kind {
        NATION,
        PROVINCE,
        OFFICE
    }

    /** @throws IllegalArgumentException if an office is missing or not allowed */
    public CalendarScope {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.OFFICE) != (office != null)) {
            throw new IllegalArgumentException("an office belongs to the scope of an office, and to no other");
        }
    }

    /** The scope of the whole country. */
    public static CalendarScope nation() {
        return new CalendarScope(Kind.NATION, null);
    }

    /** The scope of this province. */
    public static CalendarScope province() {
        return new CalendarScope(Kind.PROVINCE, null);
    }

    /** The scope of one office, without the offices below it. */
    public static CalendarScope of(OfficeId office) {
        return new CalendarScope(Kind.OFFICE, office);
    }

    /**
     * Parses the result of {@link #toString}.
     *
     * @throws RefusedException INVALID for anything else
     */
    public static CalendarScope parse(String text) {
        String[] parts = text.split(":", -1);
        try {
            Kind kind = Kind.valueOf(parts[0]);
            if (parts.length == 1 && kind != Kind.OFFICE) {
                return new CalendarScope(kind, null);
            }
            if (parts.length == 2 && kind == Kind.OFFICE) {
                return of(new OfficeId(Integer.parseInt(parts[1])));
            }
        } catch (IllegalArgumentException unknown) {
            // refused below
        }
        throw RefusedException.invalidField("scope", "catalogue.refusal.calendar-scope");
    }

    /** Whether dates of this office are counted by calendars of this scope. */
    public boolean covers(OfficeId other) {
        return office == null || office.equals(other);
    }

    @Override
    public String toString() {
        return office == null ? kind.name() : kind.name() + ":" + office;
    }
}

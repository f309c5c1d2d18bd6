package vn.motcua.administration;

import java.util.Locale;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;

/** How people call the scope of a calendar. */
public final class ScopeNames {

    private ScopeNames() {}

    /** The name of the office; of the nation and the province the key of their words. */
    public static Name name(CalendarScope scope, Organisation organisation, Locale locale) {
        OfficeId office = scope.office();
        return office == null
                ? new Name("catalogue.calendar.scope." + scope.kind(), "")
                : new Name(
                        "catalogue.calendar.scope.OFFICE",
                        organisation.office(office).nameIn(locale.getLanguage()));
    }

    /**
     * A name.
     *
     * @param key a sentence with {@code {0}} for the office
     * @param office in the reader's language; empty when it is none
     */
    public record Name(String key, String office) {}
}

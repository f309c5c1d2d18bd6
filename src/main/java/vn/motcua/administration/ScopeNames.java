package vn.motcua.administration;

import java.util.Locale;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;

/** Names of the scopes of calendars. */
public final class ScopeNames {

    private ScopeNames() {}

    /** The name of a scope: the office's name, or the key of the words for nation and province. */
    public static Name name(CalendarScope scope, Organisation organisation, Locale locale) {
        OfficeId office = scope.office();
        return office == null
                ? new Name("catalogue.calendar.scope." + scope.kind(), "")
                : new Name(
                        "catalogue.calendar.scope.OFFICE",
                        organisation.office(office).nameIn(locale.getLanguage()));
    }

    /**
     * A name of a scope.
     *
     * @param key key of a sentence with {@code {0}} for the office
     * @param office name of the office in the reader's language; empty when there is none
     */
    public record Name(String key, String office) {}
}

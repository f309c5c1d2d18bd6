package vn.motcua.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;

/** Finds the offices where citizens hand in and collect. */
@Component
public class Places {

    static final int PAGE = 20;

    /** Maximum number of offices read; more than a province has. */
    private static final int ALL = 2000;

    private final Organisation organisation;
    private final OpeningHours hours;
    private final Maps maps;
    private final Clock clock;

    Places(Organisation organisation, OpeningHours hours, Maps maps, Clock clock) {
        this.maps = maps;
        this.organisation = organisation;
        this.hours = hours;
        this.clock = clock;
    }

    /** The offices open to citizens today, ordered by code. */
    public List<Office> all() {
        return matching(null, null);
    }

    /**
     * A page of the offices whose name or code contains the text, regardless of marks and case.
     *
     * @param afterCode code of the last office of the page before; null for the first page
     */
    public KeysetPage<Place> search(@Nullable String text, @Nullable String afterCode, Locale locale) {
        List<Office> found = matching(text, afterCode);
        return KeysetPage.of(found.subList(0, Math.min(found.size(), PAGE + 1)), PAGE, Office::code)
                .map(office -> place(office, locale));
    }

    /** An office open to citizens today, by its code. */
    public Optional<Office> office(String code) {
        return organisation.officeByCode(code).filter(this::open);
    }

    /** When an office opens again that has closed for today, in words; empty while it is open, or opens later today. */
    public Optional<String> closed(Office office, Locale locale) {
        return hours.closed(office.id(), locale);
    }

    public Place place(Office office, Locale locale) {
        return new Place(
                office.code(),
                office.nameIn(locale.getLanguage()),
                office.address(),
                office.phone(),
                maps.of(office),
                hours.week(office.id(), locale),
                hours.today(office.id(), locale));
    }

    private List<Office> matching(@Nullable String text, @Nullable String afterCode) {
        return organisation.searchOffices(text, afterCode, ALL).stream()
                .filter(this::open)
                .toList();
    }

    private boolean open(Office office) {
        return office.oneStop() && office.isValidOn(LocalDate.now(clock));
    }
}

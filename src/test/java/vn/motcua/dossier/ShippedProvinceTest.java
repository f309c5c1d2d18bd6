package vn.motcua.dossier;

import java.util.List;

import org.assertj.core.api.RecursiveComparisonAssert;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.CalendarReference;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ShippedCalendar;
import vn.motcua.catalogue.Authority;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.worktime.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of actions are tried on the reference as it is after it was loaded into a database, but for its numbers. */
@MotcuaTest
class ShippedProvinceTest {

    private static final RecursiveComparisonConfiguration BUT_FOR_NUMBERS = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes("(.*\\.)?(id|parent|office|official)")
            .build();

    @Autowired
    Province province;

    @Autowired
    Calendars calendars;

    private final ShippedProvince shipped = ShippedProvince.get();

    @Test
    void offices_and_their_staff_are_the_same() {
        List<Office> offices = province.organisation().offices();
        assertSame(shipped.organisation().offices(), offices);
        for (Office office : offices) {
            assertThat(codes(shipped, office)).as(office.code()).isEqualTo(codes(province, office));
            assertSame(staff(shipped, office.code()), staff(province, office.code()));
        }
    }

    private static List<String> codes(ProvinceReference where, Office office) {
        return where.organisation().children(where.office(office.code()).id()).stream()
                .map(Office::code)
                .toList();
    }

    private static List<Official> staff(ProvinceReference where, String office) {
        return where.organisation().officialsAt(where.office(office).id());
    }

    @Test
    void procedures_and_who_decides_on_them_are_the_same() {
        for (ProcedureVersion one : all(shipped.catalogue())) {
            List<ProcedureVersion> versions = province.catalogue().versions(one.code());
            assertSame(shipped.catalogue().versions(one.code()), versions);
            List<Authority> authorities = province.catalogue().authorities(one.code());
            assertSame(shipped.catalogue().authorities(one.code()), authorities);
        }
        assertThat(all(shipped.catalogue()))
                .hasSameSizeAs(all(province.catalogue()))
                .hasSizeGreaterThan(500);
    }

    private static List<ProcedureVersion> all(Catalogue catalogue) {
        return catalogue.fields().stream()
                .flatMap(field -> catalogue.search(null, null, field, Catalogue.LONGEST_LIST, null).stream())
                .toList();
    }

    @Test
    void the_nations_calendar_is_the_same() {
        WorkingCalendar loaded = calendars.version(CalendarReference.LABEL);
        WorkingCalendar read = ShippedCalendar.load(ShippedProvince.ZONE).version(CalendarReference.LABEL);

        assertThat(read.entries()).isEqualTo(loaded.entries());
        assertThat(read.sessions()).isEqualTo(loaded.sessions());
        for (int year = 2020; year < 2030; year++) {
            assertThat(read.stateOf(year)).as("%d", year).isEqualTo(loaded.stateOf(year));
        }
    }

    private static RecursiveComparisonAssert<?> assertSame(List<?> found, List<?> loaded) {
        return assertThat(found).usingRecursiveComparison(BUT_FOR_NUMBERS).isEqualTo(loaded);
    }
}

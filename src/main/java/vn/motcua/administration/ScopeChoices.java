package vn.motcua.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.CalendarDrafts;
import vn.motcua.catalogue.CalendarScope;
import vn.motcua.catalogue.CalendarYears;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Option;

/** The scopes somebody may choose from, by name: the nation, the province, and the offices of today. */
@Component
class ScopeChoices {

    private final CalendarDrafts drafts;
    private final CalendarYears years;
    private final Organisation organisation;
    private final MessageSource words;
    private final Clock clock;
    private final ZoneId zone;

    ScopeChoices(
            CalendarDrafts drafts,
            CalendarYears years,
            Organisation organisation,
            MessageSource words,
            Clock clock,
            ZoneId zone) {
        this.drafts = drafts;
        this.years = years;
        this.organisation = organisation;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those whose calendar the actor keeps; the value of each is its code. */
    List<Option> kept(Actor actor, Locale locale) {
        return Stream.concat(
                        Stream.of(CalendarScope.nation(), CalendarScope.province()),
                        today().map(office -> CalendarScope.of(office.id())))
                .filter(scope -> drafts.mayEdit(scope, actor))
                .map(scope -> option(scope, locale))
                .toList();
    }

    /** All offices there are today; the value of each is its code. */
    List<Option> offices(Locale locale) {
        return today().map(office -> option(CalendarScope.of(office.id()), locale))
                .toList();
    }

    /** One of them. */
    Option option(CalendarScope scope, Locale locale) {
        String code = years.code(scope);
        ScopeNames.Name name = ScopeNames.name(scope, organisation, locale);
        return Option.of(
                code,
                scope.office() == null
                        ? words.getMessage(name.key(), null, code, locale) + ""
                        : name.office() + " (" + code + ")");
    }

    private Stream<Office> today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return organisation.offices().stream().filter(office -> office.isValidOn(today));
    }
}

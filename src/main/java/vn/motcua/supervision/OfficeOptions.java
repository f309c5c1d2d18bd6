package vn.motcua.supervision;

import java.util.List;
import java.util.Locale;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Option;

/** The offices that a supervisor may choose. */
final class OfficeOptions {

    private OfficeOptions() {}

    static List<Option> of(Organisation organisation, Actor actor, Locale locale) {
        return organisation.offices().stream()
                .filter(office -> actor.maySee(office.id()))
                .map(office -> Option.of(
                        office.code(), office.nameIn(locale.getLanguage()) + within(organisation, office, locale)))
                .toList();
    }

    /** Many communes share a name: the office above tells them apart. */
    private static String within(Organisation organisation, Office office, Locale locale) {
        return office.parent() == null
                ? ""
                : " – " + organisation.office(office.parent()).nameIn(locale.getLanguage());
    }
}

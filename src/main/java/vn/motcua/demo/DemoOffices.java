package vn.motcua.demo;

import java.util.Comparator;
import java.util.List;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;

/** The offices of the demo that citizens come to. The accounts of the demo are at some of them, where there is more to see. */
final class DemoOffices {

    static final String COMMUNE = "H02.29.16";
    static final String DISTRICT = "H02.29";
    static final String CENTRE = "H02.20";

    private DemoOffices() {}

    static List<Office> communes(Organisation organisation) {
        return ofKind(organisation, OfficeKind.COMMUNE);
    }

    static List<Office> districts(Organisation organisation) {
        return ofKind(organisation, OfficeKind.DISTRICT);
    }

    static Office centre(Organisation organisation) {
        return ofKind(organisation, OfficeKind.SERVICE_CENTRE).get(0);
    }

    static Office named(Organisation organisation, String code) {
        return organisation.officeByCode(code).orElseThrow(() -> new IllegalStateException("No office " + code));
    }

    private static List<Office> ofKind(Organisation organisation, OfficeKind kind) {
        return organisation.offices().stream()
                .filter(office -> office.kind() == kind)
                .sorted(Comparator.comparing(Office::code))
                .toList();
    }

    /** How much a commune has to do, compared with others: towns more, and the commune of the demo most. */
    static int size(Office commune) {
        if (commune.code().equals(COMMUNE)) {
            return 12;
        }
        return commune.name().startsWith("UBND xã ") ? 3 : 5;
    }
}

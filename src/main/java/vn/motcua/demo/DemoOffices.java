package vn.motcua.demo;

import java.util.Comparator;
import java.util.List;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;

/** The receiving offices of the demo. Those with demo accounts get more dossiers. */
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

    /** Weight of a commune: greater for towns, greatest for the commune with demo accounts. */
    static int size(Office commune) {
        if (commune.code().equals(COMMUNE)) {
            return 12;
        }
        return commune.name().startsWith("UBND xã ") ? 3 : 5;
    }
}

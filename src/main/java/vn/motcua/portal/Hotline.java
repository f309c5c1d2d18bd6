package vn.motcua.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;

/** Telephone for questions of citizens: the service centre's, or the province's where there is none. */
@Component
public class Hotline {

    private final Organisation organisation;

    Hotline(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * The number in groups as it is read out, {@code 0204 000 0021}; null while no offices are loaded or none has a
     * telephone.
     */
    @Nullable
    public String number() {
        return number(OfficeKind.SERVICE_CENTRE, number(OfficeKind.PROVINCE, null));
    }

    private @Nullable String number(OfficeKind kind, @Nullable String otherwise) {
        return organisation.offices().stream()
                .filter(office -> office.kind() == kind && office.phone() != null)
                .map(Office::phone)
                .findFirst()
                .orElse(otherwise);
    }
}

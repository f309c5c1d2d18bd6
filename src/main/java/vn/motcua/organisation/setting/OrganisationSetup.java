package vn.motcua.organisation.setting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.platform.setup.SetupCheck;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;

/** Whether the province is known by its address, and has offices, people at the counter, and two administrators. */
@Component
class OrganisationSetup implements SetupCheck {

    private static final int ADMINISTRATORS = 2;

    private final Organisation organisation;
    private final PublicAddress address;
    private final Clock clock;

    OrganisationSetup(Organisation organisation, PublicAddress address, Clock clock) {
        this.organisation = organisation;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public List<SetupState> states() {
        LocalDate today = LocalDate.now(clock);
        long offices = organisation.offices().stream()
                .filter(office -> office.isValidOn(today))
                .count();
        long receiving = having(Role.RECEPTION, today);
        long signing = having(Role.LEADER, today);
        long administrators = having(Role.ADMINISTRATOR, today);
        return List.of(
                SetupState.of(SetupStep.PROVINCE, address.isKnown()),
                SetupState.of(SetupStep.OFFICES, offices > 1, offices),
                SetupState.of(SetupStep.OFFICIALS, receiving > 0 && signing > 0, receiving, signing),
                SetupState.of(SetupStep.ADMINISTRATORS, administrators >= ADMINISTRATORS, administrators));
    }

    /** Number of officials who have a role today, at any office. */
    private long having(Role role, LocalDate today) {
        return organisation.searchOfficials(null, null, Integer.MAX_VALUE).stream()
                .filter(official ->
                        official.assignments().stream().anyMatch(each -> each.role() == role && each.isValidOn(today)))
                .count();
    }
}

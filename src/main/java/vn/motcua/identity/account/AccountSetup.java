package vn.motcua.identity.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.setup.SetupCheck;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;

/** Whether officials at the counter can sign in: an account was opened, and its holder has set the password. */
@Component
class AccountSetup implements SetupCheck {

    private final Accounts accounts;
    private final Organisation organisation;
    private final Clock clock;

    AccountSetup(Accounts accounts, Organisation organisation, Clock clock) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public List<SetupState> states() {
        Set<Integer> able = accounts.officialsWhoCanSignIn();
        LocalDate today = LocalDate.now(clock);
        List<Official> working = organisation.searchOfficials(null, null, Integer.MAX_VALUE).stream()
                .filter(official -> official.assignments().stream().anyMatch(each -> each.isValidOn(today)))
                .toList();
        long without = working.stream()
                .filter(official -> !able.contains(official.id().value()))
                .count();
        boolean counter = working.stream()
                .filter(official -> able.contains(official.id().value()))
                .flatMap(official -> official.assignments().stream())
                .anyMatch(each -> each.role() == Role.RECEPTION && each.isValidOn(today));
        return List.of(SetupState.of(SetupStep.ACCOUNTS, counter, without));
    }
}

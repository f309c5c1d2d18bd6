package vn.motcua.identity.factor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.DemoSignIn;
import vn.motcua.identity.account.DemoSignIns;
import vn.motcua.identity.account.SignInSettings;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

/**
 * Who must sign in with a second factor: whoever has today, at any office, one of the roles that
 * {@code motcua.second-factor.required-for} names or the province has added. What an operator requires no administrator takes
 * away, so that nobody weakens it from within. The accounts of an open demo need none, since their password is public too; the sign-in page says so.
 */
@Component
public class SecondFactorPolicy {

    private final SignInSettings settings;
    private final Organisation organisation;
    private final @Nullable DemoSignIns demo;
    private final Clock clock;

    public SecondFactorPolicy(
            SignInSettings settings, Organisation organisation, ObjectProvider<DemoSignIns> demo, Clock clock) {
        this.settings = settings;
        this.organisation = organisation;
        this.demo = demo.getIfAvailable();
        this.clock = clock;
    }

    /** Whether the holder of this account must have a second factor. */
    public boolean requires(Account account) {
        Set<Role> required = roles();
        if (required.isEmpty() || isOfDemo(account.username())) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        return organisation.official(account.official()).assignments().stream()
                .anyMatch(each -> required.contains(each.role()) && each.isValidOn(today));
    }

    /** The roles that need one; read for every request. */
    protected Set<Role> roles() {
        return settings.requiredRoles();
    }

    private boolean isOfDemo(String username) {
        List<DemoSignIn> open = demo == null ? List.of() : demo.signIns();
        return open.stream().anyMatch(each -> each.username().equals(username));
    }
}

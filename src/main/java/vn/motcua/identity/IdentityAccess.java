package vn.motcua.identity;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.motcua.identity.lock.IdleLock;
import vn.motcua.organisation.Role;
import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;

/** Signing in, choosing an office, unlocking a desk; and what the platform answers by itself. */
@Component
class IdentityAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everybody(
                        "/dang-nhap", IdleLock.PATH, IdleLock.PATH + "/*", "/actuator/health/**", "/error"),
                AccessRule.signedIn("/chon-don-vi"),
                // the libraries that are inside (SBOM): useful to whoever keeps the installation, and to an attacker
                AccessRule.anyOf(Set.of(Role.ADMINISTRATOR), "/actuator/sbom/**")
                        .asIfAbsent());
    }
}

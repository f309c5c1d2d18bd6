package vn.motcua.identity;

import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.lock.IdleLock;
import vn.motcua.organisation.Role;
import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;

/** Access rules for sign-in, the choice of an office, the desk lock, and the technical addresses of the platform. */
@Component
class IdentityAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everybody(
                        "/dang-nhap",
                        "/quen-mat-khau",
                        "/dang-nhap/**", // what comes after the password; the pages look for it themselves
                        IdleLock.PATH,
                        IdleLock.PATH + "/*",
                        AccountAdministration.LINKS + "*",
                        "/actuator/health/**",
                        "/error"),
                AccessRule.signedIn("/tai-khoan/lop-hai/**", "/tai-khoan/thu-dien-tu")
                        .by(HttpMethod.POST)
                        .askedAgain(),
                AccessRule.signedIn("/chon-don-vi", "/tai-khoan", "/tai-khoan/**"),
                // the SBOM lists the libraries in use: helpful to operators, but also to attackers
                AccessRule.anyOf(Set.of(Role.ADMINISTRATOR), "/actuator/sbom/**")
                        .asIfAbsent());
    }
}

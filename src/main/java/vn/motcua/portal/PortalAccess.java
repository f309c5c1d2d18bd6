package vn.motcua.portal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;

/** The pages for citizens are open to whoever comes; what a slip or a code opens is checked there. */
@Component
class PortalAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everybody(
                        "/",
                        "/h/**",
                        "/bao-tin/**",
                        "/tra-cuu/**",
                        "/kiem-tra/**",
                        "/thu-tuc/**",
                        "/noi-nop/**",
                        "/lich-lam-viec",
                        "/tu-ngu",
                        "/so-lieu/**",
                        "/lay-so/**",
                        "/so-thu-tu/**",
                        "/bang-goi/**",
                        "/danh-gia/**",
                        "/.well-known/security.txt",
                        "/.well-known/slip-key.pem"),
                // a message's way out: a mail program ends messages here by itself (RFC 8058)
                AccessRule.everybody("/n/*").withNoPageToken());
    }
}

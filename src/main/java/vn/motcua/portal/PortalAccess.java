package vn.motcua.portal;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;
import vn.motcua.platform.LoadRules;

/** The pages for citizens are open to whoever comes; what a slip or a code opens is checked there. */
@Component
class PortalAccess implements AccessRules, LoadRules {

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

    @Override
    public List<LoadRule> loadRules() {
        return List.of(
                LoadRule.of(Part.NUMBERS, "/tra-cuu").by(HttpMethod.POST),
                LoadRule.of(Part.SLIPS, "/h/**"),
                LoadRule.of(
                        Part.PAGES,
                        "/",
                        "/tra-cuu/**",
                        "/bao-tin/**",
                        "/n/*",
                        "/kiem-tra/**",
                        "/thu-tuc/**",
                        "/noi-nop/**",
                        "/lich-lam-viec",
                        "/tu-ngu",
                        "/so-lieu/**",
                        "/so-thu-tu/**"));
    }
}

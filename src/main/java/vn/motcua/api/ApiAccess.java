package vn.motcua.api;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;
import vn.motcua.platform.LoadRules;

/** The interface needs a token, but for what every citizen may know. Its description is open. */
@Component
class ApiAccess implements AccessRules, LoadRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everybody("/v3/api-docs/**"),
                AccessRule.everybody("/api/v1/status", "/api/v1/procedures/**", "/api/v1/calendars/**")
                        .by(HttpMethod.GET),
                AccessRule.everybody("/api/v1/deadlines/preview", "/api/v1/status")
                        .by(HttpMethod.POST),
                AccessRule.signedIn("/api/v1/**"));
    }

    /** What the interface tells without an account. */
    @Override
    public List<LoadRule> loadRules() {
        return List.of(
                LoadRule.of(Part.NUMBERS, "/api/v1/status"),
                LoadRule.of(Part.PAGES, "/api/v1/procedures/**", "/api/v1/calendars/**", "/api/v1/deadlines/preview"));
    }
}

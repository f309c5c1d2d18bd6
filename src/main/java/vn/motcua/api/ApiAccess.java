package vn.motcua.api;

import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Role;
import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;
import vn.motcua.platform.LoadRules;
import vn.motcua.platform.request.StreamedBodies;

/** The interface needs a token, but for what every citizen may know. Its description is open. */
@Component
class ApiAccess implements AccessRules, LoadRules, StreamedBodies {

    private static final String IMPORTS = "/api/v1/imports";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everybody("/v3/api-docs/**"),
                AccessRule.everybody("/api/v1/status", "/api/v1/procedures/**", "/api/v1/calendars/**")
                        .by(HttpMethod.GET),
                AccessRule.everybody("/api/v1/deadlines/preview", "/api/v1/status")
                        .by(HttpMethod.POST),
                AccessRule.anyOf(Set.of(Role.IMPORTER), IMPORTS, IMPORTS + "/**"),
                AccessRule.signedIn("/api/v1/**"));
    }

    /** The history of a former system, sent by who may import it. */
    @Override
    public Set<String> streamed() {
        return Set.of(IMPORTS);
    }

    /** What the interface tells without an account. */
    @Override
    public List<LoadRule> loadRules() {
        return List.of(
                LoadRule.of(Part.NUMBERS, "/api/v1/status"),
                LoadRule.of(Part.PAGES, "/api/v1/procedures/**", "/api/v1/calendars/**", "/api/v1/deadlines/preview"));
    }
}

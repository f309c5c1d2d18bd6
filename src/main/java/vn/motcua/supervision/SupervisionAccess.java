package vn.motcua.supervision;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Role;
import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;

/** The pages of supervision. */
@Component
class SupervisionAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.anyOf(Role.SUPERVISING, "/giam-sat/**"));
    }
}

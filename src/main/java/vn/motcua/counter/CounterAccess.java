package vn.motcua.counter;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Role;
import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;

/** Access rules of the counter pages: roles that work on dossiers or view them. */
@Component
class CounterAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.anyOf(Role.KEEPING_REGISTER, "/quay/so-theo-doi/**"),
                AccessRule.anyOf(Role.HAVING_WORK, "/quay/danh-sach/**"),
                AccessRule.anyOf(Role.WORKING, "/quay/**", "/ho-so/**", "/ban-giao/**"));
    }
}

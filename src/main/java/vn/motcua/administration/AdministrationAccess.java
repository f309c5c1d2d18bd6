package vn.motcua.administration;

import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Role;
import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;

/** The pages of the administration; the audit and the calendars are read by others too. */
@Component
class AdministrationAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.anyOf(Role.ADMINISTERING, "/quan-tri", "/quan-tri/nhat-ky/**"),
                AccessRule.anyOf(
                                Role.SEEING_CALENDARS,
                                "/quan-tri/lich",
                                "/quan-tri/lich/thong-bao/**",
                                "/quan-tri/cach-tinh")
                        .by(HttpMethod.GET),
                // acts of a second person
                AccessRule.anyOf(
                                Set.of(Role.ADMINISTRATOR),
                                "/quan-tri/can-bo/*/cho/**",
                                "/quan-tri/can-bo/*/cho-lop-hai/**",
                                "/quan-tri/quy-trinh/*/cho/**",
                                "/quan-tri/thu-tuc/*/cho/**",
                                "/quan-tri/thu-tuc/*/hoan-tac",
                                "/quan-tri/thu-tuc/tep/*/xac-nhan",
                                "/quan-tri/quy-trinh/*/hoan-tac",
                                "/quan-tri/cai-dat/*/xac-nhan",
                                "/quan-tri/cai-dat/*/tu-choi")
                        .by(HttpMethod.POST)
                        .askedAgain(),
                AccessRule.anyOf(Set.of(Role.ADMINISTRATOR), "/quan-tri/**"));
    }
}

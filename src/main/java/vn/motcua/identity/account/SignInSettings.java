package vn.motcua.identity.account;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Role;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingSource;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.Settings;

/**
 * Lock times of desks and the roles that need a second factor: what the province has chosen, else what is configured. Nobody takes
 * away from within what an operator requires: a choice may only add roles to the configured ones.
 */
@Component
public class SignInSettings implements SettingSource {

    private static final int LEAST_MINUTES = 1;
    private static final int MOST_MINUTES = 60;

    private final IdentityProperties properties;
    private final Settings settings;
    private final Setting<Duration> lockAfter;
    private final Setting<Duration> lockAfterAtCommunes;
    private final Setting<Set<String>> requiredFor;

    public SignInSettings(IdentityProperties properties, Settings settings) {
        this.properties = properties;
        this.settings = settings;
        this.lockAfter = lock("lock-after", () -> minutes(properties.lockAfter()));
        this.lockAfterAtCommunes = lock("lock-after-communes", () -> minutes(lockAfter(OfficeKind.COMMUNE)));
        Set<String> required = names(properties.secondFactor().requiredFor());
        this.requiredFor = Setting.of(
                        "second-factor",
                        SettingGroup.SIGN_IN,
                        SettingType.names(
                                Arrays.stream(Role.values()).map(Role::name).toList(), required, "dossier.role."),
                        () -> String.join(",", required))
                .byTwoPersons();
    }

    private static Setting<Duration> lock(String key, Supplier<String> configured) {
        return Setting.of(key, SettingGroup.SIGN_IN, SettingType.minutes(LEAST_MINUTES, MOST_MINUTES), configured);
    }

    private static String minutes(Duration duration) {
        return String.valueOf(duration.toMinutes());
    }

    private static Set<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Idle time after which a desk of an office of this kind is locked. */
    public Duration lockAfter(OfficeKind kind) {
        Duration chosen = kind == OfficeKind.COMMUNE
                ? settings.chosen(lockAfterAtCommunes).orElse(null)
                : null;
        if (chosen != null) {
            return chosen;
        }
        return properties.lockAfterAt().containsKey(kind)
                ? properties.lockAfter(kind)
                : settings.chosen(lockAfter).orElse(properties.lockAfter());
    }

    /** Roles whose holders sign in with a second factor. */
    public Set<Role> requiredRoles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(properties.secondFactor().requiredFor());
        settings.chosen(requiredFor).ifPresent(names -> names.forEach(name -> roles.add(Role.valueOf(name))));
        return roles;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(lockAfter, lockAfterAtCommunes, requiredFor);
    }
}

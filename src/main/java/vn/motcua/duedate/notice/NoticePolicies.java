package vn.motcua.duedate.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.TransactionLock;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingSource;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.Settings;

/**
 * Policies whether a promised date is kept where a notice would make it earlier, stored by scope. Where none says anything, the
 * setting of the province holds; it is kept unless that says otherwise.
 */
@Component
public class NoticePolicies implements SettingSource {

    private static final Setting<Boolean> UNSAID = Setting.of(
                    "keep-earlier-dates", SettingGroup.DATES, SettingType.yesNo(), () -> "true")
            .byTwoPersons();

    private final EarlierDatePolicies policies;
    private final TransactionLock locks;
    private final Settings settings;

    NoticePolicies(EarlierDatePolicies policies, TransactionLock locks, Settings settings) {
        this.policies = policies;
        this.locks = locks;
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(UNSAID);
    }

    /**
     * The policies of all scopes at one moment.
     *
     * @param unsaid what holds where no scope says anything
     */
    public record Policies(Map<CalendarScope, Boolean> said, boolean unsaid) {

        /** The policy for an office: its own, else the province's, else the nation's. */
        public boolean keepEarlier(OfficeId office) {
            return of(CalendarScope.of(office));
        }

        /** The policy for a scope: its own or that of the nearest wider scope. */
        public boolean of(CalendarScope scope) {
            for (CalendarScope each : new CalendarScope[] {scope, CalendarScope.province(), CalendarScope.nation()}) {
                Boolean word = each.kind().compareTo(scope.kind()) <= 0 ? said.get(each) : null;
                if (word != null) {
                    return word;
                }
            }
            return unsaid;
        }
    }

    /** Reads the policies. */
    public Policies read() {
        Map<CalendarScope, Boolean> said = new HashMap<>();
        policies.findAll().forEach(policy -> said.put(policy.scope(), policy.keepsEarlier()));
        return new Policies(said, settings.chosen(UNSAID).orElse(true));
    }

    /** Sets the policy of a scope, in the caller's transaction. */
    public void set(CalendarScope scope, boolean keepEarlier, String by, Instant at) {
        locks.hold("calendar policy");
        policies.findAll().stream()
                .filter(policy -> policy.scope().equals(scope))
                .findFirst()
                .ifPresentOrElse(
                        policy -> policy.set(keepEarlier, by, at),
                        () -> policies.save(new EarlierDatePolicy(scope, keepEarlier, by, at)));
    }
}

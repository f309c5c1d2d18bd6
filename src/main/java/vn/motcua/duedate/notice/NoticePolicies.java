package vn.motcua.duedate.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.TransactionLock;

/**
 * Policies whether a promised date is kept where a notice would make it earlier, stored by scope. The default is to
 * keep it.
 */
@Component
public class NoticePolicies {

    private static final boolean UNSAID = true;

    private final EarlierDatePolicies policies;
    private final TransactionLock locks;

    NoticePolicies(EarlierDatePolicies policies, TransactionLock locks) {
        this.policies = policies;
        this.locks = locks;
    }

    /** The policies of all scopes at one moment. */
    public record Policies(Map<CalendarScope, Boolean> said) {

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
            return UNSAID;
        }
    }

    /** Reads the policies. */
    public Policies read() {
        Map<CalendarScope, Boolean> said = new HashMap<>();
        policies.findAll().forEach(policy -> said.put(policy.scope(), policy.keepsEarlier()));
        return new Policies(said);
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

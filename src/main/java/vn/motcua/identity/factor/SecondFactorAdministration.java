package vn.motcua.identity.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.ChangeLog.Change;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.TwoPersons;
import vn.motcua.platform.RefusedException;

/**
 * What administrators do with second factors: reset a lost one, by two persons. Its owner is signed out everywhere and sets a new
 * one at the next sign-in; nobody else can set it.
 */
@Service
@Transactional
public class SecondFactorAdministration {

    private final SecondFactorResets resets;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final Organisation organisation;
    private final TwoPersons twoPersons;
    private final ChangeLog log;
    private final Clock clock;

    SecondFactorAdministration(
            SecondFactorResets resets,
            SecondFactors factors,
            Accounts accounts,
            Organisation organisation,
            TwoPersons twoPersons,
            ChangeLog log,
            Clock clock) {
        this.resets = resets;
        this.factors = factors;
        this.accounts = accounts;
        this.organisation = organisation;
        this.twoPersons = twoPersons;
        this.log = log;
        this.clock = clock;
    }

    /** A reset that waits for a second administrator. */
    public record Waiting(
            String username, OfficialId official, OfficialId preparedBy, Instant preparedAt, String reason) {}

    /**
     * Prepares the reset of a second factor; the first administrator of a province resets it at once.
     *
     * @return whether it is done, and not waiting
     * @throws RefusedException FORBIDDEN to who does not administer the official's offices; CONFLICT when there is no second
     *     factor, or a reset waits already
     */
    public boolean prepare(String username, String reason, Actor actor) {
        Account account = administered(username, actor);
        OfficialId by = Objects.requireNonNull(actor.official());
        if (!account.hasSecondFactor()) {
            throw RefusedException.conflict("identity.factor.none");
        }
        if (resets.findByAccountIdAndDecidedAtIsNull(account.id()).isPresent()) {
            throw RefusedException.conflict("identity.factor.reset-waits");
        }
        if (twoPersons.mayActAlone(actor)) {
            factors.forget(account.id());
            record(account, "second-factor-reset-alone", reason, actor);
            return true;
        }
        resets.saveAndFlush(new SecondFactorReset(account.id(), by, reason, clock.instant()));
        record(account, "second-factor-reset-prepared", reason, actor);
        return false;
    }

    /**
     * Applies a reset that another administrator prepared.
     *
     * @throws RefusedException FORBIDDEN to who does not administer the official's offices; CONFLICT for who prepared it; NOT_FOUND
     *     when none waits, or no longer
     */
    public void confirm(String username, Actor actor) {
        Account account = administered(username, actor);
        SecondFactorReset reset = waiting(account);
        TwoPersons.requireAnother(reset.preparedBy(), actor);
        reset.decide(Objects.requireNonNull(actor.official()), true, clock.instant());
        factors.forget(account.id());
        record(account, "second-factor-reset", reset.reason(), actor);
    }

    /** Declines a reset, or takes back what one prepared oneself; refuses as {@link #confirm} does. */
    public void decline(String username, String reason, Actor actor) {
        Account account = administered(username, actor);
        waiting(account).decide(Objects.requireNonNull(actor.official()), false, clock.instant());
        record(account, "second-factor-reset-declined", reason, actor);
    }

    /** Resets that wait for a second administrator at the offices that the actor administers. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        return resets.findByDecidedAtIsNullOrderByPreparedAt().stream()
                .map(each -> {
                    Account account = accounts.find(each.account()).orElseThrow();
                    return new Waiting(
                            account.username(),
                            account.official(),
                            each.preparedBy(),
                            each.preparedAt(),
                            each.reason());
                })
                .filter(each -> administers(actor, each.official()))
                .toList();
    }

    private SecondFactorReset waiting(Account account) {
        return resets.findByAccountIdAndDecidedAtIsNull(account.id())
                .orElseThrow(() -> RefusedException.notFound("identity.factor.no-reset"));
    }

    private Account administered(String username, Actor actor) {
        Account account = accounts.findByUsername(username)
                .flatMap(found -> accounts.lock(found.id()))
                .orElseThrow(() -> RefusedException.notFound("identity.account.unknown"));
        if (!administers(actor, account.official())) {
            throw RefusedException.forbidden("organisation.refusal.not-administrator");
        }
        return account;
    }

    private boolean administers(Actor actor, OfficialId official) {
        return organisation.official(official).offices().stream()
                .anyMatch(office -> organisation.administers(actor, office));
    }

    private void record(Account account, String verb, String reason, Actor actor) {
        OfficeId office = organisation.official(account.official()).offices().stream()
                .reduce((first, second) -> second)
                .orElse(null);
        log.record(new Change(Subject.ACCOUNT, account.username(), office, verb, Map.of(), Map.of(), reason), actor);
    }
}

package vn.motcua.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.identity.account.AccountLink.Purpose;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.ChangeLog.Change;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Sha256;
import vn.motcua.vocabulary.EmailAddress;

/**
 * Service that opens accounts by invitation, begins resets, disables, enables and signs out. An administrator never knows a
 * password: its holder sets it by a link (ASVS 5.0, 6.4.3 and 6.4.6). Each act of an administrator has a reason and is on record.
 */
@Service
@Transactional
public class AccountAdministration {

    /** Path below which the links are. */
    public static final String LINKS = "/mat-khau/";

    private static final String NO_PASSWORD = "";

    private final Accounts accounts;
    private final AccountLinks links;
    private final PasswordEncoder encoder;
    private final Organisation organisation;
    private final ChangeLog log;
    private final SignInLog signIns;
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            AccountLinks links,
            PasswordEncoder encoder,
            Organisation organisation,
            ChangeLog log,
            SignInLog signIns,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.encoder = encoder;
        this.organisation = organisation;
        this.log = log;
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * Opens an account with a password, for the application itself: the first administrator.
     *
     * @param username 3 to 64 of {@code a–z 0–9 . _ -}
     * @throws RefusedException when the user name is taken or malformed, or the password is too short or easily guessed
     */
    public void open(String username, String password, OfficialId official) {
        PasswordPolicy.check(username, password);
        if (!openWithHash(username, encoder.encode(password), official)) {
            throw taken();
        }
    }

    /**
     * Opens an account with an existing password hash; the demo uses one hash for all its accounts.
     *
     * @return false when the user name is taken
     * @throws RefusedException when the user name is malformed, or a concurrent transaction took it
     */
    public boolean openWithHash(String username, String hash, OfficialId official) {
        Account account = Account.open(username, hash, official, clock.instant());
        if (accounts.existsByUsername(username)) {
            return false;
        }
        try {
            accounts.saveAndFlush(account);
            return true;
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw taken();
        }
    }

    private static RefusedException taken() {
        return RefusedException.invalidField("username", "identity.account.username-taken");
    }

    /**
     * Opens an account without a password and makes the invitation by which its holder sets one.
     *
     * @param username 3 to 64 of {@code a–z 0–9 . _ -}
     * @return the secret of the link, which can be shown only this once
     * @throws RefusedException INVALID for a user name that is taken or malformed, FORBIDDEN to who does not administer the
     *     official's offices
     */
    public String invite(String username, OfficialId official, String reason, Actor actor) {
        requireAdministrator(actor, official);
        if (!openWithHash(username, NO_PASSWORD, official)) {
            throw taken();
        }
        record(username, official, "invited", reason, actor);
        return link(accounts.findByUsername(username).orElseThrow(), Purpose.INVITATION);
    }

    /**
     * Begins a reset, or repeats an invitation: makes a link by which the holder sets a new password. Links of before are void;
     * the old password holds until a new one is set.
     *
     * @return the secret of the link, which can be shown only this once
     * @throws RefusedException CONFLICT for a disabled account
     */
    public String reset(String username, String reason, Actor actor) {
        Account account = administered(username, actor);
        if (!account.enabled()) {
            throw RefusedException.conflict("identity.account.disabled");
        }
        record(username, account.official(), "reset-begun", reason, actor);
        return link(account, account.hasPassword() ? Purpose.RESET : Purpose.INVITATION);
    }

    /**
     * What is mailed to the holder of an account.
     *
     * @param token secret of the link
     * @param language {@code vi} or {@code en}
     */
    public record Forgotten(String username, String email, String language, String token) {

        @Override
        public String toString() {
            return "Forgotten";
        }
    }

    /**
     * Makes a link for a holder who has forgotten the password; one of before is void, those of administrators are not.
     *
     * @return empty for a name that is unknown, disabled, was never used, or whose holder gave no address
     */
    public Optional<Forgotten> forgotten(String username) {
        return accounts.findByUsername(username)
                .filter(account -> account.enabled() && account.hasPassword() && account.email() != null)
                .map(account -> {
                    Instant now = clock.instant();
                    links.findByAccountIdAndEndedAtIsNull(account.id()).stream()
                            .filter(AccountLink::isForgotten)
                            .forEach(before -> before.end(now));
                    String token = ClientTokens.random();
                    links.save(new AccountLink(Sha256.of(token), account.id(), Purpose.FORGOTTEN, now));
                    return new Forgotten(username, Objects.requireNonNull(account.email()), account.language(), token);
                });
    }

    /** Sets the address to which a link is mailed when the password is forgotten; null for none. */
    public void mailTo(int account, @Nullable EmailAddress address) {
        accounts.lock(account).orElseThrow().mailTo(address);
    }

    private String link(Account account, Purpose purpose) {
        Instant now = clock.instant();
        links.findByAccountIdAndEndedAtIsNull(account.id()).forEach(before -> before.end(now));
        String token = ClientTokens.random();
        links.save(new AccountLink(Sha256.of(token), account.id(), purpose, now));
        return token;
    }

    /** User name of the account whose password this link sets; empty when the link was used, is void or too old. */
    public Optional<String> invited(String token) {
        return links.findByTokenHash(Sha256.of(token))
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(link -> accounts.find(link.account()))
                .filter(Account::enabled)
                .map(Account::username);
    }

    /**
     * Sets the password of the account the link is for, and ends its sessions.
     *
     * @param network network of the browser, for the sign-in log
     * @throws RefusedException CONFLICT when the link cannot be used, INVALID at the field for a password that is too short or
     *     easily guessed; the link can then be used again
     */
    public void accept(String token, String password, String network) {
        AccountLink link = links.findByTokenHash(Sha256.of(token))
                .orElseThrow(() -> RefusedException.conflict("identity.link.void"));
        Account account = accounts.lock(link.account())
                .filter(Account::enabled)
                .orElseThrow(() -> RefusedException.conflict("identity.link.void"));
        PasswordPolicy.check(account.username(), password);
        Instant now = clock.instant();
        link.use(now);
        changePassword(account, password, network, now);
    }

    /**
     * Changes the password of an account whose holder has just shown the old one, and ends all sessions.
     *
     * @param network network of the browser, for the sign-in log
     * @throws RefusedException INVALID at the field for a password that is too short or easily guessed
     */
    public void changePassword(int id, String password, String network) {
        Account account = accounts.lock(id).orElseThrow();
        PasswordPolicy.check(account.username(), password);
        changePassword(account, password, network, clock.instant());
    }

    private void changePassword(Account account, String password, String network, Instant now) {
        account.changePassword(encoder.encode(password), now);
        signIns.save(SignInEvent.of(SignInEvent.Kind.PASSWORD_SET, account.username(), account.id(), network, now));
    }

    /** Ends all sessions of an account with their next request, on every instance. */
    public void endSessions(int id) {
        accounts.lock(id).ifPresent(account -> account.endSessions(clock.instant()));
    }

    /** Disables an account: nobody can sign in with it, and open sessions end with their next request. */
    public void disable(String username, String reason, Actor actor) {
        Account account = administered(username, actor);
        if (account.official().equals(actor.official())) {
            throw RefusedException.conflict("identity.account.own");
        }
        if (account.enabled()) {
            account.disable();
            Instant now = clock.instant();
            links.findByAccountIdAndEndedAtIsNull(account.id()).forEach(link -> link.end(now));
            record(username, account.official(), "disabled", reason, actor);
        }
    }

    /** Enables an account again. */
    public void enable(String username, String reason, Actor actor) {
        Account account = administered(username, actor);
        if (!account.enabled()) {
            account.enable();
            record(username, account.official(), "enabled", reason, actor);
        }
    }

    /** Ends all sessions of somebody's account. */
    public void signOut(String username, String reason, Actor actor) {
        Account account = administered(username, actor);
        account.endSessions(clock.instant());
        record(username, account.official(), "signed-out", reason, actor);
    }

    /** Disables an account, for the application itself. */
    public void disable(String username) {
        accounts.findByUsername(username).ifPresent(Account::disable);
    }

    /** Enables an account again, for the application itself. */
    public void enable(String username) {
        accounts.findByUsername(username).ifPresent(Account::enable);
    }

    /** Accounts of an official, by user name; of most one. */
    @Transactional(readOnly = true)
    public List<Account> of(OfficialId official) {
        return accounts.findByOfficialIdOrderByUsername(official.value());
    }

    /** Stores the language in which an official works. */
    public void speak(int account, String language) {
        accounts.find(account).ifPresent(found -> found.speak(language));
    }

    private Account administered(String username, Actor actor) {
        Account account = accounts.findByUsername(username)
                .flatMap(found -> accounts.lock(found.id()))
                .orElseThrow(() -> RefusedException.notFound("identity.account.unknown"));
        requireAdministrator(actor, account.official());
        return account;
    }

    private void requireAdministrator(Actor actor, OfficialId official) {
        boolean theirs = organisation.official(official).offices().stream()
                .anyMatch(office -> organisation.administers(actor, office));
        if (!theirs) {
            throw RefusedException.forbidden("organisation.refusal.not-administrator");
        }
    }

    private void record(String username, OfficialId official, String verb, String reason, Actor actor) {
        OfficeId office = organisation.official(official).offices().stream()
                .reduce((first, second) -> second)
                .orElse(null);
        log.record(new Change(Subject.ACCOUNT, username, office, verb, Map.of(), Map.of(), reason), actor);
    }
}

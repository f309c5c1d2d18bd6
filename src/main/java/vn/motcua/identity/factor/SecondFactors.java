package vn.motcua.identity.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.SignInEvent;
import vn.motcua.identity.account.SignInLog;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.SealedBox;
import vn.motcua.platform.ServerSecret;

/**
 * Service of second factors: passkeys, an application that makes one-time codes, and recovery codes for the day they are lost
 * (ASVS 5.0, 6.5). A code holds once; the secret is encrypted and shown once.
 */
@Service
@Transactional
public class SecondFactors {

    /** Name under which applications list the account. */
    private static final String ISSUER = "Motcua";

    private static final int DIGITS = 6;

    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final SecondFactorPolicy policy;
    private final SignInLog log;
    private final SealedBox box;
    private final Clock clock;

    SecondFactors(
            AuthenticatorApps apps,
            Passkeys passkeys,
            RecoveryCodes recoveryCodes,
            SecondFactorPolicy policy,
            Accounts accounts,
            SignInLog log,
            ServerSecret secret,
            Clock clock) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.policy = policy;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.log = log;
        this.box = new SealedBox(secret.hmac("second-factor", "1"));
        this.clock = clock;
    }

    /**
     * What is shown once of a new secret.
     *
     * @param text the secret as typed into an application
     * @param code the same as a QR code
     */
    public record NewSecret(String text, QrCode code) {

        @Override
        public String toString() {
            return "NewSecret";
        }
    }

    /**
     * What an account has.
     *
     * @param appSince when the application was confirmed; null without one
     * @param passkeys the oldest first
     * @param recoveryCodes number of recovery codes left
     */
    public record Held(@Nullable Instant appSince, List<HeldPasskey> passkeys, int recoveryCodes) {

        /** Whether there is a second factor. */
        public boolean any() {
            return appSince != null || !passkeys.isEmpty();
        }
    }

    /**
     * A passkey of an account.
     *
     * @param usedAt null before the first use
     */
    public record HeldPasskey(
            long id,
            String label,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /** What a typed code proves; its name is that of the authority it gives. */
    public enum Proof {
        FACTOR_TOTP,
        FACTOR_RECOVERY_CODE
    }

    /** What an account has. */
    @Transactional(readOnly = true)
    public Held held(int account) {
        return new Held(
                apps.findByAccountId(account).map(AuthenticatorApp::confirmedAt).orElse(null),
                passkeys.findByAccountIdOrderById(account).stream()
                        .map(each -> new HeldPasskey(
                                Objects.requireNonNull(each.id()), each.label(), each.createdAt(), each.usedAt()))
                        .toList(),
                recoveryCodes.countByAccountIdAndUsedAtIsNull(account));
    }

    /**
     * From now on an account that has just registered a passkey needs a second factor.
     *
     * @param network network of the browser, for the sign-in log
     * @return new recovery codes, which can be shown only this once, where the account had none; empty otherwise
     */
    public List<String> passkeyRegistered(int account, String network) {
        accounts.lock(account).orElseThrow().beginSecondFactor(clock.instant());
        note(SignInEvent.Kind.PASSKEY_SET, account, network);
        return recoveryCodes.countByAccountIdAndUsedAtIsNull(account) == 0 ? renewCodes(account) : List.of();
    }

    /** Gives a passkey of an account another name. */
    public void renamePasskey(int account, long passkey, String name) {
        theirs(account, passkey).rename(name);
    }

    /**
     * Takes a passkey away.
     *
     * @param network network of the browser, for the sign-in log
     * @throws RefusedException CONFLICT for the last second factor of an account that must have one
     */
    public void removePasskey(int account, long passkey, String network) {
        Account known = accounts.lock(account).orElseThrow();
        Held held = held(account);
        boolean last = held.appSince() == null && held.passkeys().size() == 1;
        Passkey removed = theirs(account, passkey);
        if (last && policy.requires(known)) {
            throw RefusedException.conflict("identity.factor.last");
        }
        passkeys.delete(removed);
        if (last) {
            recoveryCodes.deleteOf(account);
            known.endSecondFactor();
        }
        note(SignInEvent.Kind.PASSKEY_REMOVED, account, network);
    }

    private Passkey theirs(int account, long passkey) {
        return passkeys.findByIdAndAccountId(passkey, account)
                .orElseThrow(() -> RefusedException.notFound("identity.passkey.unknown"));
    }

    /** Makes a secret for an application; it holds when a first code of it is typed, and until then the old one does. */
    public NewSecret begin(int account) {
        Account known = accounts.lock(account).orElseThrow();
        byte[] secret = OneTimeCodes.secret();
        AuthenticatorApp app = apps.lock(account).orElseGet(() -> apps.save(new AuthenticatorApp(account)));
        app.prepare(box.seal(secret, place(account)), clock.instant());
        return new NewSecret(
                OneTimeCodes.text(secret), QrCode.of(OneTimeCodes.address(secret, ISSUER, known.username())));
    }

    /**
     * Confirms a new secret by its first code and makes new recovery codes; older ones hold no more.
     *
     * @param network network of the browser, for the sign-in log
     * @return the recovery codes, which can be shown only this once; empty when the code is wrong or has to wait
     * @throws RefusedException CONFLICT when no secret waits
     */
    public Optional<List<String>> confirm(int account, String typed, String network) {
        AuthenticatorApp app = apps.lock(account)
                .filter(found -> found.waitingSecret() != null)
                .orElseThrow(() -> RefusedException.conflict("identity.factor.none-waits"));
        Instant now = clock.instant();
        if (app.waits(now)) {
            return Optional.empty();
        }
        long step = OneTimeCodes.step(open(app.waitingSecret(), account), digits(typed), now, 0);
        if (step < 0) {
            app.wrong(now);
            return Optional.empty();
        }
        app.confirm(step, now);
        accounts.lock(account).orElseThrow().beginSecondFactor(now);
        note(SignInEvent.Kind.SECOND_FACTOR_SET, account, network);
        return Optional.of(renewCodes(account));
    }

    /** Makes ten new recovery codes, which can be shown only this once; older ones hold no more. */
    public List<String> renewCodes(int account) {
        recoveryCodes.deleteOf(account);
        Instant now = clock.instant();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RecoveryCode.COUNT; i++) {
            String code = RecoveryCode.random();
            recoveryCodes.save(new RecoveryCode(account, code, now));
            codes.add(code);
        }
        return codes;
    }

    /**
     * Tries a code of the application, or a recovery code. Wrong ones are counted for the account, wherever they are typed;
     * recovery codes are too long to be guessed and need not wait.
     *
     * @param network network of the browser, for the sign-in log
     * @return what it proves; empty for a code that is wrong, was used, or has to wait
     */
    public Optional<Proof> verify(int account, String typed, String network) {
        Instant now = clock.instant();
        String digits = digits(typed);
        Optional<Proof> proof = digits.length() == DIGITS
                        && digits.length() == typed.strip().replace(" ", "").length()
                ? byApp(account, digits, now)
                : byRecoveryCode(account, typed, now);
        if (proof.isEmpty()) {
            note(SignInEvent.Kind.SECOND_FACTOR_FAILED, account, network);
        } else if (proof.get() == Proof.FACTOR_RECOVERY_CODE) {
            note(SignInEvent.Kind.RECOVERY_CODE_USED, account, network);
        }
        return proof;
    }

    private Optional<Proof> byApp(int account, String digits, Instant now) {
        AuthenticatorApp app = apps.lock(account).orElse(null);
        if (app == null || app.secret() == null || app.waits(now)) {
            return Optional.empty();
        }
        long step = OneTimeCodes.step(open(app.secret(), account), digits, now, app.lastStep());
        if (step < 0) {
            app.wrong(now);
            return Optional.empty();
        }
        app.right(step);
        return Optional.of(Proof.FACTOR_TOTP);
    }

    private Optional<Proof> byRecoveryCode(int account, String typed, Instant now) {
        return recoveryCodes
                .findByAccountIdAndCodeHash(account, RecoveryCode.hash(account, typed))
                .filter(RecoveryCode::isOpen)
                .map(code -> {
                    code.use(now);
                    return Proof.FACTOR_RECOVERY_CODE;
                });
    }

    /** Takes all second factors of an account away and ends its sessions. */
    void forget(int account) {
        apps.lock(account).ifPresent(apps::delete);
        passkeys.deleteOf(account);
        recoveryCodes.deleteOf(account);
        accounts.lock(account).orElseThrow().forgetSecondFactor(clock.instant());
    }

    private void note(SignInEvent.Kind kind, int account, String network) {
        Account known = accounts.find(account).orElseThrow();
        log.save(SignInEvent.of(kind, known.username(), account, network, clock.instant()));
    }

    private byte[] open(byte @Nullable [] sealed, int account) {
        byte[] secret = sealed == null ? null : box.open(sealed, place(account));
        if (secret == null) {
            throw new IllegalStateException("The secret of account " + account + " was sealed with another key");
        }
        return secret;
    }

    private static String place(int account) {
        return "authenticator-app " + account;
    }

    private static String digits(String typed) {
        return typed.replaceAll("[^0-9]", "");
    }
}

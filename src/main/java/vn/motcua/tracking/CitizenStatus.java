package vn.motcua.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.life.SlipSecrets;
import vn.motcua.dossier.value.SlipToken;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Tells a citizen the status of a dossier, without an account: by code and check number, or by the QR code. An unknown
 * code and a wrong check number give the same answer after the same work. Each answer is recorded in the view log.
 */
@Service
public class CitizenStatus {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");
    private static final int MOST_TYPED = 40;

    private final StatusQuery query;
    private final SlipSecrets secrets;
    private final LookUpThrottle throttle;
    private final ViewLog log;
    private final TransactionTemplate transactions;

    CitizenStatus(
            StatusQuery query,
            SlipSecrets secrets,
            LookUpThrottle throttle,
            ViewLog log,
            TransactionTemplate transactions) {
        this.query = query;
        this.secrets = secrets;
        this.throttle = throttle;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * Looks a dossier up by code and check number, as typed.
     *
     * @param client network address of the request, for throttling
     * @return empty both for an unknown code and for a wrong check number
     * @throws RefusedException TOO_MANY for too many look-ups of a client, or too many wrong check numbers of a code
     *     today
     */
    public Optional<StatusView> byCheckNumber(String code, String checkNumber, String client) {
        throttle.lookUp(client);
        String known = code(code);
        String typed = digits(checkNumber);
        if (known == null || typed.length() != SlipSecrets.CHECK_LENGTH) {
            return Optional.empty(); // no guess: it opens nothing, and counts for nothing
        }
        throttle.tryNumber(client, known); // a refused client takes no database connection
        Optional<StatusView> opened = inTransaction(() -> opened(known, typed));
        if (opened.isEmpty()) {
            throttle.wrong();
        } else {
            throttle.right(client, known);
        }
        return opened;
    }

    private Optional<StatusView> opened(String code, String checkNumber) {
        Optional<StatusView> found = query.byCode(code);
        String expected = secrets.checkNumber(
                found.map(dossier -> dossier.dossier().value()).orElse(NOBODY),
                found.map(StatusView::slipIssue).orElse(0));
        boolean right = MessageDigest.isEqual(bytes(expected), bytes(checkNumber));
        return right ? found.map(this::logged) : Optional.empty();
    }

    /**
     * Looks a dossier up by the token of the QR code, as scanned: alone or in its address.
     *
     * @param client network address of the request, for throttling
     * @throws RefusedException TOO_MANY for too many look-ups of a client
     */
    public Optional<StatusView> byToken(String token, String client) {
        throttle.lookUp(client);
        return SlipToken.parse(token)
                .flatMap(known -> inTransaction(
                        () -> query.byToken(secrets.tokenHash(known.value())).map(this::logged)));
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether {@link #byToken} would refuse this client now; needs no database, and is not counted as a look-up. */
    public Optional<RefusedException> refusedSlip(String client) {
        return throttle.refusedLookUp(client);
    }

    /**
     * Whether {@link #byCheckNumber} would refuse this client now for any code; needs no database, and is not counted.
     */
    public Optional<RefusedException> refusedNumber(String client) {
        Optional<RefusedException> lookUp = throttle.refusedLookUp(client);
        return lookUp.isPresent() ? lookUp : throttle.refusedNumber(client);
    }

    /**
     * Whether {@link #byCheckNumber} would refuse this code to this client now; needs no database, and is not counted.
     */
    public Optional<RefusedException> refusedCode(String client, @Nullable String typed) {
        String code = typed == null ? null : code(typed);
        return code == null ? Optional.empty() : throttle.refusedCode(client, code);
    }

    /**
     * The replacement of the slip with this QR code, the only fact an old slip reveals. To be called after {@link
     * #byToken}, within the same look-up.
     */
    @Transactional(readOnly = true)
    public Optional<ReplacedSlip> replaced(String token) {
        return SlipToken.parse(token).flatMap(known -> query.replaced(secrets.tokenHash(known.value())));
    }

    private Optional<StatusView> inTransaction(Supplier<Optional<StatusView>> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private StatusView logged(StatusView status) {
        log.slip(status.dossier(), Actor.citizen("status"), ViewPurpose.STATUS);
        return status;
    }

    private static @Nullable String code(String typed) {
        try {
            return DossierCode.parse(typed).value();
        } catch (InvalidValueException noCode) {
            return null;
        }
    }

    private static String digits(String typed) {
        return typed.length() > MOST_TYPED ? "" : NOT_A_DIGIT.matcher(typed).replaceAll("");
    }
}

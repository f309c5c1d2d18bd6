package vn.motcua.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.life.SlipSecrets;
import vn.motcua.dossier.value.SlipToken;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;

/**
 * Tells a citizen the status of a dossier, without an account: by code and check number, or by the QR code. An unknown
 * code and a wrong check number give the same answer after the same work. Each answer is recorded in the view log.
 */
@Service
public class CitizenStatus {

    private static final UUID NOBODY = new UUID(0, 0);

    private final StatusQuery query;
    private final SlipSecrets secrets;
    private final Organisation organisation;
    private final LookUpThrottle throttle;
    private final ViewLog log;
    private final TransactionTemplate transactions;

    CitizenStatus(
            StatusQuery query,
            SlipSecrets secrets,
            Organisation organisation,
            LookUpThrottle throttle,
            ViewLog log,
            TransactionTemplate transactions) {
        this.query = query;
        this.secrets = secrets;
        this.organisation = organisation;
        this.throttle = throttle;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * Looks a dossier up by code and check number, found in what was typed or pasted.
     *
     * @param client network address of the request, for throttling
     * @return empty both for an unknown code and for a wrong check number
     * @throws RefusedException TOO_MANY for too many look-ups of a client, or too many wrong check numbers of a code
     *     today
     */
    public Optional<StatusView> byCheckNumber(String code, String checkNumber, String client) {
        throttle.lookUp(client);
        return opened(read(code, checkNumber), client, this::logged);
    }

    /**
     * The token of the slip whose numbers, or whose address, were typed or pasted; the dossier itself is then looked up by it.
     * Only a well-formed wrong number counts as a wrong try.
     *
     * @param client network address of the request, for throttling
     * @return empty for an unknown code, a wrong check number, and a text without both
     * @throws RefusedException as {@link #byCheckNumber}
     */
    public Optional<String> slip(@Nullable String code, @Nullable String checkNumber, String client) {
        throttle.lookUp(client);
        SlipNumbers numbers = read(code, checkNumber);
        SlipToken token = numbers.token();
        return token != null
                ? Optional.of(token.value())
                : opened(numbers, client, status -> status).map(status -> tokenOf(status, numbers.check()));
    }

    /** The token of the print on which the check number stands, which is right. */
    private String tokenOf(StatusView status, @Nullable String checkNumber) {
        UUID id = status.dossier().value();
        boolean own = isSame(secrets.checkNumber(id, status.slipIssue()), Objects.requireNonNull(checkNumber));
        return own ? secrets.token(id, status.slipIssue()) : secrets.readingToken(id, status.slipIssue());
    }

    /**
     * Whether a token that opened a dossier is the citizen's own: that of the first print of the slip, or of a message to the citizen.
     * What is the citizen's alone needs it.
     */
    public boolean isCitizens(StatusView dossier, String token) {
        return SlipToken.parse(token)
                .filter(given -> isSame(secrets.token(dossier.dossier().value(), dossier.slipIssue()), given.value()))
                .isPresent();
    }

    /** Which number is missing in what was typed: {@code code} or {@code check}; null when both, or the address, are there. */
    public @Nullable String missing(@Nullable String code, @Nullable String checkNumber) {
        SlipNumbers numbers = read(code, checkNumber);
        if (numbers.token() != null) {
            return null;
        }
        return numbers.code() == null ? "code" : numbers.check() == null ? "check" : null;
    }

    private SlipNumbers read(@Nullable String code, @Nullable String checkNumber) {
        return SlipNumbers.read(
                code,
                checkNumber,
                organisation.offices().stream().map(Office::code).toList());
    }

    private Optional<StatusView> opened(SlipNumbers numbers, String client, UnaryOperator<StatusView> log) {
        String code = numbers.code();
        String check = numbers.check();
        if (code == null || check == null) {
            return Optional.empty(); // not a try: nobody guesses without numbers
        }
        throttle.tryNumber(client, code); // a refused client takes no database connection
        Optional<StatusView> opened = inTransaction(() -> opened(code, check).map(log));
        if (opened.isEmpty()) {
            throttle.wrong();
        } else {
            throttle.right(client, code);
        }
        return opened;
    }

    private Optional<StatusView> opened(String code, String checkNumber) {
        List<StatusView> found = query.byCode(new DossierCode(code));
        if (found.isEmpty()) {
            isRight(NOBODY, 0, checkNumber); // the same work for a code that nobody has
        }
        return found.stream()
                .filter(each -> isRight(each.dossier().value(), each.slipIssue(), checkNumber))
                .findFirst();
    }

    private boolean isRight(UUID dossier, int issue, String checkNumber) {
        boolean own = isSame(secrets.checkNumber(dossier, issue), checkNumber);
        boolean reading = isSame(secrets.readingNumber(dossier, issue), checkNumber);
        return own || reading;
    }

    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(bytes(right), bytes(given));
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
                .flatMap(known -> inTransaction(() -> byToken(known).map(this::logged)));
    }

    private Optional<StatusView> byToken(SlipToken token) {
        return query.byToken(secrets.tokenHash(token.value()))
                .or(() -> secrets.reading(token.value())
                        .flatMap(slip -> query.byId(slip.dossier()).filter(found -> slip.isIssue(found.slipIssue()))));
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
        String code = read(typed, null).code();
        return code == null ? Optional.empty() : throttle.refusedCode(client, code);
    }

    /**
     * The replacement of the slip with this QR code, the only fact an old slip reveals. To be called after {@link
     * #byToken}, within the same look-up.
     */
    @Transactional(readOnly = true)
    public Optional<ReplacedSlip> replaced(String token) {
        return SlipToken.parse(token)
                .flatMap(known -> query.replaced(secrets.tokenHash(known.value()))
                        .or(() -> secrets.reading(known.value())
                                .flatMap(slip -> query.replaced(
                                        secrets.tokenHash(secrets.token(slip.dossier(), slip.issue()))))));
    }

    private Optional<StatusView> inTransaction(Supplier<Optional<StatusView>> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private StatusView logged(StatusView status) {
        log.slip(status.dossier(), Actor.citizen("status"), ViewPurpose.STATUS);
        return status;
    }
}

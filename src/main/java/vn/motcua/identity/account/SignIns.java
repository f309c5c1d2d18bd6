package vn.motcua.identity.account;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Service that records sign-ins with their accounts. */
@Service
@Transactional
public class SignIns {

    private final Accounts accounts;
    private final SignInLog log;
    private final Clock clock;

    SignIns(Accounts accounts, SignInLog log, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Records that the holder of an account signed in.
     *
     * @param network network of the browser
     * @return the wrong passwords typed elsewhere since the sign-in before, of which the holder is told
     */
    public Optional<TriesElsewhere> record(int account, String network) {
        return accounts.lock(account).map(found -> {
            note(SignInEvent.Kind.SIGNED_IN, found, network);
            return found.signedIn(network, clock.instant());
        });
    }

    /** Writes down what became of an account, such as a second factor that was asked for. */
    public void note(SignInEvent.Kind kind, Account account, String network) {
        log.save(SignInEvent.of(kind, account.username(), account.id(), network, clock.instant()));
    }
}

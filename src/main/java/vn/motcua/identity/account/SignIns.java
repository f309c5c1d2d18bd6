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
    private final Clock clock;

    SignIns(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Records that the holder of an account signed in.
     *
     * @param network network of the browser
     * @return the wrong passwords typed elsewhere since the sign-in before, of which the holder is told
     */
    public Optional<TriesElsewhere> record(int account, String network) {
        return accounts.lock(account).map(found -> found.signedIn(network, clock.instant()));
    }
}

package vn.motcua.identity.signin;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.ClientTokens;
import vn.motcua.identity.account.PublicCredentials;
import vn.motcua.platform.DatabaseKind;
import vn.motcua.platform.StartupRefusedException;

/**
 * Startup check: the application does not start on an external database in which the demo's public accounts or token
 * are valid.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class NoDemoInProduction implements ApplicationRunner {

    private final DatabaseKind database;
    private final Accounts accounts;
    private final ClientTokens clients;
    private final PasswordEncoder encoder;

    public NoDemoInProduction(DatabaseKind database, Accounts accounts, ClientTokens clients, PasswordEncoder encoder) {
        this.database = database;
        this.accounts = accounts;
        this.clients = clients;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!database.embedded() && isOpenToEverybody()) {
            throw new StartupRefusedException(
                    "This database has accounts or a client system of the demo, whose passwords everybody knows.",
                    "Use an empty database, or disable those accounts and that client system.");
        }
    }

    /** Whether the demo's public credentials are valid in this database. */
    public boolean isOpenToEverybody() {
        return clients.isKnown(PublicCredentials.TOKEN)
                || PublicCredentials.USERNAMES.stream()
                        .flatMap(username -> accounts.findByUsername(username).stream())
                        .filter(Account::enabled)
                        .map(Account::passwordHash)
                        .distinct() // the demo's accounts share one hash: check it once
                        .anyMatch(hash -> encoder.matches(PublicCredentials.PASSWORD, hash));
    }
}

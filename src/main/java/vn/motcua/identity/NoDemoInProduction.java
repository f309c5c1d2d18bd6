package vn.motcua.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.motcua.platform.DatabaseKind;
import vn.motcua.platform.StartupRefused;

/** Refuses to start on a real database that the demo's public accounts or token would open. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoDemoInProduction implements ApplicationRunner {

    private final DatabaseKind database;
    private final DemoAccounts demo;

    NoDemoInProduction(DatabaseKind database, DemoAccounts demo) {
        this.database = database;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!database.embedded() && demo.openToEverybody()) {
            throw new StartupRefused(
                    "This database has accounts or a client system of the demo, whose passwords everybody knows.",
                    "Use an empty database, or disable those accounts and that client system.");
        }
    }
}

package vn.motcua.administration.setup;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.motcua.platform.setup.SetupChecks;
import vn.motcua.platform.setup.SetupState;

/**
 * The command {@code check-setup}: prints what is done and what is missing before the first citizen comes, and exits with 0 when
 * nothing is missing and 1 otherwise. It runs after the reference data and the first administrator are there.
 */
@Component
@Order
class CheckSetupCommand implements ApplicationRunner {

    private static final String NAME = "check-setup";

    private final SetupChecks checks;
    private final ConfigurableApplicationContext context;

    CheckSetupCommand(SetupChecks checks, ConfigurableApplicationContext context) {
        this.checks = checks;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(NAME)) {
            ExitCodeGenerator code = () -> report() ? 0 : 1;
            System.exit(SpringApplication.exit(context, code));
        }
    }

    /** Prints the result; returns whether nothing is missing. */
    @SuppressWarnings("SystemOut") // a command speaks to the console
    boolean report() {
        for (SetupState state : checks.states()) {
            System.out.printf(
                    "%-8s %s %s%n",
                    state.done() ? "done" : "MISSING",
                    state.step(),
                    state.facts().isEmpty() ? "" : state.facts());
        }
        return checks.isComplete();
    }
}

package vn.motcua.administration.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.motcua.duedate.DeadlineCheck;
import vn.motcua.duedate.DeadlineChecks;

/**
 * The command {@code check-deadlines}: recounts the dates of all open dossiers, prints the number of differences, and
 * exits with 0 when there are none and 1 otherwise. Differences are listed under administration.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CheckDeadlinesCommand implements ApplicationRunner {

    private static final String NAME = "check-deadlines";

    private final DeadlineChecks checks;
    private final ConfigurableApplicationContext context;

    CheckDeadlinesCommand(DeadlineChecks checks, ConfigurableApplicationContext context) {
        this.checks = checks;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(NAME)) {
            ExitCodeGenerator code = () -> report(checks.run(NAME)) ? 0 : 1;
            System.exit(SpringApplication.exit(context, code));
        }
    }

    /** Prints the result; returns whether all dates are in order. */
    @SuppressWarnings("SystemOut") // a command speaks to the console
    static boolean report(DeadlineCheck check) {
        System.out.printf("%d open dossiers, %d differences%n", check.checked(), check.differences());
        return !check.alarm();
    }
}

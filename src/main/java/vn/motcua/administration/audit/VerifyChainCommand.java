package vn.motcua.administration.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.history.ChainReport;
import vn.motcua.dossier.history.ChainVerification;

/**
 * The command {@code verify-chain}: verifies every event, rebuilds every dossier from its events, prints the result,
 * and exits with 0 when the history is whole and 1 when it is not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyChainCommand implements ApplicationRunner {

    private static final int MOST_BREAKS = 20;

    private final ChainVerification verification;
    private final ConfigurableApplicationContext context;

    VerifyChainCommand(ChainVerification verification, ConfigurableApplicationContext context) {
        this.verification = verification;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains("verify-chain")) {
            ExitCodeGenerator code = () -> report(verification.verifyAll(MOST_BREAKS)) ? 0 : 1;
            System.exit(SpringApplication.exit(context, code));
        }
    }

    /** Prints the result; returns whether the history is whole. */
    @SuppressWarnings("SystemOut") // a command speaks to the console
    static boolean report(ChainReport report) {
        System.out.printf(
                "%d dossiers, %d events: %s%n",
                report.dossiers(), report.events(), report.whole() ? "whole" : "BROKEN");
        report.broken()
                .forEach(broken -> System.out.printf(
                        "  %s event %s: %s %s%n",
                        broken.code() == null ? broken.dossier() : broken.code(),
                        broken.seq() == null ? "-" : broken.seq(),
                        broken.fault(),
                        broken.where() == null ? "" : broken.where()));
        return report.whole();
    }
}

package vn.motcua.identity.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.identity.account.PasswordPolicy;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.organisation.Personnel;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.StartupRefusedException;
import vn.motcua.vocabulary.PersonName;

/**
 * Opens the first account of a new installation, whose holder opens the others: for
 * {@code motcua.administrator.username} with the password in {@code motcua.administrator.password-file}, if there is no
 * account yet. It first loads the offices if there are none.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityProperties properties;
    private final Creation creation;

    FirstAdministrator(IdentityProperties properties, Creation creation) {
        this.properties = properties;
        this.creation = creation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String username = properties.administrator().username();
        if (username != null && creation.isWanted()) {
            String password = password(properties.administrator().passwordFile());
            creation.loadOffices();
            try {
                creation.create(username, password);
            } catch (RefusedException refusal) {
                throw new StartupRefusedException(
                        "The first administrator cannot be created: " + refusal.messageKey() + " " + refusal.arguments()
                                + ".",
                        "Choose a user name of a–z, 0–9, '.', '_' or '-' and a password of at least "
                                + PasswordPolicy.SHORTEST + " characters that is hard to guess.");
            }
            log.info("Opened the first administrator's account {}", username);
        }
    }

    private static String password(@Nullable Path file) {
        try {
            if (file != null) {
                return Files.readString(file).strip();
            }
        } catch (IOException unreadable) {
            log.debug("Cannot read {}", file, unreadable);
        }
        throw new StartupRefusedException(
                "The first administrator's password cannot be read.",
                "Let motcua.administrator.password-file name a readable file that holds nothing else.");
    }

    /**
     * Runs each step in a transaction of its own, since the office must be committed before an official is appointed
     * there.
     */
    @Component
    static class Creation {

        private final Accounts accounts;
        private final AccountAdministration administration;
        private final Organisation organisation;
        private final OrganisationReference reference;
        private final Personnel personnel;
        private final Clock clock;

        Creation(
                Accounts accounts,
                AccountAdministration administration,
                Organisation organisation,
                OrganisationReference reference,
                Personnel personnel,
                Clock clock) {
            this.accounts = accounts;
            this.administration = administration;
            this.organisation = organisation;
            this.reference = reference;
            this.personnel = personnel;
            this.clock = clock;
        }

        boolean isWanted() {
            return accounts.count() == 0;
        }

        void loadOffices() {
            reference.load();
        }

        @Transactional
        void create(String username, String password) {
            OfficialId official = personnel.appoint(
                    "QT-" + username,
                    new PersonName("Quản trị viên"),
                    "Quản trị hệ thống",
                    organisation.province().id(),
                    Set.of(Role.ADMINISTRATOR),
                    LocalDate.now(clock));
            administration.open(username, password, official);
        }
    }
}

package vn.motcua.notification;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.dossier.value.Outcome;

/**
 * Receives a dossier together with the applicant's preferences for messages. The preferences are written in the
 * transaction of the reception, so that they hold for the first message.
 */
@Component
public class ReceptionPreferences {

    private final CitizenSubscriptions subscriptions;
    private final TransactionTemplate transaction;

    ReceptionPreferences(CitizenSubscriptions subscriptions, PlatformTransactionManager transactions) {
        this.subscriptions = subscriptions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Receives a dossier and writes the preferences.
     *
     * @param reception reception with a request key of its own; called again when the same request is repeated
     * @param silent channels by which nothing is sent
     * @param english whether messages are in English instead of Vietnamese
     */
    public Outcome with(Supplier<Outcome> reception, Set<NotificationChannel> silent, boolean english) {
        if (silent.isEmpty() && !english) {
            return reception.get();
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> told(reception.get(), silent, english)));
        } catch (DataAccessException | TransactionException repeated) {
            // a repeated request: the first answer can be read only outside the failed transaction
            return told(reception.get(), silent, english);
        }
    }

    private Outcome told(Outcome outcome, Set<NotificationChannel> silent, boolean english) {
        if (!silent.isEmpty()) {
            subscriptions.silence(outcome.dossier(), silent);
        }
        if (english) {
            subscriptions.speak(outcome.dossier(), "en");
        }
        return outcome;
    }
}

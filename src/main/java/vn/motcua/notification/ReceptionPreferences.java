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
 * Receives a dossier of whose changes its people are told as they wish. The first message must already be as they wish it, so
 * the wish is written in the transaction of the reception.
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
     * Receives, and writes the wish with it.
     *
     * @param reception under a key of its own; asked again where the same request is repeated
     * @param silent the channels nothing is sent by
     * @param english whether messages are read in English, and not in Vietnamese
     */
    public Outcome with(Supplier<Outcome> reception, Set<NotificationChannel> silent, boolean english) {
        if (silent.isEmpty() && !english) {
            return reception.get();
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> told(reception.get(), silent, english)));
        } catch (DataAccessException | TransactionException repeated) {
            // the same request again: only outside of the transaction that failed can the first answer be read
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

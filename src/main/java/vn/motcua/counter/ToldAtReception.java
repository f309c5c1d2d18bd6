package vn.motcua.counter;

import java.util.Objects;
import java.util.Set;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Reception;
import vn.motcua.dossier.RequestKey;
import vn.motcua.notification.NotificationChannel;
import vn.motcua.notification.Subscriptions;
import vn.motcua.organisation.Actor;

/**
 * Accepts a dossier of whose changes its people are told by the channels they chose. Who wants no messages must not get the
 * first one either, so the wish is written in the transaction of the reception.
 */
@Component
class ToldAtReception {

    private final Dossiers dossiers;
    private final Subscriptions subscriptions;
    private final TransactionTemplate transaction;

    ToldAtReception(Dossiers dossiers, Subscriptions subscriptions, PlatformTransactionManager transactions) {
        this.dossiers = dossiers;
        this.subscriptions = subscriptions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param silent the channels nothing is sent by
     * @param english whether messages are read in English, and not in Vietnamese
     */
    Outcome accept(Reception reception, Set<NotificationChannel> silent, boolean english, Actor actor, RequestKey key) {
        if (silent.isEmpty() && !english) {
            return dossiers.accept(reception, actor, key);
        }
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> told(dossiers.accept(reception, actor, key), silent, english)));
        } catch (DataAccessException | TransactionException repeated) {
            // the same request again: only outside of the transaction that failed can the first answer be read
            return told(dossiers.accept(reception, actor, key), silent, english);
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

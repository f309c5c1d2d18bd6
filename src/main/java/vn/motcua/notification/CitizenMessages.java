package vn.motcua.notification;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.vocabulary.DossierId;

/** Messages about a dossier that come of no event in its life; those of events are written with the event. */
@Service
public class CitizenMessages {

    private final OutboxQuery outbox;
    private final Clock clock;

    CitizenMessages(OutboxQuery outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whoever is told of the dossier is told that an answer stands on its page. Written in the transaction of the answer.
     *
     * @param answer a number of its own, not negative, by which the message is told from others of the same dossier
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(DossierId dossier, long answer) {
        int about = Math.toIntExact(-answer); // events are numbered from 1 upwards
        outbox.add(dossier, about, MessageKind.ANSWERED, clock.instant());
    }
}

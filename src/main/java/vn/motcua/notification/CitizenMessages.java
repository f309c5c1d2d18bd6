package vn.motcua.notification;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.vocabulary.DossierId;

/**
 * Writes messages about a dossier that do not belong to an event of its history; messages of events are written with
 * the event.
 */
@Service
public class CitizenMessages {

    private final OutboxQuery outbox;
    private final Clock clock;

    CitizenMessages(OutboxQuery outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Writes a message to the dossier's subscribers that an answer is on its page, in the transaction of the answer.
     *
     * @param answer number of the answer, not negative and different for each answer of the dossier
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(DossierId dossier, long answer) {
        int about = Math.toIntExact(-answer); // events are numbered from 1 upwards
        outbox.add(dossier, about, MessageKind.ANSWERED, clock.instant());
    }
}

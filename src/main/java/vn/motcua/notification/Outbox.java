package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.notification.OutboxQuery.Addressed;
import vn.motcua.notification.OutboxQuery.OutboxMessage;

/**
 * Makes deliveries of the messages in the outbox, one for every address subscribed. A message and its deliveries are
 * written in one transaction, so that a process that dies leaves the message unchanged.
 */
@Component
class Outbox {

    private static final int BATCH = 200;

    private final OutboxQuery messages;
    private final Subscriptions subscriptions;
    private final SubscriptionSecrets secrets;
    private final ChannelSenders carriers;

    Outbox(OutboxQuery messages, Subscriptions subscriptions, SubscriptionSecrets secrets, ChannelSenders carriers) {
        this.messages = messages;
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.carriers = carriers;
    }

    /**
     * Takes the next messages of the outbox.
     *
     * @return number of messages taken; 0 when none waits, or all are locked by other workers
     */
    @Transactional
    public int take(Instant now) {
        List<OutboxMessage> taken = messages.next(BATCH);
        if (taken.isEmpty()) {
            return 0;
        }
        Set<UUID> dossiers = taken.stream().map(OutboxMessage::dossier).collect(Collectors.toSet());
        messages.tell(dossiers, carriers.channels(), OutboxQuery.USUAL_LANGUAGE, now);
        Map<UUID, List<Subscription>> told = subscriptions.told(dossiers, carriers.channels()).stream()
                .collect(Collectors.groupingBy(each -> each.dossier().value()));
        messages.deliver(
                taken.stream()
                        .flatMap(message -> addressed(message, told.getOrDefault(message.dossier(), List.of())))
                        .toList(),
                now);
        messages.done(taken, now);
        return taken.size();
    }

    private Stream<Addressed> addressed(OutboxMessage message, List<Subscription> told) {
        return told.stream()
                .map(to -> new Addressed(
                        message,
                        to,
                        secrets.messageKey(
                                message.dossier(), message.about(), message.kind(), to.channel(), to.fullAddress())));
    }
}

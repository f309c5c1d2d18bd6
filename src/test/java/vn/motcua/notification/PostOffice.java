package vn.motcua.notification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

import vn.motcua.notification.channel.BackOff;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.platform.setting.Settings;
import vn.motcua.tracking.CitizenNews;

/** The outbox's worker with carriers that remember, and a clock of its own: a Wednesday morning at ten. */
final class PostOffice {

    static final URI PUBLIC = URI.create("https://motcua.example.vn");

    final RecordingChannelSender email = new RecordingChannelSender();
    final RecordingChannelSender sms = new RecordingChannelSender();
    final RecordingChannelSender chat = new RecordingChannelSender();
    final JdbcClient jdbc;

    private final Outbox outbox;
    private final DeliveryWorker postman;
    private final TransactionTemplate transactions;
    private Instant now = Instant.parse("2031-03-05T03:00:00Z");

    /** Forgets what other tests left to be sent. */
    PostOffice(ApplicationContext application) {
        jdbc = application.getBean(JdbcClient.class);
        ChannelSenders carriers = new ChannelSenders(
                Map.of(NotificationChannel.EMAIL, email, NotificationChannel.SMS, sms, NotificationChannel.CHAT, chat));
        SubscriptionSecrets secrets = application.getBean(SubscriptionSecrets.class);
        outbox = new Outbox(
                application.getBean(OutboxQuery.class), application.getBean(Subscriptions.class), secrets, carriers);
        Messages letters = new Messages(
                application.getBean(CitizenNews.class),
                application.getBean(MessageWords.class),
                secrets,
                carriers,
                application.getBean(ITemplateEngine.class),
                new PublicAddress(PUBLIC.toString(), 0, Settings.untouched()));
        postman = new DeliveryWorker(
                application.getBean(DeliveryQuery.class),
                application.getBean(Deliveries.class),
                application.getBean(Subscriptions.class),
                letters,
                carriers,
                application.getBean(QuietHours.class),
                new BackOff(new Random(1)),
                application.getBean(PlatformTransactionManager.class),
                application.getBean(NotificationProperties.class));
        transactions = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        jdbc.sql("update outbox_message set sent_at = now() where sent_at is null")
                .update();
        jdbc.sql("update delivery set state = 'DROPPED' where state = 'WAITING'")
                .update();
    }

    Instant now() {
        return now;
    }

    PostOffice at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    PostOffice later(Duration by) {
        now = now.plus(by);
        return this;
    }

    /** One batch of the outbox, in its transaction. */
    int take() {
        return Objects.requireNonNull(transactions.execute(status -> outbox.take(now)));
    }

    /** One batch of the outbox, after which something goes wrong before it is committed. */
    void take(Runnable fault) {
        transactions.executeWithoutResult(status -> {
            outbox.take(now);
            fault.run();
        });
    }

    /** Carries what is due. */
    int deliver() {
        return postman.deliver(this::now);
    }

    /** Both, as the job does. */
    int run() {
        int taken;
        do {
            taken = take();
        } while (taken > 0);
        return deliver();
    }

    String stateOf(String key) {
        return jdbc.sql("select state from delivery where message_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}

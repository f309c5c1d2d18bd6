package vn.motcua.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.notification.channel.Message;
import vn.motcua.organisation.OfficeId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand messages while the worker dies five times, each time at another point: before a channel has taken a letter, after
 * it has and before that is noted, and while the outbox is being turned into deliveries. None is lost, and no more come twice
 * than were in its hands. More with {@code -Dmotcua.test.messages=100000}.
 */
@MotcuaTest
class ManyMessagesTest {

    private static final int MESSAGES = Integer.getInteger("motcua.test.messages", 10_000);
    private static final int DOSSIERS = 20;

    /** What a worker has in its hands: it carries one letter after the other. */
    private static final int IN_FLIGHT = 1;

    /** The process is gone; nothing that comes after runs. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    @Autowired
    ApplicationContext application;

    @Autowired
    Province province;

    @Test
    void of_ten_thousand_none_is_lost_and_only_those_in_flight_come_twice() {
        PostOffice post = new PostOffice(application);
        fill(post);
        Random chance = new Random(20261124);
        int killed = 0;

        killed += kill(() -> post.take(() -> {
            throw new Killed();
        }));
        for (int round = 0; round < 4; round++) {
            int fatal = post.sms.taken().size() + MESSAGES / 6 + chance.nextInt(MESSAGES / 10);
            boolean taken = round != 2;
            RecordingChannelSender.Fate death = letter -> {
                if (post.sms.taken().size() >= fatal) {
                    throw new Killed();
                }
            };
            post.sms.after(taken ? death : letter -> {});
            post.sms.before(taken ? letter -> {} : death);
            killed += kill(post::run);
            post.later(DeliveryWorker.CLAIM); // until then what it had claimed belongs to the dead
        }
        post.sms.after(letter -> {});
        post.sms.before(letter -> {});
        post.run();

        assertThat(killed).isEqualTo(5);
        Map<String, List<Message>> byKey = new HashMap<>();
        post.sms
                .taken()
                .forEach(letter -> byKey.computeIfAbsent(letter.key(), any -> new ArrayList<>())
                        .add(letter));
        assertThat(byKey.keySet()).as("none is lost").isEqualTo(expected(post));
        assertThat(post.sms.taken().size() - MESSAGES).as("twice").isBetween(1, killed * IN_FLIGHT);
        assertThat(byKey.values())
                .allSatisfy(letters -> assertThat(letters)
                        .as("the same letter under the same key")
                        .allSatisfy(letter -> assertThat(letter).isEqualTo(letters.get(0))));
        assertThat(waiting(post)).isZero();
    }

    private static int kill(Runnable work) {
        try {
            work.run();
            return 0;
        } catch (Killed gone) {
            return 1;
        }
    }

    private void fill(PostOffice post) {
        OfficeId office = province.commune(9).id();
        for (int each = 0; each < DOSSIERS; each++) {
            province.receive(Province.MARITAL_STATUS, office);
        }
        post.jdbc
                .sql("update outbox_message set sent_at = now() where sent_at is null")
                .update();
        post.jdbc
                .sql("""
                        insert into outbox_message (dossier_id, event_seq, kind, created_at)
                        select d.id, 1000000 + n, 'RESULT_READY', now()
                        from (select id from dossier_fact where receiving_office_id = :office order by accepted_at desc limit :dossiers) d
                        cross join generate_series(1, :each) n
                        """)
                .param("office", office.value())
                .param("dossiers", DOSSIERS)
                .param("each", MESSAGES / DOSSIERS)
                .update();
    }

    /** The keys of all messages, made without asking the deliveries. */
    private Set<String> expected(PostOffice post) {
        SubscriptionSecrets secrets = application.getBean(SubscriptionSecrets.class);
        return Set.copyOf(post.jdbc
                .sql("select dossier_id, event_seq from outbox_message where event_seq > 1000000")
                .query((row, no) -> secrets.messageKey(
                        row.getObject(1, java.util.UUID.class),
                        row.getInt(2),
                        MessageKind.RESULT_READY,
                        NotificationChannel.SMS,
                        "0912345245"))
                .list());
    }

    private static int waiting(PostOffice post) {
        return post.jdbc
                .sql("select count(*) from delivery where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }
}

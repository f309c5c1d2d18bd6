package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.Reception;
import vn.motcua.notification.channel.Message;
import vn.motcua.notification.channel.NotDeliveredException;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each change reaches each address once, at a decent hour, and what nobody takes is not lost. */
@MotcuaTest
class DeliveryTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DeliveryAdministration deliveries;

    @Autowired
    QuietHours quiet;

    @Autowired
    CitizenSubscriptions subscriptions;

    @Autowired
    RecurringTask<Void> deliverMessages;

    private PostOffice post;

    @BeforeEach
    void an_empty_post_office() {
        post = new PostOffice(application);
    }

    @Test
    void a_change_is_told_to_the_telephone_and_the_address_given_at_reception() {
        Outcome dossier = receive();

        int carried = post.run();

        assertThat(carried).isEqualTo(2);
        assertThat(post.sms.taken())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains(String.valueOf(dossier.code()), "Da tiep nhan - hen tra", "motcua.example.vn/n/"));
        assertThat(post.email.taken()).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("nguoi.nop@example.vn");
            assertThat(letter.subject()).isEqualTo("Tin về hồ sơ " + dossier.code());
            assertThat(letter.text()).contains("https://motcua.example.vn/h/" + dossier.token());
            assertThat(letter.html()).contains("https://motcua.example.vn/h/" + dossier.token());
            assertThat(letter.wayOut()).hasToString(lastLine(letter));
        });
        assertThat(post.stateOf(post.sms.keys().get(0))).isEqualTo("ACCEPTED");
        assertThat(post.run()).isZero();
    }

    @Test
    void each_change_is_told_in_the_order_it_happened() {
        Outcome dossier = receive();
        province.act(
                dossier,
                new Withdraw("Không còn nhu cầu"),
                province.someone(Role.RECEPTION, commune().id()));

        post.run();

        assertThat(post.sms.taken())
                .extracting(Message::text)
                .satisfiesExactly(
                        first -> assertThat(first).contains("Da tiep nhan"),
                        second -> assertThat(second).contains("Ho so da duoc rut ngay"));
    }

    @Test
    void what_an_official_typed_stays_text_in_a_letter() {
        Outcome dossier = receive();
        province.act(
                dossier,
                new HandOver(null),
                province.someone(Role.RECEPTION, commune().id()));
        Actor specialist = province.someone(Role.SPECIALIST, commune().id());
        province.act(dossier, new ConfirmHandOver(), specialist);
        post.run();
        String paper = "<img src=x onerror=alert(1)>";
        province.act(dossier, new RequestSupplement(List.of(paper), "</p><script>x</script>", null, null), specialist);

        post.run();

        Message letter = post.email.taken().get(post.email.taken().size() - 1);
        assertThat(letter.text()).contains("Hãy bổ sung: " + paper);
        assertThat(letter.html()).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img", "<script");
    }

    @Test
    void a_message_nobody_here_knows_still_says_what_is_true_now() {
        Outcome dossier = receive();
        post.run();
        say(dossier, "SOMETHING_NEW", 77);

        post.run();

        assertThat(post.sms.taken())
                .last()
                .satisfies(letter -> assertThat(letter.text()).contains("Da tiep nhan - hen tra"));
    }

    @Test
    void no_telephone_rings_at_night_but_letters_go() {
        receive();

        post.at("2031-03-05T14:00:00Z").run(); // 21:00

        assertThat(post.sms.taken()).isEmpty();
        assertThat(post.email.taken()).hasSize(1);

        post.at("2031-03-05T23:59:00Z").run(); // 06:59
        assertThat(post.sms.taken()).isEmpty();

        post.at("2031-03-06T00:00:00Z").run(); // 07:00
        assertThat(post.sms.taken()).hasSize(1);
    }

    @Test
    void a_code_somebody_waits_for_comes_at_night_too() {
        Outcome dossier = receive();
        subscriptions.ask(dossier.dossier(), NotificationChannel.SMS, "0987 654 321", Locale.ENGLISH);

        post.at("2031-03-05T15:00:00Z").run();

        assertThat(post.sms.taken()).singleElement().satisfies(letter -> {
            assertThat(letter.address()).isEqualTo("0987654321");
            assertThat(letter.text()).containsPattern("Code for news of your dossier: [0-9]{6}\\.");
        });
    }

    @Test
    void quiet_hours_are_data_an_administrator_changes() {
        Silence usual = quiet.all().get(0);
        Actor administrator = province.everyone();

        quiet.change(administrator, new Silence(usual.channel(), usual.to(), usual.to()));

        assertThat(quiet.silentAt(Instant.parse("2031-03-05T15:00:00Z"))).doesNotContain(usual.channel());
        quiet.change(administrator, usual);
        assertThat(quiet.silentAt(Instant.parse("2031-03-05T15:00:00Z"))).contains(usual.channel());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        quiet.change(province.someone(Role.RECEPTION, commune().id()), usual));
    }

    @Test
    void what_fails_rests_longer_each_time_and_is_laid_aside_after_ten_tries_until_somebody_sends_it_again() {
        receive();
        post.sms.before(letter -> {
            throw new NotDeliveredException(NotDeliveredException.Reason.NOT_NOW);
        });
        List<Duration> rests = new ArrayList<>();
        post.run();
        for (int tries = 2; tries <= 10; tries++) {
            Instant next = nextTry();
            rests.add(Duration.between(post.now(), next));
            post.later(Duration.between(post.now(), next).minusMillis(1));
            assertThat(post.deliver()).isZero();
            post.at(daytime(next)).deliver();
        }

        DeliveryRow dead = dead().rows().get(0);
        assertThat(dead.attempts()).isEqualTo(10);
        assertThat(dead.failure()).isEqualTo("NOT_NOW");
        assertThat(dead.address()).isEqualTo("09***245");
        assertThat(rests.get(8)).isGreaterThan(rests.get(0).multipliedBy(40));

        post.sms.before(letter -> {});
        deliveries.sendAgain(province.everyone(), dead.id());
        post.deliver();

        assertThat(post.sms.taken()).hasSize(1);
        assertThat(post.stateOf(post.sms.keys().get(0))).isEqualTo("ACCEPTED");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> deliveries.sendAgain(province.everyone(), dead.id()))
                .matches(refusal -> refusal.kind() == RefusedException.Kind.CONFLICT);
    }

    @Test
    void an_address_that_does_not_exist_is_laid_aside_at_once_and_holds_up_nobody() {
        receive();
        receive();
        List<String> refused = new ArrayList<>();
        post.email.before(letter -> {
            if (refused.isEmpty()) {
                refused.add(letter.key());
                throw new NotDeliveredException(NotDeliveredException.Reason.NO_SUCH_ADDRESS);
            }
        });

        post.run();

        assertThat(post.stateOf(refused.get(0))).isEqualTo("DEAD");
        assertThat(post.email.taken()).hasSize(1);
    }

    @Test
    void a_channel_that_is_down_is_left_alone_after_three_tries_while_others_go_on() {
        List<String> tried = new ArrayList<>();
        for (int each = 0; each < 6; each++) {
            receive();
        }
        post.sms.before(letter -> {
            tried.add(letter.key());
            throw new NotDeliveredException(NotDeliveredException.Reason.UNREACHABLE);
        });

        post.run();

        assertThat(tried).hasSize(3);
        assertThat(post.email.taken()).hasSize(6);
    }

    @Test
    void who_was_told_and_wants_no_more_gets_not_even_what_waits() {
        Outcome dossier = receive();
        post.take();
        UUID telephone = subscriptions.of(dossier.dossier()).stream()
                .filter(each -> each.channel() == NotificationChannel.SMS)
                .findFirst()
                .orElseThrow()
                .id();
        subscriptions.end(dossier.dossier(), telephone);
        say(dossier, "EXTENDED", 78);

        post.run();

        assertThat(post.sms.taken()).isEmpty();
        assertThat(post.email.taken()).hasSize(2);
    }

    @Test
    void of_several_workers_one_carries_each_letter() throws Exception {
        Outcome dossier = receive();
        for (int event = 100; event < 160; event++) {
            say(dossier, "RESULT_READY", event);
        }
        ExecutorService workers = Executors.newFixedThreadPool(3);
        Callable<Integer> work = post::run;

        int carried = 0;
        for (Future<Integer> worker : workers.invokeAll(List.of(work, work, work))) {
            carried += worker.get();
        }
        workers.shutdown();
        carried += post.run();

        assertThat(carried).isEqualTo(2 * 61);
        assertThat(Set.copyOf(post.sms.keys())).hasSameSizeAs(post.sms.keys()).hasSize(61);
    }

    @Test
    void the_job_of_the_application_does_all_of_it() {
        Outcome dossier = receive();

        deliverMessages.executeRecurringly(deliverMessages.instance("recurring"), null);

        assertThat(post.jdbc
                        .sql("""
                                select v.attempts || ' ' || v.failure from delivery v
                                join subscription s on s.id = v.subscription_id
                                where s.dossier_id = :dossier and v.channel = 'EMAIL'
                                """)
                        .param("dossier", dossier.dossier().value())
                        .query(String.class)
                        .single())
                .isEqualTo("1 UNREACHABLE"); // the test's mail server does not exist
    }

    private void say(Outcome dossier, String kind, int event) {
        post.jdbc
                .sql(
                        "insert into outbox_message (dossier_id, event_seq, kind, created_at) values (:id, :seq, :kind, now())")
                .param("id", dossier.dossier().value())
                .param("seq", event)
                .param("kind", kind)
                .update();
    }

    private Instant nextTry() {
        return post.jdbc
                .sql("select next_try_at from delivery where state = 'WAITING' and channel = 'SMS' and attempts > 0")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The moment, or ten the next morning where it falls into the quiet hours. */
    private static String daytime(Instant moment) {
        int hour = moment.atZone(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).getHour();
        return (hour >= 7 && hour < 21 ? moment : moment.plus(Duration.ofHours(10))).toString();
    }

    private KeysetPage<DeliveryRow> dead() {
        return deliveries.list(province.everyone(), true, null, 10);
    }

    private static String lastLine(Message letter) {
        String[] lines = letter.text().strip().split("\n");
        return lines[lines.length - 1];
    }

    private Office commune() {
        return province.commune(7);
    }

    /** A dossier whose owner gave a telephone and an address. */
    private Outcome receive() {
        Reception usual = province.reception(
                province.procedure(Province.MARITAL_STATUS), commune().id());
        Owner owner = new Owner(
                usual.owner().kind(),
                usual.owner().name(),
                usual.owner().identifier(),
                usual.owner().birthDate(),
                null,
                usual.owner().phone(),
                EmailAddress.parse("nguoi.nop@example.vn"),
                usual.owner().address());
        Reception reception = new Reception(
                usual.procedureCase(),
                usual.office(),
                usual.channel(),
                owner,
                null,
                usual.components(),
                usual.subject(),
                usual.feePayment(),
                null,
                null,
                usual.delivery(),
                null);
        return dossiers.accept(
                reception, province.someone(Role.RECEPTION, commune().id()), RequestKey.random());
    }
}

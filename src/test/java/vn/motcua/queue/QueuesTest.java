package vn.motcua.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.ServerSecret;
import vn.motcua.platform.TransactionLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
class QueuesTest {

    private static final AtomicInteger OFFICES = new AtomicInteger(20);

    @Autowired
    Province province;

    @Autowired
    Queues queues;

    @Autowired
    QueueBoards boards;

    @Autowired
    QueueDeviceService devices;

    @Autowired
    Tickets tickets;

    @Autowired
    QueueQuery query;

    @Autowired
    TransactionLock lock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServerSecret secret;

    @Autowired
    Clock clock;

    @Autowired
    ZoneId zone;

    private OfficeId office;
    private Actor official;

    /** An office of its own for each test: a queue is of one office and day. */
    @BeforeEach
    void at_a_counter() {
        office = province.commune(OFFICES.incrementAndGet()).id();
        official = province.someone(Role.RECEPTION, office);
    }

    @Test
    void numbers_run_from_one_in_each_line() {
        assertThat(List.of(take("A"), take("A"), take("B"), take("A")))
                .extracting(Ticket::label)
                .containsExactly("A001", "A002", "B001", "A003");
    }

    @Test
    void a_button_pressed_twice_gives_one_ticket() {
        UUID request = UUID.randomUUID();

        Queues.Issued first = queues.issue(office, "A", request);
        Queues.Issued again = queues.issue(office, "A", request);

        assertThat(again.follow()).isEqualTo(first.follow());
        assertThat(again.ticket().id()).isEqualTo(first.ticket().id());
        assertThat(again.ticket().label()).isEqualTo(first.ticket().label());
        assertThat(take("A").number()).isEqualTo(2);
    }

    @Test
    void two_hundred_at_once_get_the_numbers_1_to_200() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Ticket>> taken = new ArrayList<>();

        for (int person = 0; person < 200; person++) {
            taken.add(people.submit(() -> take("A")));
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<Ticket> each : taken) {
            numbers.add(each.get().number());
        }
        people.shutdown();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void who_came_first_is_called_first_and_served_when_the_next_is_called() {
        Ticket first = take("A");
        Ticket second = take("B");

        Ticket here = call("Quầy 1", null);
        Ticket next = call("Quầy 1", here.id());

        assertThat(here.id()).isEqualTo(first.id());
        assertThat(next.id()).isEqualTo(second.id());
        assertThat(states(first)).isEqualTo("SERVED");
    }

    @Test
    void a_call_pressed_twice_calls_one() {
        take("A");
        take("A");

        Ticket once = call("Quầy 1", null);
        Ticket twice = call("Quầy 1", null);

        assertThat(twice.id()).isEqualTo(once.id());
        assertThat(boards.state(official).next()).hasSize(1);
    }

    @Test
    void eight_desks_at_once_never_call_the_same_number() throws Exception {
        for (int person = 0; person < 40; person++) {
            take("A");
        }
        ExecutorService desks = Executors.newFixedThreadPool(8);
        List<Future<List<Long>>> called = new ArrayList<>();

        for (int desk = 0; desk < 8; desk++) {
            String name = "Quầy " + desk;
            called.add(desks.submit(() -> {
                List<Long> mine = new ArrayList<>();
                Long shown = null;
                for (int turn = 0; turn < 5; turn++) {
                    shown = call(name, shown).id();
                    mine.add(shown);
                }
                return mine;
            }));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : called) {
            all.addAll(each.get());
        }
        desks.shutdown();

        assertThat(all).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_desk_does_not_wait_for_another_that_is_calling() {
        take("A");
        Ticket second = take("A");

        transaction.executeWithoutResult(calling -> {
            call("Quầy 1", null);
            assertThat(CompletableFuture.supplyAsync(() -> call("Quầy 2", null))
                            .orTimeout(1, TimeUnit.MINUTES)
                            .join()
                            .id())
                    .isEqualTo(second.id());
        });
    }

    @Test
    void a_desk_calls_only_the_lines_it_serves() {
        take("A");
        Ticket other = take("B");

        assertThat(queues.callNext(official, "Quầy 1", Set.of("B"), null)
                        .orElseThrow()
                        .id())
                .isEqualTo(other.id());
    }

    @Test
    void who_does_not_come_goes_to_the_end_and_is_out_after_the_third_time() {
        Ticket absent = take("A");
        Ticket other = take("A");

        queues.missed(official, call("Quầy 1", null).id());
        assertThat(call("Quầy 1", null).id()).isEqualTo(other.id());
        queues.missed(official, call("Quầy 1", other.id()).id());
        Ticket last = queues.missed(official, call("Quầy 1", null).id());

        assertThat(last.id()).isEqualTo(absent.id());
        assertThat(last.state()).isEqualTo(TicketState.MISSED);
        assertThat(queues.callNext(official, "Quầy 1", Set.of(), null)).isEmpty();
    }

    @Test
    void somebody_with_a_reason_goes_first_and_the_reason_is_kept() {
        take("A");
        Ticket old = take("A");

        queues.prioritise(official, old.id(), "Người cao tuổi");

        assertThat(call("Quầy 1", null).id()).isEqualTo(old.id());
        assertThat(jdbc.sql(
                                "select official_id || ' ' || detail from queue_event where ticket_id = :id and kind = 'PRIORITISED'")
                        .param("id", old.id())
                        .query(String.class)
                        .single())
                .isEqualTo(official.id() + " Người cao tuổi");
    }

    @Test
    void nobody_goes_first_without_a_reason() {
        Ticket ticket = take("A");

        assertThatThrownBy(() -> queues.prioritise(official, ticket.id(), " "))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("reason"));
    }

    @Test
    void sent_to_another_line_the_paper_and_the_time_of_waiting_stay() {
        Ticket sent = take("A");
        take("B");

        queues.transfer(official, call("Quầy 1", null).id(), "B");
        Ticket called = queues.callNext(official, "Quầy 2", Set.of("B"), null).orElseThrow();

        assertThat(called.id()).isEqualTo(sent.id());
        assertThat(called.label()).isEqualTo("A001");
    }

    @Test
    void a_ticket_lives_on_its_own_day() {
        Ticket today = take("A");
        Queues tomorrow = new Queues(tickets, query, lock, secret, Clock.offset(clock, Duration.ofDays(1)));

        transaction.executeWithoutResult(status -> assertThat(tomorrow.callNext(official, "Quầy 1", Set.of(), null))
                .isEmpty());
        tomorrow.expire();

        assertThat(states(today)).isEqualTo("EXPIRED");
        assertThat(tomorrow.expire()).isZero();
    }

    @Test
    void the_board_shows_numbers_and_desks_newest_first() {
        take("A");
        take("A");
        QueueBoard before = boards.board(office);

        Ticket first = call("Quầy 1", null);
        call("Quầy 2", null);
        queues.callAgain(official, first.id());

        QueueBoard board = boards.board(office);
        assertThat(board.calls()).extracting(Ticket::label).containsExactly("A001", "A002");
        assertThat(board.calls().get(0).calls()).isEqualTo(2);
        assertThat(board.version()).isNotEqualTo(before.version());
    }

    @Test
    void the_time_to_wait_is_not_guessed_from_too_little() {
        take("A");
        Ticket waiting = take("A");

        assertThat(boards.waiting(waiting)).isEqualTo(new Waiting(1, null));
    }

    @Test
    void the_time_to_wait_follows_from_what_desks_took_today() {
        for (int person = 0; person < 6; person++) {
            take("A");
        }
        Long shown = null;
        for (int person = 0; person < 6; person++) {
            shown = call("Quầy 1", shown).id();
        }
        queues.done(official, shown == null ? 0 : shown);
        jdbc.sql(
                        "update queue_ticket set called_at = finished_at - interval '6 minutes' where office_id = :office and state = 'SERVED'")
                .param("office", office.value())
                .update();
        take("A");
        take("A");
        Ticket third = take("A");

        assertThat(boards.waiting(third))
                .isEqualTo(new Waiting(2, 20)); // (2 + 1) × 6 minutes at one desk, in steps of five
    }

    @Test
    void the_history_of_a_ticket_is_append_only() {
        Ticket ticket = take("A");

        assertThatThrownBy(() -> jdbc.sql("delete from queue_event where ticket_id = :id")
                        .param("id", ticket.id())
                        .update())
                .hasMessageContaining("queue_event");
    }

    @Test
    void a_device_is_known_by_its_secret_until_it_is_revoked() {
        String token = devices.add(official, QueueDevice.Kind.KIOSK, null);
        QueueDevice kiosk = devices.find(token, QueueDevice.Kind.KIOSK).orElseThrow();

        assertThat(kiosk.office()).isEqualTo(office);
        assertThat(devices.find(token, QueueDevice.Kind.BOARD)).isEmpty();
        assertThat(devices.find(
                        token.replace(token.charAt(0), token.charAt(0) == '0' ? '1' : '0'), QueueDevice.Kind.KIOSK))
                .isEmpty();

        devices.revoke(official, kiosk.id());

        assertThat(devices.find(token, QueueDevice.Kind.KIOSK)).isEmpty();
    }

    @Test
    void only_the_counter_of_the_office_calls_its_numbers() {
        Ticket ticket = take("A");
        Actor elsewhere = province.someone(Role.RECEPTION, province.commune(5).id());

        assertThatThrownBy(() -> queues.prioritise(elsewhere, ticket.id(), "x")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> queues.callNext(province.everyone(), "Quầy 1", Set.of(), null))
                .isInstanceOf(RefusedException.class);
    }

    private Ticket take(String letter) {
        return queues.issue(office, letter, UUID.randomUUID()).ticket();
    }

    private Ticket call(String desk, Long shown) {
        return queues.callNext(official, desk, Set.of(), shown).orElseThrow();
    }

    private String states(Ticket ticket) {
        return jdbc.sql("select state from queue_ticket where id = :id")
                .param("id", ticket.id())
                .query(String.class)
                .single();
    }
}

package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
class NothingLostNothingDoubledTest {

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void two_hundred_receptions_at_once_get_the_numbers_1_to_200() throws Exception {
        Office commune = province.untouchedCommune();

        List<Outcome> received = atOnce(200, 32, no -> province.receive(Province.MARITAL_STATUS, commune.id()));

        assertThat(numbers(received).get(commune.code()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void two_thousand_receptions_at_twenty_offices_leave_no_hole_and_no_double() throws Exception {
        List<Office> communes =
                Stream.generate(province::untouchedCommune).limit(20).toList();

        List<Outcome> received = atOnce(
                2_000,
                16,
                no -> province.receive(
                        Province.MARITAL_STATUS, communes.get(no % 20).id()));

        Map<String, TreeSet<Integer>> numbers = numbers(received);
        assertThat(numbers).hasSize(20);
        assertThat(numbers.values())
                .allSatisfy(each -> assertThat(each)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 100).boxed().toList()));
        assertThat(jdbc.queryForObject(
                        "select count(*) from dossier_fact d where d.id = any (?) and (not exists (select from dossier_event e where e.dossier_id = d.id)"
                                + " or not exists (select from promise p where p.dossier_id = d.id)"
                                + " or not exists (select from outbox_message m where m.dossier_id = d.id)"
                                + " or not exists (select from dossier_component c where c.dossier_id = d.id))",
                        Integer.class,
                        (Object) received.stream()
                                .map(each -> each.dossier().value())
                                .toArray(UUID[]::new)))
                .as("dossiers that are not whole")
                .isZero();
    }

    @Test
    void a_route_that_was_rolled_back_with_its_dossier_is_stored_with_the_next() {
        Office commune = province.untouchedCommune();
        transactions.executeWithoutResult(status -> {
            Outcome lost = province.receive(Province.MARITAL_STATUS, commune.id());
            province.act(lost, new HandOver(null), province.someone(Role.RECEPTION, commune.id()));
            status.setRollbackOnly();
        });

        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());

        assertThat(jdbc.queryForObject(
                        "select count(*) from dossier_step_fact where dossier_id = ?",
                        Integer.class,
                        dossier.dossier().value()))
                .isEqualTo(5);
    }

    @Test
    void the_same_key_again_gives_the_same_answer_and_never_a_second_dossier() throws Exception {
        Office commune = province.untouchedCommune();
        Actor desk = province.someone(Role.RECEPTION, commune.id());
        Reception reception = province.reception(province.procedure(Province.MARITAL_STATUS), commune.id());
        RequestKey key = RequestKey.random();

        List<Outcome> answers = atOnce(50, 16, no -> dossiers.accept(reception, desk, key));

        assertThat(answers.stream().map(Outcome::code).distinct()).hasSize(1);
        assertThat(answers.stream().map(Outcome::checkNumber).distinct()).hasSize(1);
        assertThat(answers.stream().map(Outcome::dueAt).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.repeated())).hasSize(1);
        assertThat(province.receive(Province.MARITAL_STATUS, commune.id()).code())
                .endsWith("-0002");
    }

    @Test
    void a_repeated_action_is_answered_as_it_was_then() {
        Office commune = province.commune(52);
        Actor desk = province.someone(Role.RECEPTION, commune.id());
        Outcome received = province.receive(Province.MARITAL_STATUS, commune.id());
        RequestKey key = RequestKey.random();
        Outcome first = dossiers.perform(received.dossier(), new HandOver(null), desk, key, received.version());
        province.act(received, new ConfirmHandOver(), province.someone(Role.SPECIALIST, commune.id()));

        Outcome again = dossiers.perform(received.dossier(), new HandOver(null), desk, key, received.version());

        assertThat(again.repeated()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.state()).isEqualTo(BusinessState.ACCEPTED);
    }

    @Test
    void another_request_under_a_used_key_is_refused() {
        Office commune = province.commune(53);
        Actor desk = province.someone(Role.RECEPTION, commune.id());
        RequestKey key = RequestKey.random();
        Outcome received = province.receive(Province.MARITAL_STATUS, commune.id());
        dossiers.perform(received.dossier(), new HandOver(null), desk, key, null);

        assertThatThrownBy(() -> dossiers.perform(received.dossier(), new Withdraw("Thôi"), desk, key, null))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.INVALID);
                    assertThat(refusal.messageKey()).isEqualTo("dossier.refusal.key-reused");
                });
    }

    @Test
    void of_fifty_who_return_one_result_at_once_one_wins() throws Exception {
        Office commune = province.commune(54);
        Outcome ready = ready(commune);
        Actor returnDesk = province.someone(Role.RETURN_DESK, commune.id());

        List<Object> answers = atOnce(50, 25, no -> {
            try {
                return dossiers.perform(
                        ready.dossier(),
                        new ReturnResult(null, null, true, null),
                        returnDesk,
                        RequestKey.random(),
                        null);
            } catch (RefusedException refusal) {
                return refusal.kind();
            }
        });

        assertThat(answers.stream().filter(Outcome.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer == RefusedException.Kind.CONFLICT))
                .hasSize(49);
    }

    @Test
    void a_stale_page_is_told_who_did_what_meanwhile() {
        Office commune = province.commune(55);
        Actor desk = province.someone(Role.RECEPTION, commune.id());
        Outcome received = province.receive(Province.MARITAL_STATUS, commune.id());
        province.act(received, new HandOver("Một bì"), desk);

        assertThatThrownBy(() -> dossiers.perform(
                        received.dossier(), new Withdraw("Thôi"), desk, RequestKey.random(), received.version()))
                .isInstanceOfSatisfying(
                        StaleDossierException.class,
                        stale -> assertThat(stale.meanwhile()).singleElement().satisfies(event -> {
                            assertThat(event.kind()).isEqualTo("hand-over");
                            assertThat(event.actor()).isEqualTo(desk.name());
                            assertThat(event.details()).containsEntry("note", "Một bì");
                        }));
    }

    @Test
    void another_office_cannot_tell_a_dossier_of_ours_from_none() {
        Outcome received =
                province.receive(Province.MARITAL_STATUS, province.commune(56).id());
        Actor stranger = province.someone(Role.RECEPTION, province.commune(57).id());

        assertThatThrownBy(() ->
                        dossiers.perform(received.dossier(), new Withdraw("Thôi"), stranger, RequestKey.random(), null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.NOT_FOUND));
    }

    private Outcome ready(Office commune) {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());
        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, commune.id()));
        province.act(dossier, new ConfirmHandOver(), province.someone(Role.SPECIALIST, commune.id()));
        province.act(dossier, new Submit("Đủ"), province.someone(Role.SPECIALIST, commune.id()));
        province.act(dossier, new Approve(null), province.someone(Role.LEADER, commune.id()));
        province.act(dossier, new NumberAndStamp(Province.number("1/QĐ")), province.someone(Role.CLERK, commune.id()));
        return province.act(dossier, new ResultReady(null), province.someone(Role.CLERK, commune.id()));
    }

    private static Map<String, TreeSet<Integer>> numbers(List<Outcome> outcomes) {
        Map<String, TreeSet<Integer>> numbers = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            DossierCode code = DossierCode.parse(outcome.code());
            assertThat(numbers.computeIfAbsent(code.officeCode(), office -> new TreeSet<>())
                            .add(code.sequence()))
                    .as("a code given twice: %s", code)
                    .isTrue();
        }
        return numbers;
    }

    private interface Numbered<T> {
        T run(int no) throws Exception;
    }

    private static <T> List<T> atOnce(int times, int threads, Numbered<T> work)
            throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int no = 0; no < times; no++) {
                int number = no;
                calls.add(() -> work.run(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}

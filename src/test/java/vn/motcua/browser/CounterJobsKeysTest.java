package vn.motcua.browser;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.queue.Queues;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The other jobs of the counter without a mouse. What a scanner types is no key of the hand; a text that must be typed, such as
 * a reason, is said apart. {@link CounterKeysTest} has reception, {@link DeskLockTest} unlocking.
 */
class CounterJobsKeysTest extends BrowserTest {

    private static final String DESK = "xa-motcua";
    private static final String SPECIALIST = "xa-chuyenvien";
    private static final String REASON = "Mất giấy hẹn";

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Queues queues;

    private Office commune;

    @BeforeEach
    void at_the_commune() {
        commune = organisation.officeByCode("H02.29.16").orElseThrow();
    }

    private Outcome received() {
        return province.receive(Province.MARITAL_STATUS, commune.id());
    }

    private Outcome given() {
        return province.act(received(), new HandOver(null), province.someone(Role.RECEPTION, commune.id()));
    }

    private String state(Outcome dossier) {
        return jdbc.sql("select business_state from dossier_fact where id = :id")
                .param("id", dossier.dossier().value())
                .query(String.class)
                .single();
    }

    private static String code(Outcome dossier) {
        return Province.present(dossier.code());
    }

    private static void done(Person person, int most) {
        assertThat(person.keys()).as("keys").isLessThanOrEqualTo(most);
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void a_result_is_returned_by_three_keys_and_a_scan() {
        Outcome ready = province.ready(received());
        Person desk = official(DESK).forgetKeys();

        desk.go("F7").scan(code(ready)).press("Alt+5").go("F9"); // the slip was collected: said, not taken for granted

        assertThat(state(ready)).isEqualTo("RETURNED");
        done(desk, 3);
    }

    @Test
    void several_results_of_one_person_are_returned_by_four_keys_and_a_scan() {
        Outcome one = province.ready(received());
        Outcome other = province.ready(received());
        Person desk = official(DESK).forgetKeys();

        desk.go("F7").scan(code(one)).go("Alt+6");
        Pictures.take(desk, "return-together");
        desk.press("Alt+5").go("F9");

        assertThat(desk.reads()).contains(code(one), code(other));
        assertThat(state(one)).isEqualTo("RETURNED");
        assertThat(state(other)).isEqualTo("RETURNED");
        done(desk, 4);
    }

    @Test
    void a_lost_slip_is_returned_for_by_three_keys_and_the_declaration() {
        Outcome ready = province.ready(received());
        Person desk = official(DESK).forgetKeys();

        desk.go("F7").scan(code(ready)).tabTo("#return-result-slipReturned").forgetKeys();
        desk.press("Tab").type(REASON).go("F9");

        assertThat(state(ready)).isEqualTo("RETURNED");
        done(desk, 3 + REASON.length());
    }

    @Test
    void a_pile_is_taken_over_by_scanning_and_one_file_refused_by_six_keys_and_its_reason() {
        Outcome taken = given();
        Outcome refused = given();
        Person specialist = official(SPECIALIST).forgetKeys();

        specialist.go("F6").go("Alt+7").scan(code(taken)).scan(code(refused));
        specialist.press("Alt+9").press("k").press("Tab").type("Thiếu bản chính");
        Pictures.take(specialist, "take-over");
        specialist.go("F9");

        assertThat(specialist.reads()).contains("2 trên 2 hồ sơ", code(taken), code(refused));
        assertThat(state(taken)).isEqualTo("IN_PROCESS");
        assertThat(state(refused)).isEqualTo("ACCEPTED");
        done(specialist, 6 + "Thiếu bản chính".length());
    }

    @Test
    void a_slip_is_voided_and_reissued_by_three_keys_and_the_reason() {
        Outcome dossier = received();
        Person desk = official(DESK).forgetKeys();

        desk.press("F2").scan(code(dossier)).press("Alt+I");
        desk.waitFor("#reissue-slip-reason:focus").type(REASON).go("F9");

        assertThat(desk.page().url()).contains("/giay-hen");
        assertThat(jdbc.sql("select slip_issue from dossier_fact where id = :id")
                        .param("id", dossier.dossier().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        done(desk, 3 + REASON.length());
    }

    @Test
    void a_supplement_is_asked_for_by_four_keys_and_its_two_texts() {
        Outcome dossier = given();
        Person specialist = official(SPECIALIST);
        specialist.press("F2").scan(code(dossier)).go("F9").forgetKeys();

        specialist.press("F2").scan(code(dossier)).press("Alt+S");
        specialist.waitFor("#request-supplement-missing:focus").type("Giấy khai sinh");
        specialist.press("Tab").type("Thiếu").go("F9");

        assertThat(state(dossier)).isEqualTo("SUPPLEMENT_REQUIRED");
        done(specialist, 4 + "Giấy khai sinh".length() + "Thiếu".length());
    }

    @Test
    void a_dossier_received_under_the_wrong_procedure_is_converted_by_eight_keys_and_its_texts() {
        Outcome dossier = received();
        Person desk = official(DESK).forgetKeys();

        desk.press("F2").scan(code(dossier)).press("Alt+C");
        desk.waitFor("#convert-procedure-procedureCase:focus").type("khai sinh");
        desk.waitFor("#convert-procedure-procedureCase-list [role=option][aria-selected=true]")
                .press("Enter");
        desk.press("Tab").press("Space").press("Tab").press("Tab").type(REASON);
        Pictures.take(desk, "convert");
        desk.go("F9");

        assertThat(desk.page().url()).contains("/giay-hen");
        assertThat(desk.reads()).contains(code(dossier));
        done(desk, 8 + "khai sinh".length() + REASON.length());
    }

    @Test
    void a_shift_is_closed_by_four_keys_and_the_amount() {
        Person desk = official(DESK).forgetKeys();

        desk.go("Alt+1").go("Alt+0").press("Alt+5").type("0");
        Pictures.take(desk, "shift");
        desk.go("F9");

        assertThat(desk.reads()).contains("Đã chốt lúc");
        done(desk, 4 + 1);
    }

    @Test
    void the_next_in_the_queue_is_called_and_received_by_two_keys() {
        Person desk = official(DESK);
        desk.open("/quay/xep-hang?desk=Qu%E1%BA%A7y+7").open("/quay");
        String label =
                queues.issue(commune.id(), "A", UUID.randomUUID()).ticket().label();
        queues.callNext(province.someone(Role.RECEPTION, commune.id()), "Quầy 8", Set.of("B"), null);
        desk.forgetKeys().go("F8");
        Pictures.take(desk, "queue");

        desk.go("Alt+4");

        assertThat(desk.page().url()).contains("/quay/tiep-nhan?so=");
        assertThat(desk.reads()).contains("Số thứ tự");
        assertThat(label).startsWith("A");
        done(desk, 2);
    }
}

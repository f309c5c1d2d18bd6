package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.clock.ConfirmPayment;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.clock.ReceiveSupplement;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.duedate.DateExplanation;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.duedate.DeadlineCheck;
import vn.motcua.duedate.DeadlineChecks;
import vn.motcua.duedate.DeadlineDifference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An extension is lengthened by a pause in its own time. The dossier is received on Monday 2 March 2026 at 09:01 with three
 * working days, so due on Thursday the 5th, and extended on Tuesday until Friday the 13th at 09:00.
 */
@MotcuaTest
class LengthenedExtensionTest {

    private static final AtomicInteger COMMUNE = new AtomicInteger(142); // numbers are given anew for each batch
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    Province province;

    @Autowired
    DossierBatches batches;

    @Autowired
    DateExplanations explanations;

    @Autowired
    DeadlineChecks checks;

    @Autowired
    ChainCheck chains;

    private DossierBatch batch;
    private Lives lives;
    private DossierBatch.Lived dossier;

    @BeforeEach
    void extended() {
        batch = batches.open();
        lives = new Lives(batch, province.everyone(), province.commune(61).id());
        dossier = lives.at(
                province.reception(
                        province.procedure(Province.MARITAL_STATUS).cases().get(0),
                        province.commune(COMMUNE.getAndIncrement()).id(),
                        Channel.ONLINE),
                StepKind.PROCESSING);
        act("2026-03-03T08:59", new Extend(at("2026-03-13T09:00"), "Cần xác minh", "Xin lỗi ông (bà)", "05/PXL"));
    }

    @Test
    void waiting_for_a_payment_moves_the_granted_moment_by_the_working_time_waited() {
        act("2026-03-04T10:00", new RequestPayment(100_000, "TB-01"));
        act("2026-03-06T10:00", new ConfirmPayment("BL-01"));

        assertThat(due()).isEqualTo("2026-03-17T09:00");
        assertThat(judged()).isEqualTo("2026-03-09T09:01");
        assertInOrder();
        assertThat(moves(Locale.ENGLISH))
                .hasSize(2)
                .last()
                .asString()
                .contains("became longer by a pause", "13/03/2026", "17/03/2026");
        assertThat(moves(Locale.forLanguageTag("vi"))).last().asString().contains("gia hạn dài thêm");
    }

    @Test
    void waiting_for_papers_lets_the_granted_time_run_anew_where_the_limit_does() {
        act("2026-03-04T10:00", new RequestSupplement(List.of("Tờ khai"), "Thiếu", null, null));
        act("2026-03-06T09:59", new ReceiveSupplement(List.of(new ReceivedComponent(null, "Tờ khai", 1, 0, 0))));

        // from Tuesday 09:00 until Friday week 09:00: eight days, from Friday 10:00
        assertThat(due()).isEqualTo("2026-03-18T10:00");
        assertThat(judged()).isEqualTo("2026-03-11T10:00");
        assertInOrder();
    }

    @Test
    void where_the_counted_date_passes_the_granted_one_the_pause_is_told_once() {
        act("2026-03-12T10:00", new RequestSupplement(List.of("Tờ khai"), "Thiếu", null, null));
        act("2026-03-20T10:00", new ReceiveSupplement(List.of(new ReceivedComponent(null, "Tờ khai", 1, 0, 0))));
        act("2026-03-23T10:00", new RequestPayment(100_000, "TB-01"));
        act("2026-03-24T10:00", new ConfirmPayment("BL-01"));

        assertThat(judged()).isEqualTo("2026-03-05T09:01");
        assertInOrder();
    }

    private void act(String at, Action action) {
        lives.at(at(at));
        lives.act(dossier, action);
    }

    private void assertInOrder() {
        batch.write();
        assertThat(chains.check(List.of(dossier.id().value())).breaks()).isEmpty();
        DeadlineCheck check = checks.run("a test");
        assertThat(checks.differences(check.id(), null, 100).rows())
                .extracting(DeadlineDifference::dossier)
                .doesNotContain(dossier.id());
    }

    private List<String> moves(Locale locale) {
        return explanations.of(dossier.id(), locale).orElseThrow().moves().stream()
                .map(DateExplanation.Line::words)
                .toList();
    }

    private String due() {
        return LocalDateTime.ofInstant(Lives.due(dossier), ZONE).toString();
    }

    private String judged() {
        Instant judged =
                Province.present(dossier.dates(LocalDate.of(2026, 3, 30), ZONE).judged());
        return LocalDateTime.ofInstant(judged, ZONE).toString();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}

package vn.motcua.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.StepKind;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.dossier.action.clock.ConfirmPayment;
import vn.motcua.dossier.action.clock.ReceiveSupplement;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.duedate.DateExplanation;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.duedate.DeadlineCheck;
import vn.motcua.duedate.DeadlineChecks;
import vn.motcua.duedate.DeadlineDifference;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.WorkedTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is recorded later than it happened counts from when it happened, says both, and never turns late into on time. The
 * dossiers are received on Monday 2 March 2026 at 09:01 with three working days: due on Thursday the 5th.
 */
@MotcuaTest
class BackDatedPauseTest {

    private static final AtomicInteger COMMUNE = new AtomicInteger(130); // numbers are given anew for each batch
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    Province province;

    @Autowired
    DossierBatches batches;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierReader reader;

    @Autowired
    DossierListQuery lists;

    @Autowired
    DateExplanations explanations;

    @Autowired
    DeadlineChecks checks;

    @Autowired
    ChainCheck chains;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TestDatabase database;

    private DossierBatch batch;
    private Lives lives;
    private OfficeId commune;

    @BeforeEach
    void a_commune_under_the_rule_of_the_nation() throws SQLException {
        batch = batches.open();
        lives = new Lives(batch, province.everyone(), province.commune(61).id());
        commune = province.commune(COMMUNE.getAndIncrement()).id();
        rules("delete from time_rule_setting");
        rules("""
                insert into time_rule_setting (scope, back_dating_days, legal_basis, valid_from)
                values ('NATION', 5, 'Quy chế chung', date '2018-06-21')""");
    }

    private void rules(String sql) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica"); // what the application may never do
            statement.execute(sql);
        }
        catalogue.refresh();
    }

    @Test
    void a_payment_at_the_bank_ends_the_pause_on_the_day_it_was_paid() {
        DossierBatch.Lived paid = in(BusinessState.FINANCIAL_OBLIGATION);
        DossierBatch.Lived paidNow = in(BusinessState.FINANCIAL_OBLIGATION);

        recorded("2026-03-06T15:00", paid, paid("2026-03-03T10:00"));
        recorded("2026-03-06T15:00", paidNow, new ConfirmPayment("BL-02"));

        assertThat(due(paid)).isEqualTo("2026-03-06T09:01"); // Tuesday alone is not counted
        assertThat(due(paidNow)).isEqualTo("2026-03-11T09:01"); // nor Wednesday, Thursday and Friday
    }

    @Test
    void papers_that_came_in_earlier_let_the_limit_run_anew_from_then() {
        DossierBatch.Lived dossier = in(BusinessState.SUPPLEMENT_REQUIRED);

        recorded(
                "2026-03-06T15:00",
                dossier,
                new ReceiveSupplement(papers(), at("2026-03-04T10:00"), "Bưu điện chuyển chậm", "Phiếu gửi 12"));

        assertThat(due(dossier)).isEqualTo("2026-03-09T10:00");
    }

    @Test
    void a_request_dated_earlier_stops_the_clock_from_then() {
        DossierBatch.Lived dossier = processing();

        recorded("2026-03-04T10:00", dossier, asked("2026-03-03T09:30"));
        recorded("2026-03-05T10:00", dossier, new ConfirmPayment("BL-01"));

        assertThat(due(dossier)).isEqualTo("2026-03-09T09:01"); // Wednesday and Thursday are not counted
        assertThat(dossier.dates(LocalDate.of(2026, 3, 5), ZONE).judged()).isEqualTo(dossier.dueAt());
    }

    @Test
    void what_was_left_is_what_was_left_when_the_clock_stopped_not_when_that_was_recorded() {
        DossierBatch.Lived dossier = processing();
        recorded("2026-03-04T10:00", dossier, asked("2026-03-03T09:30"));
        batch.write();
        WorkedTime fromTuesday = new WorkedTime(1, 421); // Tuesday 09:30 to Thursday 09:01

        DossierView view = reader.view(dossier.id(), province.everyone(), ViewPurpose.PROCESSING);
        DossierRow listed = lists.waitingForCitizen(province.everyone(), null, 100).rows().stream()
                .filter(row -> row.dossier().equals(dossier.id()))
                .findFirst()
                .orElseThrow();

        assertThat(view.left()).isNotNull().satisfies(left -> {
            assertThat(left.amount()).isEqualTo(fromTuesday);
            assertThat(left.stopped()).isTrue();
        });
        assertThat(listed.left()).isEqualTo(view.left());
    }

    @Test
    void a_pause_recorded_after_the_due_date_turns_nothing_into_on_time_however_early_it_is_dated() {
        DossierBatch.Lived late = processing();
        DossierBatch.Lived inTime = processing();

        recorded("2026-03-05T16:00", inTime, asked("2026-03-04T10:00"));
        recorded("2026-03-06T08:00", late, asked("2026-03-04T10:00"));

        assertThat(byOriginal(inTime, "2026-03-09")).isFalse();
        assertThat(byOriginal(late, "2026-03-09")).isTrue();
        recorded("2026-03-10T10:00", inTime, new ConfirmPayment("BL-01"));
        recorded("2026-03-10T10:00", late, new ConfirmPayment("BL-02"));
        assertThat(due(late)).isEqualTo(due(inTime)).isEqualTo("2026-03-11T09:01");
        assertThat(byOriginal(inTime, "2026-03-10")).isFalse();
        assertThat(byOriginal(late, "2026-03-10")).isTrue();
        assertThat(late.dates(LocalDate.of(2026, 3, 10), ZONE).judged()).isEqualTo(at("2026-03-05T09:01"));
    }

    @Test
    void both_moments_are_kept_told_and_proved_and_the_nightly_check_counts_the_same() {
        DossierBatch.Lived dossier = processing();
        recorded("2026-03-06T08:00", dossier, asked("2026-03-04T10:00"));
        recorded("2026-03-10T10:00", dossier, paid("2026-03-09T14:00"));
        batch.write();

        DossierView view = reader.view(dossier.id(), province.everyone(), ViewPurpose.PROCESSING);

        DossierView.PauseView pause = view.pauses().get(0);
        assertThat(pause.from()).isEqualTo(at("2026-03-04T10:00"));
        assertThat(pause.recordedAt()).isEqualTo(at("2026-03-06T08:01"));
        assertThat(pause.document()).isEqualTo("TB-01; Công văn 9/TB");
        assertThat(pause.to()).isEqualTo(at("2026-03-09T14:00"));
        assertThat(pause.endRecordedAt()).isEqualTo(at("2026-03-10T10:01"));
        assertThat(pause.endRecordedBy()).isEqualTo(pause.recordedBy());
        Map<String, Object> said = view.events().get(view.events().size() - 1).details();
        assertThat(said)
                .containsEntry("effectiveAt", at("2026-03-09T14:00").toString())
                .containsEntry("backDatedReason", "Ngân hàng báo chậm")
                .containsEntry("backDatedDocument", "Giấy nộp tiền 7");
        assertThat(explanations.of(dossier.id(), Locale.ENGLISH).orElseThrow().moves())
                .extracting(DateExplanation.Line::words, DateExplanation.Line::note)
                .satisfiesExactly(
                        begin -> assertThat(begin.toList().toString())
                                .contains("paused from", "04/03/2026", "recorded", "06/03/2026", "Công văn 9/TB"),
                        end -> assertThat(end.toList().toString())
                                .contains("ended", "09/03/2026", "10/03/2026", pause.recordedBy(), "Giấy nộp tiền 7"));
        assertInOrder(dossier.id());
    }

    @Test
    void what_was_written_by_the_desk_today_is_kept_the_same_way() {
        DossierBatch.Lived dossier = in(BusinessState.FINANCIAL_OBLIGATION);
        DossierBatch.Lived asked = processing();
        batch.write();
        Instant yesterday = province.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);

        perform(dossier, new ConfirmPayment("BL-01", yesterday, "Ngân hàng báo chậm", "Giấy nộp tiền 7"));
        perform(asked, new RequestPayment(100_000, "TB-01", yesterday, "Máy mất kết nối", "Công văn 9/TB"));

        assertThat(pause(dossier).to()).isEqualTo(yesterday);
        assertThat(pause(dossier).endRecordedAt()).isAfter(yesterday);
        assertThat(pause(asked).from()).isEqualTo(yesterday);
        assertThat(pause(asked).recordedAt()).isAfter(yesterday);
        assertInOrder(dossier.id());
        assertInOrder(asked.id());
    }

    @Test
    void what_has_not_happened_yet_or_happened_before_what_it_depends_on_is_refused() {
        DossierBatch.Lived processed = processing();
        DossierBatch.Lived waiting = in(BusinessState.FINANCIAL_OBLIGATION);
        lives.at(at("2026-03-04T10:00"));

        refused(processed, asked("2026-03-04T10:02"), "effectiveAt", "dossier.refusal.effect-future");
        refused(processed, asked("2026-03-02T08:00"), "effectiveAt", "dossier.refusal.effect-before-start");
        refused(processed, asked("2026-03-02T09:01"), "effectiveAt", "dossier.refusal.effect-before-step");
        refused(waiting, paid("2026-03-02T09:00"), "effectiveAt", "dossier.refusal.effect-before-pause");
        recorded("2026-03-03T10:00", waiting, new ConfirmPayment("BL-01"));
        lives.at(at("2026-03-04T10:00"));
        refused(
                waiting,
                new RequestSupplement(
                        List.of("Tờ khai"), "Thiếu", null, null, at("2026-03-03T09:00"), "Quên ghi", "Thư 3"),
                "effectiveAt",
                "dossier.refusal.effect-before-pause-end");
    }

    @Test
    void reason_and_document_are_asked_for_exactly_when_it_is_back_dated() {
        DossierBatch.Lived dossier = processing();
        lives.at(at("2026-03-04T10:00"));
        Instant tuesday = at("2026-03-03T10:00");

        refused(
                dossier,
                new RequestPayment(1, "TB-01", tuesday, null, "Thư 3"),
                "backDatedReason",
                "dossier.refusal.required");
        refused(
                dossier,
                new RequestPayment(1, "TB-01", tuesday, "Quên ghi", " "),
                "backDatedDocument",
                "dossier.refusal.required");
        refused(
                dossier,
                new RequestPayment(1, "TB-01", null, "Quên ghi", null),
                "effectiveAt",
                "dossier.refusal.required");
        lives.act(dossier, new RequestPayment(1, "TB-01", at("2026-03-04T10:01"), null, null)); // this very minute
        assertThat(dossier.state()).isEqualTo(BusinessState.FINANCIAL_OBLIGATION);
    }

    @Test
    void how_far_back_is_data_of_the_nation_and_the_office() throws SQLException {
        DossierBatch.Lived dossier = processing();
        lives.at(at("2026-03-09T10:00"));
        String monday = "2026-03-02T10:00";

        assertThat(catalogue.backDating(commune, LocalDate.of(2026, 3, 9)).workingDays())
                .isEqualTo(5);
        lives.act(dossier, asked(monday)); // five working days back
        DossierBatch.Lived later = processing();
        lives.at(at("2026-03-10T10:00"));
        refused(later, asked("2026-03-02T15:00"), "effectiveAt", "dossier.refusal.effect-too-old");
        rules("""
                insert into time_rule_setting (scope, office_id, back_dating_days, legal_basis, valid_from)
                values ('OFFICE', %d, 1, 'Quy chế của xã', date '2026-01-01')""".formatted(commune.value()));
        refused(later, asked("2026-03-06T15:00"), "effectiveAt", "dossier.refusal.effect-too-old");
        lives.act(later, asked("2026-03-09T15:00"));
    }

    private DossierBatch.Lived in(BusinessState state) {
        lives.at(Lives.MONDAY);
        return lives.in(
                state,
                province,
                province.procedure(Province.MARITAL_STATUS).cases().get(0),
                commune);
    }

    private DossierBatch.Lived processing() {
        lives.at(Lives.MONDAY);
        return lives.at(
                province.reception(
                        province.procedure(Province.MARITAL_STATUS).cases().get(0), commune, Channel.ONLINE),
                StepKind.PROCESSING);
    }

    private void recorded(String at, DossierBatch.Lived dossier, Action action) {
        lives.at(at(at));
        lives.act(dossier, action);
    }

    private void refused(DossierBatch.Lived dossier, Action action, String field, String key) {
        Instant now = lives.now();
        assertThatThrownBy(() -> lives.act(dossier, action)).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
        lives.at(now);
    }

    private void perform(DossierBatch.Lived dossier, Action action) {
        dossiers.perform(dossier.id(), action, province.everyone(), RequestKey.random(), null);
    }

    private DossierView.PauseView pause(DossierBatch.Lived dossier) {
        return reader.view(dossier.id(), province.everyone(), ViewPurpose.PROCESSING)
                .pauses()
                .get(0);
    }

    private void assertInOrder(DossierId dossier) {
        assertThat(chains.check(List.of(dossier.value())).breaks()).isEmpty();
        DeadlineCheck check = checks.run("a test");
        assertThat(checks.differences(check.id(), null, 100).rows())
                .extracting(DeadlineDifference::dossier)
                .doesNotContain(dossier);
    }

    private static Action asked(String effective) {
        return new RequestPayment(100_000, "TB-01", at(effective), "Máy mất kết nối", "Công văn 9/TB");
    }

    private static Action paid(String effective) {
        return new ConfirmPayment("BL-01", at(effective), "Ngân hàng báo chậm", "Giấy nộp tiền 7");
    }

    private static List<ReceivedComponent> papers() {
        return List.of(new ReceivedComponent(null, "Tờ khai", 1, 0, 0));
    }

    private static boolean byOriginal(DossierBatch.Lived dossier, String day) {
        return dossier.dates(LocalDate.parse(day), ZONE).lateness().byOriginal();
    }

    private static @Nullable String due(DossierBatch.Lived dossier) {
        return LocalDateTime.ofInstant(Lives.due(dossier), ZONE).toString();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}

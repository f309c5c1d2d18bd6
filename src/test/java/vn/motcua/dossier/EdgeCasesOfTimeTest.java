package vn.motcua.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.StepKind;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.dossier.action.clock.Apologise;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.desk.CollectFee;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.CalendarYearAbsentException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Those edge cases of the domain reference, section 9, that need a whole dossier's life, and not only a date. */
@MotcuaTest
class EdgeCasesOfTimeTest {

    private static final AtomicInteger COMMUNE = new AtomicInteger(145); // numbers are given anew for each batch
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    Province province;

    @Autowired
    DossierBatches batches;

    @Autowired
    DossierReader reader;

    @Autowired
    DossierListQuery lists;

    @Autowired
    Figures figures;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TestDatabase database;

    private DossierBatch batch;
    private Lives lives;
    private OfficeId commune;
    private ProcedureCase threeDays;

    @BeforeEach
    void a_commune() {
        batch = batches.open();
        lives = new Lives(batch, province.everyone(), province.commune(61).id());
        commune = province.commune(COMMUNE.getAndIncrement()).id();
        threeDays = province.procedure(Province.MARITAL_STATUS).cases().get(0);
    }

    @Test
    void an_apology_with_a_new_date_sent_on_the_due_day_or_later_and_a_second_apology_are_refused() {
        DossierBatch.Lived dossier = processing();
        Instant due = Lives.due(dossier);
        Extend extension = new Extend(due.plus(7, ChronoUnit.DAYS), "Xác minh", "Xin lỗi ông (bà)", "05/PXL");

        lives.at(due.minus(1, ChronoUnit.HOURS));
        assertThatThrownBy(() -> lives.act(dossier, extension)).hasMessageContaining("too-late-to-extend");
        lives.at(due.plus(1, ChronoUnit.DAYS));
        assertThatThrownBy(() -> lives.act(dossier, extension)).hasMessageContaining("too-late-to-extend");
        Apologise apology = new Apologise("Xác minh lâu", "Xin lỗi ông (bà)", "06/PXL");
        lives.act(dossier, apology);
        assertThatThrownBy(() -> lives.act(dossier, apology)).hasMessageContaining("apologised");
        assertThat(dossier.dueAt()).isEqualTo(due);
    }

    @Test
    void a_fee_changed_between_acceptance_and_return_is_the_one_of_acceptance() throws SQLException {
        DossierBatch.Lived dossier = lives.accepted(withFee(8_000));
        batch.write();
        try {
            asSuperuser("update procedure_fee set amount = amount + 5000 where amount is not null");
            catalogue.refresh();
            lives.act(dossier, new CollectFee("BL-01"));
        } finally {
            asSuperuser("update procedure_fee set amount = amount - 5000 where amount is not null");
            catalogue.refresh();
        }

        assertThat(reader.view(dossier.id(), province.everyone(), ViewPurpose.PROCESSING)
                        .fees()
                        .amount())
                .isEqualTo(8_000);
        assertThat(dossier.money()).isEqualTo(MoneyState.PAID);
    }

    @Test
    void figures_of_a_past_period_are_the_same_whatever_is_done_afterwards() {
        DossierBatch.Lived finished = processing();
        while (finished.state() != BusinessState.RESULT_READY) {
            lives.advance(finished);
        }
        lives.at(Lives.MONDAY);
        lives.in(BusinessState.RETURNED, province, threeDays, commune);
        lives.at(Lives.MONDAY);
        lives.in(BusinessState.WITHDRAWN, province, threeDays, commune);
        lives.at(Instant.parse("2026-03-16T02:00:00Z"));
        lives.in(BusinessState.SUPPLEMENT_REQUIRED, province, threeDays, commune);
        lives.at(Instant.parse("2026-03-30T02:00:00Z"));
        DossierBatch.Lived open = lives.in(BusinessState.IN_PROCESS, province, threeDays, commune);
        batch.write();
        Map<Measure, Long> before = march();

        DossierBatch later = batches.open();
        Lives april = new Lives(later, province.everyone(), province.commune(61).id());
        april.at(Instant.parse("2026-04-20T02:00:00Z"));
        april.in(BusinessState.RETURNED, province, threeDays, commune);
        later.write();
        province.act(
                new Outcome(open.id(), null, 0, open.state(), null, false, province.now(), null, false),
                new RequestPayment(100_000, "TB-01"),
                province.everyone());

        assertThat(march()).isEqualTo(before);
        assertThat(before)
                .containsEntry(Measure.RECEIVED, 5L)
                .containsEntry(Measure.RESOLVED, 2L)
                .containsEntry(Measure.ON_TIME, 0L)
                .containsEntry(Measure.EARLY, 2L)
                .containsEntry(Measure.WITHDRAWN, 1L)
                .containsEntry(Measure.IN_PROCESS, 2L);
    }

    @Test
    void an_online_dossier_nobody_answers_is_not_received_and_waits_on_the_list_of_eight_hours() {
        DossierBatch.Lived dossier = lives.submitted(province.reception(threeDays, commune, Channel.ONLINE));
        batch.write();

        DossierView view = reader.view(dossier.id(), province.everyone(), ViewPurpose.PROCESSING);

        assertThat(dossier.state().nationalCode()).isEqualTo(1);
        assertThat(view.clock().startedAt()).isNull();
        assertThat(view.clock().answerDueAt())
                .isEqualTo(at("2026-03-03T09:31")); // eight hours of seven and a half a day
        assertThat(march().get(Measure.RECEIVED)).isZero();
        assertThat(march().get(Measure.IN_PROCESS)).isZero();
        assertThat(lists.submitted(province.someone(Role.RECEPTION, commune), null, 50)
                        .rows())
                .extracting(DossierRow::dossier)
                .containsExactly(dossier.id());
    }

    @Test
    void a_date_in_a_year_without_calendar_is_not_promised_and_nothing_is_received() {
        lives.at(Instant.parse("2027-12-30T02:00:00Z"));

        assertThatExceptionOfType(CalendarYearAbsentException.class)
                .isThrownBy(() -> lives.accepted(province.reception(threeDays, commune, Channel.COUNTER)))
                .satisfies(absent -> assertThat(absent.year()).isEqualTo(2028));
    }

    private DossierBatch.Lived processing() {
        return lives.at(province.reception(threeDays, commune, Channel.ONLINE), StepKind.PROCESSING);
    }

    private Reception withFee(long amount) {
        Reception whole = province.reception(threeDays, commune, Channel.COUNTER);
        return new Reception(
                whole.procedureCase(),
                whole.office(),
                whole.channel(),
                whole.owner(),
                whole.submitter(),
                whole.components(),
                whole.subject(),
                FeePayment.LATER,
                amount,
                null,
                whole.delivery(),
                whole.deliveryAddress());
    }

    private Map<Measure, Long> march() {
        Actor supervisor = new Actor(
                Actor.Kind.CLIENT_SYSTEM,
                1,
                "supervisor",
                OfficeScope.none(),
                OfficeScope.all(),
                Set.of(Role.SUPERVISOR),
                commune);
        FigureFilter march = new FigureFilter(
                commune, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), null, OnTimeBasis.ORIGINAL);
        var counts = figures.summary(march, supervisor);
        return Stream.of(Measure.values()).collect(Collectors.toMap(each -> each, counts::of));
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}

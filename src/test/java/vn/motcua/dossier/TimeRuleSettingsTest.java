package vn.motcua.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.TimeRuleInForce;
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How time is counted is data of the procedure, the nation, the province or the office, from a day on, by a law. */
@MotcuaTest
class TimeRuleSettingsTest {

    @Autowired
    Province province;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierReader reader;

    @Autowired
    ChainCheck chains;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    @Autowired
    ZoneId zone;

    private ProcedureCase threeDays;
    private Office commune;
    private LocalDate today;

    @BeforeEach
    void readCatalogue() {
        threeDays = province.procedure(Province.MARITAL_STATUS).cases().get(0);
        commune = province.commune(7);
        today = LocalDate.ofInstant(clock.instant(), zone);
    }

    @AfterEach
    void forget() throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica"); // what the application may never do
            statement.execute("delete from time_rule_setting where valid_from > date '2018-06-21'");
        }
        catalogue.refresh();
    }

    @Test
    void without_a_setting_the_procedure_says_how_time_is_counted() {
        TimeRuleInForce inForce = catalogue.timeRule(threeDays, commune.id(), today);

        assertThat(inForce.rule()).isEqualTo(TimeRule.usual(threeDays.limit(), DueAt.SAME_TIME));
        assertThat(inForce.supplementPauseMode()).isEqualTo(PauseMode.RESTART);
        assertThat(inForce.settingBases()).isEmpty();
    }

    @Test
    void the_narrower_scope_goes_before_the_wider_one_in_what_it_says() {
        setting("OFFICE", commune.id(), "due_at", "CLOSING", "12/QĐ-UBND xã", today, null);
        setting("PROVINCE", null, "holidays_counted", "false", "34/QĐ-UBND tỉnh", today, null);
        setting("NATION", null, "first_day", "COUNTED", "56/NĐ-CP", today, null);
        setting("NATION", null, "due_at", "SAME_TIME", "78/NĐ-CP", today.minusDays(1), null);

        TimeRuleInForce here = catalogue.timeRule(threeDays, commune.id(), today);
        TimeRuleInForce elsewhere =
                catalogue.timeRule(threeDays, province.commune(8).id(), today);

        assertThat(here.rule()).isEqualTo(new TimeRule(threeDays.limit(), DueAt.CLOSING, FirstDay.COUNTED, false));
        assertThat(here.settingBases()).containsExactly("56/NĐ-CP", "34/QĐ-UBND tỉnh", "12/QĐ-UBND xã");
        assertThat(elsewhere.rule().dueAt()).isEqualTo(DueAt.SAME_TIME);
        assertThat(catalogue.timeRule(threeDays, null, today)).isEqualTo(elsewhere);
    }

    @Test
    void a_setting_holds_from_its_first_day_up_to_the_day_before_its_end() {
        setting("PROVINCE", null, "supplement_pause_mode", "EXCLUDE", "1/QĐ", today, today.plusDays(2));

        assertThat(mode(today.minusDays(1))).isEqualTo(PauseMode.RESTART);
        assertThat(mode(today)).isEqualTo(PauseMode.EXCLUDE);
        assertThat(mode(today.plusDays(1))).isEqualTo(PauseMode.EXCLUDE);
        assertThat(mode(today.plusDays(2))).isEqualTo(PauseMode.RESTART);
    }

    @Test
    void a_cut_off_is_set_for_procedures_of_the_same_day_and_for_no_others() {
        ProcedureCase sameDay = catalogue.search("", null, null, 200, null).stream()
                .flatMap(version -> version.cases().stream())
                .filter(each -> each.limit().cutOff() != null)
                .findFirst()
                .orElseThrow();
        setting("OFFICE", commune.id(), "cut_off", "14:00", "2/QĐ", today, null);

        assertThat(catalogue
                        .timeRule(sameDay, commune.id(), today)
                        .rule()
                        .limit()
                        .cutOff())
                .isEqualTo(LocalTime.of(14, 0));
        assertThat(catalogue.timeRule(threeDays, commune.id(), today).rule().limit())
                .isEqualTo(threeDays.limit());
    }

    @Test
    void a_setting_without_a_legal_basis_or_without_a_word_is_refused() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> setting("PROVINCE", null, "first_day", "COUNTED", "", today, null));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> setting("PROVINCE", null, "first_day", null, "3/QĐ", today, null));
    }

    @Test
    void a_dossier_keeps_the_rule_it_was_accepted_under() throws SQLException {
        setting("OFFICE", commune.id(), "first_day", "COUNTED", "4/QĐ", today, null);
        Outcome counted = province.receive(Province.MARITAL_STATUS, commune.id());
        forget();
        Outcome usual = province.receive(Province.MARITAL_STATUS, commune.id());

        DossierView.Clockwork clockOfCounted = view(counted).clock();
        assertThat(clockOfCounted.rule().firstDay()).isEqualTo(FirstDay.COUNTED);
        assertThat(view(usual).clock().rule().firstDay()).isEqualTo(FirstDay.NOT_COUNTED);
        assertThat(Province.present(clockOfCounted.dueAt()))
                .isBefore(Province.present(view(usual).clock().dueAt()));
        assertThat(chains.check(List.of(
                                counted.dossier().value(), usual.dossier().value()))
                        .breaks())
                .isEmpty();
    }

    private DossierView view(Outcome outcome) {
        return reader.view(outcome.dossier(), province.someone(Role.RECEPTION, commune.id()), ViewPurpose.PROCESSING);
    }

    private PauseMode mode(LocalDate day) {
        return catalogue.timeRule(threeDays, commune.id(), day).supplementPauseMode();
    }

    private void setting(
            String scope,
            @Nullable OfficeId office,
            String column,
            @Nullable String value,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate to) {
        jdbc.sql("insert into time_rule_setting (scope, office_id, " + column + ", legal_basis, valid_from, valid_to)"
                        + " select :scope, :office::integer, given." + column + ", :basis, :from, :to::date"
                        + " from json_populate_record(null::time_rule_setting, json_build_object('" + column
                        + "', :value::text)) given")
                .param("scope", scope)
                .param("office", office == null ? null : office.value())
                .param("value", value)
                .param("basis", legalBasis)
                .param("from", from)
                .param("to", to)
                .update();
        catalogue.refresh();
    }
}

package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.desk.ApplicantQuery;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.DueGroup;
import vn.motcua.desk.LookUpFilter;
import vn.motcua.desk.LookUpOrder;
import vn.motcua.desk.LookUpStatement;
import vn.motcua.desk.SoughtText;
import vn.motcua.desk.WorklistFilter;
import vn.motcua.desk.WorklistQuery;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.tracking.StatusQuery;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;

/** Fifty thousand dossiers, with statistics as they are: which index answers what the pages ask. */
@MotcuaTest
@Import(InAutumn.class)
class ReadingPlansTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManyDossiers many;

    @Autowired
    Province province;

    @Autowired
    ApplicantQuery applicants;

    OfficeId office;

    @BeforeEach
    void many_dossiers() {
        many.hold(ManyDossiers.MANY);
        office = province.commune(10).id();
    }

    @Test
    void a_worklist_page_reads_the_offices_open_work_and_no_history() {
        assertThat(plan(WorklistQuery.query(WorklistFilter.EVERYTHING)))
                .contains("Index Only Scan using dossier_step_worklist", "using dossier_pk")
                .doesNotContain("Seq Scan on dossier");
    }

    @ParameterizedTest
    @EnumSource(DueGroup.class)
    void a_page_of_a_desk_with_very_much_work_reads_that_work_once_by_keys(DueGroup group) {
        OfficeId busy = province.commune(11).id();
        jdbc.sql(
                        "update dossier_step set office_id = :busy where state = 'ACTIVE' and kind = 'PROCESSING' and office_id <> :office")
                .param("busy", busy.value())
                .param("office", office.value())
                .update();
        many.settle();
        office = busy;

        assertThat(plan(WorklistQuery.query(new WorklistFilter(group, WorklistFilter.Holding.ALL, null, false))))
                .contains("Index Only Scan using dossier_step_worklist", "Sort Method")
                .doesNotContain("Bitmap", "Seq Scan on dossier_step");
        assertThat(plan(WorklistQuery.query(WorklistFilter.EVERYTHING)))
                .contains("Index Only Scan using dossier_step_worklist", "top-N heapsort")
                .doesNotContain("Bitmap", "Seq Scan on dossier_step");
    }

    @Test
    void the_counts_read_open_work_and_open_dossiers() {
        assertThat(plan(WorklistQuery.COUNTS))
                .contains("dossier_step_worklist", "dossier_uncollected", "hand_over_pending", "dossier_open")
                .doesNotContain("Seq Scan on dossier");
    }

    @Test
    void the_shelf_the_waiting_and_the_owed_apologies_are_read_by_their_indexes() {
        assertThat(plan(DossierListQuery.ON_THE_SHELF))
                .contains("dossier_uncollected")
                .doesNotContain("Seq Scan");
        assertThat(plan(DossierListQuery.WAITING_FOR_CITIZEN))
                .contains("dossier_open")
                .doesNotContain("Seq Scan");
        assertThat(plan(DossierListQuery.APOLOGY_OWED))
                .contains("dossier_step_worklist", "dossier_pk")
                .doesNotContain("Seq Scan");
        assertThat(plan(DossierListQuery.APOLOGIES_COUNTED))
                .contains("dossier_step_worklist", "dossier_pk", "Limit")
                .doesNotContain("Seq Scan");
        assertThat(plan(DossierListQuery.SUBMITTED))
                .contains("dossier_step_worklist")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_status_is_one_look_up_by_code_or_token() {
        assertThat(plan(StatusQuery.BY_CODE)).contains("dossier_code_key").doesNotContain("Seq Scan");
        assertThat(plan(StatusQuery.BY_TOKEN)).contains("dossier_token_key").doesNotContain("Seq Scan");
    }

    @Test
    void a_dossier_is_shown_by_keys_alone() {
        assertThat(plan(DossierReader.WHOLE))
                .contains("dossier_pk", "dossier_step_pk")
                .doesNotContain("Seq Scan on dossier d", "Seq Scan on dossier_step");
    }

    @Test
    void people_are_found_by_number_telephone_and_name_without_reading_everybody() {
        assertThat(plan(ApplicantQuery.LAST_KNOWN))
                .contains("dossier_owner_identifier")
                .doesNotContain("Seq Scan");
        assertThat(plan(ApplicantQuery.query(SoughtText.BY_PHONE)))
                .contains("dossier_owner_phone")
                .doesNotContain("Seq Scan");
        assertThat(plan(ApplicantQuery.query(SoughtText.BY_NAME)))
                .contains("dossier_owner_name")
                .doesNotContain("Seq Scan");
    }

    @Test
    void the_look_up_of_the_newest_reads_each_offices_index_and_no_more_rows_than_a_page() {
        assertThat(plan(LookUpStatement.of(lookUp(LookUpFilter.Period.RECEIVED, LookUpOrder.NEWEST), null, false)))
                .contains("dossier_received")
                .doesNotContain("Seq Scan on dossier");
        assertThat(plan(LookUpStatement.of(lookUp(LookUpFilter.Period.FINISHED, LookUpOrder.NEWEST), null, false)))
                .contains("dossier_closed")
                .doesNotContain("Seq Scan on dossier");
        assertThat(plan(LookUpStatement.of(
                        lookUp(LookUpFilter.Period.RECEIVED, new LookUpOrder(LookUpOrder.Column.OWNER, false)),
                        SoughtText.BY_NAME,
                        false)))
                .contains("dossier_owner_name")
                .doesNotContain("Seq Scan on dossier");
    }

    @ParameterizedTest
    @EnumSource(LookUpOrder.Column.class)
    void a_look_up_gives_each_dossier_once_in_either_direction(LookUpOrder.Column column) {
        Actor desk = province.someone(Role.RECEPTION, office);
        int there = jdbc.sql(
                        "select count(*) from dossier_fact where receiving_office_id = :office and received_on > :day")
                .param("office", office.value())
                .param("day", ManyDossiers.LAST_DAY.minusDays(100))
                .query(Integer.class)
                .single();

        List<DossierId> up = walked(new LookUpOrder(column, false), desk);
        List<DossierId> down = walked(new LookUpOrder(column, true), desk);

        assertThat(up).hasSize(there).doesNotHaveDuplicates();
        assertThat(down).hasSize(there).containsExactlyInAnyOrderElementsOf(up);
        if (column != LookUpOrder.Column.DUE
                && column != LookUpOrder.Column.FINISHED) { // what has no day is last in both
            Collections.reverse(down);
            assertThat(down).isEqualTo(up);
        }
    }

    private List<DossierId> walked(LookUpOrder order, Actor actor) {
        List<DossierId> walked = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<DossierRow> page =
                    applicants.lookUp(lookUp(LookUpFilter.Period.RECEIVED, order), null, actor, cursor, 23);
            page.rows().forEach(row -> walked.add(row.dossier()));
            cursor = page.next();
        } while (cursor != null);
        return walked;
    }

    private static LookUpFilter lookUp(LookUpFilter.Period period, LookUpOrder order) {
        LocalDate last = ManyDossiers.LAST_DAY;
        return new LookUpFilter(period, last.minusDays(99), last, null, null, null, null, order);
    }

    private String plan(String query) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("offices", new int[] {office.value()});
        values.put("visible", new int[] {office.value()});
        values.put("everything", false);
        values.put("roles", new String[] {"RECEPTION", "SPECIALIST"});
        values.put("holder", -1);
        values.put("no_day", false);
        values.put("first", ManyDossiers.LAST_DAY);
        values.put("end", ManyDossiers.LAST_DAY.plusDays(1));
        values.put("today", ManyDossiers.LAST_DAY);
        values.put("tomorrow", ManyDossiers.LAST_DAY.plusDays(1));
        values.put("third", ManyDossiers.LAST_DAY.plusDays(2));
        values.put("sixth", ManyDossiers.LAST_DAY.plusDays(5));
        values.put("field", "");
        values.put("after", query.contains("submitted_at desc") ? "infinity" : "-infinity");
        values.put("after_id", query.contains("submitted_at desc") ? new UUID(-1, -1) : new UUID(0, 0));
        values.put("after_no", -1);
        values.put("size", 21);
        values.put("from", ManyDossiers.LAST_DAY.minusDays(99));
        values.put("to", ManyDossiers.LAST_DAY);
        values.put("zone", "Asia/Ho_Chi_Minh");
        values.put(
                "id",
                jdbc.sql("select id from dossier_fact where code = 'H02.100'")
                        .query(UUID.class)
                        .single());
        values.put("code", "H02.100");
        values.put(
                "hash",
                jdbc.sql("select token_hash from dossier_fact where code = 'H02.100'")
                        .query(byte[].class)
                        .single());
        values.put("identifier", "024000000100");
        values.put("sought", query.contains(" like ") ? "%so 4242%" : "0900000100");
        return QueryPlan.of(jdbc, query, values);
    }
}

package vn.motcua.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.FictitiousNames;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@MotcuaTest
class OrganisationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    OrganisationReference reference;

    @Autowired
    Organisation organisation;

    @Autowired
    Personnel personnel;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        reference.load();
        reference.loadOfficials(FictitiousNames.ofOfficials()::next);
    }

    private Office at(String code) {
        return organisation.officeByCode(code).orElseThrow();
    }

    private Official official(String code) {
        return organisation.officialByCode(code).orElseThrow();
    }

    @Test
    void the_province_has_220_offices_that_receive_dossiers() {
        assertThat(organisation.offices()).filteredOn(Office::oneStop).hasSize(220);
        assertThat(organisation.offices())
                .filteredOn(office -> office.kind() == OfficeKind.COMMUNE)
                .hasSize(209);
        assertThat(organisation.province().code()).isEqualTo("H02");
        assertThat(at("H02.21.01").name()).isEqualTo("UBND phường Thọ Xương");
        assertThat(at("H02.21.01").nameEn()).isEqualTo("People's Committee of Thọ Xương Ward");
        assertThat(at("H02.21.01").gsoCode()).isEqualTo("07201");
    }

    @Test
    void loading_again_changes_nothing() {
        int offices = organisation.offices().size();

        assertThat(reference.load()).isFalse();
        assertThat(reference.loadOfficials(FictitiousNames.ofOfficials()::next)).isFalse();

        organisation.refresh();
        assertThat(organisation.offices()).hasSize(offices);
    }

    @Test
    void every_office_has_somebody_for_each_role_a_route_may_ask_for() {
        Set<Role> needed = EnumSet.of(
                Role.RECEPTION, Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER, Role.CLERK, Role.RETURN_DESK);

        for (Office office : organisation.offices()) {
            Set<Role> present = organisation.officialsAt(office.id()).stream()
                    .flatMap(person -> organisation.roles(person.id(), office.id(), DAY).stream())
                    .collect(Collectors.toSet());
            assertThat(present).as(office.code()).containsAll(needed);
        }
    }

    @Test
    void nobody_receives_and_approves_at_the_same_office() {
        for (Office office : organisation.offices()) {
            assertThat(organisation.officialsAt(office.id(), Role.LEADER, DAY))
                    .as(office.code())
                    .doesNotContainAnyElementsOf(organisation.officialsAt(office.id(), Role.RECEPTION, DAY));
        }
    }

    @Test
    void about_a_thousand_officials_have_the_same_names_every_time() {
        List<Official> officials = organisation.searchOfficials("", null, 5_000);

        assertThat(officials).hasSizeBetween(900, 1_200);
        assertThat(official("H02.21.01-01").fullName())
                .isEqualTo(official("H02.21.01-01").fullName());
        FictitiousNames first = new FictitiousNames(2023);
        FictitiousNames second = new FictitiousNames(2023);
        for (int i = 0; i < 100; i++) {
            assertThat(first.next()).isEqualTo(second.next());
        }
    }

    @Test
    void a_field_leads_to_its_division_and_its_department() {
        OfficeId district = at("H02.29").id();

        assertThat(organisation.divisionFor(district, "Hộ tịch").orElseThrow().name())
                .isEqualTo("Phòng Tư pháp huyện Yên Dũng");
        assertThat(organisation.divisionFor(district, "đất ĐAI").orElseThrow().code())
                .isEqualTo("H02.29.P03");
        assertThat(organisation
                        .divisionFor(district, "Một lĩnh vực lạ")
                        .orElseThrow()
                        .code())
                .isEqualTo("H02.29.P01");
        assertThat(organisation.departmentFor("Hộ tịch").orElseThrow().name()).isEqualTo("Sở Tư pháp tỉnh Bắc Giang");
        assertThat(organisation.departmentFor("Hải quan").orElseThrow().name())
                .isEqualTo("Văn phòng UBND tỉnh Bắc Giang");
    }

    @Test
    void a_commune_belongs_to_a_district_and_a_department_to_none() {
        assertThat(organisation.district(at("H02.22.05").id())).isEqualTo(at("H02.22"));
        assertThat(organisation.district(at("H02.22.P02").id())).isEqualTo(at("H02.22"));
        assertThat(organisation.district(at("H02.22").id())).isEqualTo(at("H02.22"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> organisation.district(at("H02.01").id()))
                .extracting(RefusedException::messageKey)
                .isEqualTo("organisation.district.none");
    }

    @Test
    void offices_and_officials_are_found_without_marks_and_page_by_page() {
        assertThat(organisation.searchOffices("tho xuong", null, 5)).containsExactly(at("H02.21.01"));
        assertThat(organisation.searchOffices("07201", null, 5)).containsExactly(at("H02.21.01"));

        List<Office> first = organisation.searchOffices(null, null, 10);
        List<Office> second = organisation.searchOffices(null, first.get(9).code(), 10);

        assertThat(first).hasSize(10);
        assertThat(second.get(0)).isEqualTo(organisation.offices().get(10));
    }

    @Test
    void a_role_is_had_from_its_first_day_until_the_day_before_its_end() {
        OfficeId office = at("H02.30.01").id();
        OfficialId person = personnel.appoint(
                "TEST-1", new PersonName("Nguyễn Thử"), "Chuyên viên", office, Set.of(Role.CLERK), DAY);

        personnel.end(person, office, Role.CLERK, DAY.plusDays(2));

        assertThat(organisation.roles(person, office, DAY.minusDays(1))).isEmpty();
        assertThat(organisation.roles(person, office, DAY)).containsExactly(Role.CLERK);
        assertThat(organisation.roles(person, office, DAY.plusDays(1))).containsExactly(Role.CLERK);
        assertThat(organisation.roles(person, office, DAY.plusDays(2))).isEmpty();
        assertThat(organisation.officesOf(person, DAY.plusDays(2))).isEmpty();
    }

    @Test
    void a_change_by_another_instance_is_seen_within_seconds() {
        jdbc.sql("update office set phone = '0204 000 9999' where code = 'H02.30.02'")
                .update();
        jdbc.sql("update reference_change set version = version + 1 where name = 'organisation'")
                .update();

        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!"0204 000 9999".equals(at("H02.30.02").phone()) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }

        assertThat(at("H02.30.02").phone()).isEqualTo("0204 000 9999");
    }

    @Test
    void an_official_acts_for_one_office_and_sees_it() {
        Actor reception = actors.forOfficial(
                official("H02.22.05-01").id(), at("H02.22.05").id());

        assertThat(reception.has(Role.RECEPTION)).isTrue();
        assertThat(reception.mayActAt(at("H02.22.05").id())).isTrue();
        assertThat(reception.mayActAt(at("H02.22.06").id())).isFalse();
        assertThat(reception.maySee(at("H02.22.05").id())).isTrue();
        assertThat(reception.maySee(at("H02.22").id())).isFalse();
        assertThat(reception.idempotencyOwner())
                .isEqualTo("OFFICIAL:" + official("H02.22.05-01").id());
    }

    @Test
    void a_leader_sees_what_lies_below_and_a_supervisor_of_the_centre_everything() {
        Official deputy =
                organisation.officialsAt(at("H02.22").id(), Role.LEADER, DAY).get(0);
        Actor leader = actors.forOfficial(deputy.id(), at("H02.22").id());
        Actor director =
                actors.forOfficial(official("H02.20-01").id(), at("H02.20").id());

        assertThat(leader.maySee(at("H02.22.05").id())).isTrue();
        assertThat(leader.maySee(at("H02.22.P02").id())).isTrue();
        assertThat(leader.maySee(at("H02.23.01").id())).isFalse();
        assertThat(leader.mayActAt(at("H02.22.05").id())).isFalse();
        assertThat(director.visible().isAll()).isTrue();
    }

    @Test
    void an_administrator_sees_no_dossier_by_that() {
        Actor administrator =
                actors.forOfficial(official("H02-07").id(), at("H02").id());

        assertThat(administrator.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(administrator.visible().isNone()).isTrue();
    }

    @Test
    void nobody_acts_where_he_has_no_role() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> actors.forOfficial(
                        official("H02.22.05-01").id(), at("H02.22.06").id()))
                .extracting(RefusedException::kind)
                .isEqualTo(RefusedException.Kind.FORBIDDEN);
    }

    @Test
    void a_client_system_acts_below_its_root() {
        Actor client = actors.forClient(7, "Cổng", at("H02.22").id(), Set.of(Role.RECEPTION));

        assertThat(client.mayActAt(at("H02.22.05").id())).isTrue();
        assertThat(client.mayActAt(at("H02.23.01").id())).isFalse();
        assertThat(client.idempotencyOwner()).isEqualTo("CLIENT_SYSTEM:7");
    }

    @Test
    void a_scope_of_all_offices_is_never_taken_for_an_empty_list() {
        assertThat(OfficeScope.of(Set.of())).isEqualTo(OfficeScope.none());
        assertThat(OfficeScope.none().contains(new OfficeId(1))).isFalse();
        assertThat(OfficeScope.all().contains(new OfficeId(1))).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> OfficeScope.all().offices());
    }
}

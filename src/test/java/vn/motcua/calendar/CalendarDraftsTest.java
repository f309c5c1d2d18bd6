package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A draft is the next version of a calendar; what is published never changes. */
@MotcuaTest
class CalendarDraftsTest {

    private static final AtomicInteger COMMUNE = new AtomicInteger(20);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 8);
    private static final CalendarNoticeText FLOOD =
            new CalendarNoticeText("45/TB-UBND", "Đóng cửa trụ sở do ngập lụt", "công văn của xã");

    @Autowired
    CalendarReference reference;

    @Autowired
    OrganisationReference offices;

    @Autowired
    Organisation organisation;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarDrafts drafts;

    @Autowired
    CalendarPublication publication;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    java.time.Clock clock;

    private Office commune;
    private Actor administrator;

    @BeforeEach
    void load() {
        reference.load();
        offices.load();
        commune = organisation.offices().stream()
                .filter(office -> office.kind() == OfficeKind.COMMUNE)
                .toList()
                .get(COMMUNE.getAndIncrement());
        administrator = administratorAt(organisation.province().id());
    }

    @AfterEach
    void throw_the_nations_draft_away() {
        drafts.find(CalendarScope.nation())
                .ifPresent(draft -> drafts.discard(draft.id(), administrator, draft.revision()));
    }

    private static Actor administratorAt(OfficeId office) {
        return new Actor(
                Actor.Kind.OFFICIAL,
                7,
                "Quản trị viên",
                OfficeScope.of(Set.of(office)),
                OfficeScope.none(),
                Set.of(Role.ADMINISTRATOR),
                office);
    }

    @Test
    void a_draft_begins_as_a_copy_and_counts_for_nothing_before_it_is_published() {
        CalendarDraft draft = drafts.open(CalendarScope.of(commune.id()), FLOOD, administrator);

        CalendarDraft closed = drafts.close(
                draft.id(), THURSDAY, LocalTime.of(14, 0), THURSDAY.plusDays(1), "Ngập lụt", "", administrator, 0);

        assertThat(closed.entries())
                .containsExactly(
                        new CalendarEntry(
                                THURSDAY, DayKind.LOCAL_CLOSURE, "Ngập lụt", "45/TB-UBND", LocalTime.of(14, 0)),
                        new CalendarEntry(THURSDAY.plusDays(1), DayKind.LOCAL_CLOSURE, "Ngập lụt", "45/TB-UBND"));
        assertThat(drafts.differences(draft.id()).added()).hasSize(2);
        WorkingCalendar next = drafts.composed(draft.id(), null);
        assertThat(next.version()).endsWith("+" + commune.code() + "-1");
        assertThat(next.isWorkingDay(THURSDAY.plusDays(1))).isFalse();
        assertThat(next.sessionsOn(THURSDAY).get(1).to()).isEqualTo(LocalTime.of(14, 0));
        assertThat(calendars.forOffice(commune.id()).isWorkingDay(THURSDAY.plusDays(1)))
                .isTrue();
        assertThat(drafts.composed(draft.id(), organisation.province().id()).isWorkingDay(THURSDAY.plusDays(1)))
                .isTrue();
    }

    @Test
    void the_same_edit_twice_is_one_edit_and_an_edit_of_an_old_page_is_refused() {
        CalendarDraft draft = drafts.open(CalendarScope.of(commune.id()), FLOOD, administrator);
        CalendarEntry entry = new CalendarEntry(THURSDAY, DayKind.LOCAL_CLOSURE, "Ngập lụt", "45/TB-UBND");

        CalendarDraft once = drafts.addEntry(draft.id(), entry, administrator, 0);
        CalendarDraft twice = drafts.addEntry(draft.id(), entry, administrator, 0);

        assertThat(twice).isEqualTo(once);
        assertThat(drafts.open(CalendarScope.of(commune.id()), FLOOD, administrator)
                        .entries())
                .hasSize(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drafts.removeEntry(draft.id(), THURSDAY, DayKind.LOCAL_CLOSURE, administrator, 0))
                .matches(refusal -> refusal.kind() == RefusedException.Kind.CONFLICT);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drafts.open(
                        CalendarScope.of(commune.id()), new CalendarNoticeText("46", "Khác", ""), administrator));
    }

    @Test
    void only_who_keeps_a_calendar_drafts_it() {
        Actor ofCommune = administratorAt(commune.id());

        assertThat(drafts.mayEdit(CalendarScope.of(commune.id()), ofCommune)).isTrue();
        assertThat(drafts.mayEdit(CalendarScope.province(), ofCommune)).isFalse();
        assertThat(drafts.mayEdit(CalendarScope.nation(), administrator)).isTrue();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drafts.open(CalendarScope.nation(), FLOOD, ofCommune))
                .matches(refusal -> refusal.kind() == RefusedException.Kind.FORBIDDEN);
    }

    @Test
    void a_swap_needs_a_working_day_and_a_rest_day() {
        CalendarDraft draft =
                drafts.open(CalendarScope.nation(), new CalendarNoticeText("1/TB", "Hoán đổi", ""), administrator);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drafts.swap(
                        draft.id(), THURSDAY, THURSDAY.plusDays(4), "Hoán đổi", "", administrator, draft.revision()))
                .matches(refusal -> "worked".equals(refusal.field()));
        CalendarDraft swapped =
                drafts.swap(draft.id(), THURSDAY, THURSDAY.plusDays(2), "Hoán đổi", "", administrator, 0);

        WorkingCalendar next = drafts.composed(draft.id(), commune.id());
        assertThat(next.isWorkingDay(THURSDAY)).isFalse();
        assertThat(next.isWorkingDay(THURSDAY.plusDays(2))).isTrue();
        assertThat(swapped.revision()).isEqualTo(1);
    }

    @Test
    void an_imported_year_replaces_the_entries_and_the_state_of_that_year() {
        CalendarDraft draft =
                drafts.open(CalendarScope.nation(), new CalendarNoticeText("2/TB", "Lịch 2027", ""), administrator);
        CalendarEntry newYear = new CalendarEntry(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch", "2/TB");

        CalendarDraft imported = drafts.importYear(
                draft.id(), 2027, List.of(newYear), YearState.CONFIRMED, administrator, draft.revision());

        assertThat(imported.years()).containsEntry(2027, YearState.CONFIRMED);
        assertThat(imported.entries())
                .filteredOn(entry -> entry.date().getYear() == 2027)
                .containsExactly(newYear);
        assertThat(drafts.differences(draft.id()).years())
                .containsExactly(java.util.Map.entry(2027, YearState.CONFIRMED));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drafts.year(draft.id(), 2029, YearState.PROVISIONAL, administrator, 1))
                .matches(refusal -> "year".equals(refusal.field()));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drafts.year(draft.id(), 2027, YearState.ABSENT, administrator, 1));
    }

    @Test
    void what_is_published_never_changes_not_even_by_hand_and_is_listed_with_its_notice() {
        CalendarScope scope = CalendarScope.of(commune.id());
        CalendarDraft draft = drafts.open(scope, FLOOD, administrator);
        CalendarDraft edited = drafts.close(draft.id(), THURSDAY, null, THURSDAY, "Ngập lụt", "", administrator, 0);
        publish(edited);

        assertThat(calendars.versions(scope))
                .singleElement()
                .matches(version -> version.noticeNumber().equals("45/TB-UBND") && version.no() == 1);
        assertThat(calendars.calendar(scope, 1).isWorkingDay(THURSDAY)).isFalse();
        assertThat(calendars.forOffice(commune.id()).isWorkingDay(THURSDAY)).isFalse();
        for (String tampering : List.of(
                "delete from calendar_day where version_id = :id",
                "update calendar_version set label = 'X' where id = :id",
                "insert into calendar_year (version_id, year, state) values (:id, 2031, 'CONFIRMED')")) {
            assertThatThrownBy(() ->
                            jdbc.sql(tampering).param("id", draft.id().value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_proposed_draft_is_not_edited_and_a_version_can_be_taken_back_while_nothing_rests_on_it() {
        CalendarScope scope = CalendarScope.of(commune.id());
        CalendarDraft draft = drafts.open(scope, FLOOD, administrator);
        CalendarDraft edited = drafts.close(draft.id(), THURSDAY, null, THURSDAY, "Ngập lụt", "", administrator, 0);
        CalendarDraft frozen =
                inTransaction(() -> publication.freeze(draft.id(), administrator, edited.revision(), clock.instant()));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> drafts.removeEntry(
                        draft.id(), THURSDAY, DayKind.LOCAL_CLOSURE, administrator, frozen.revision()));
        inTransaction(() -> publication.publish(draft.id(), administrator, clock.instant()));
        calendars.refresh();
        CalendarVersion back = inTransaction(() -> publication.takeBack(
                draft.id(), new CalendarNoticeText("45/TB-UBND", "Bãi bỏ", ""), administrator, clock.instant()));
        calendars.refresh();

        assertThat(back.no()).isEqualTo(2);
        assertThat(calendars.forOffice(commune.id()).isWorkingDay(THURSDAY)).isTrue();
        assertThat(calendars.differences(scope, 1, 2).removed()).hasSize(1);
        assertThat(inTransaction(() -> publication.restingOn(draft.id()))).containsExactly(back.label());
    }

    private void publish(CalendarDraft draft) {
        inTransaction(() -> {
            publication.freeze(draft.id(), administrator, draft.revision(), clock.instant());
            return publication.publish(draft.id(), administrator, clock.instant());
        });
        calendars.refresh();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}

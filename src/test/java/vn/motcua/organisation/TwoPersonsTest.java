package vn.motcua.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When one administrator is enough, and who may not be the second. */
class TwoPersonsTest {

    private static final OfficialId FIRST = new OfficialId(1);
    private static final OfficialId SECOND = new OfficialId(2);
    private static final OfficeId PROVINCE = new OfficeId(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void who_prepared_it_and_who_is_no_official_cannot_be_the_second() {
        assertThatThrownBy(() -> TwoPersons.requireAnother(FIRST, actor(FIRST)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("organisation.refusal.two-persons");
        assertThatThrownBy(() -> TwoPersons.requireAnother(FIRST, Actor.system("job", PROVINCE)))
                .isInstanceOf(RefusedException.class);
        assertThatCode(() -> TwoPersons.requireAnother(FIRST, actor(SECOND))).doesNotThrowAnyException();
    }

    @Test
    void the_first_administrator_acts_alone_until_a_second_is_in_office() {
        assertThat(alone("", official(FIRST, TODAY.minusYears(1), null))).isTrue();
        assertThat(alone("", official(FIRST, TODAY, null), official(SECOND, TODAY.plusDays(1), null)))
                .as("not yet in office")
                .isTrue();
        assertThat(alone("", official(FIRST, TODAY, null), official(SECOND, TODAY, null)))
                .isFalse();
    }

    @Test
    void when_the_second_has_left_the_rule_still_holds_unless_an_operator_suspends_it() {
        Official left = official(SECOND, TODAY.minusYears(1), TODAY.minusDays(1));

        assertThat(alone("", official(FIRST, TODAY, null), left)).isFalse();
        assertThat(alone("2026-11-23", official(FIRST, TODAY, null), left)).isTrue();
        assertThat(alone("2026-11-22", official(FIRST, TODAY, null), left)).isFalse();
    }

    private static boolean alone(String until, Official... officials) {
        return new TwoPersons(ShippedOrganisation.holding(List.of(), List.of(officials)), CLOCK, until)
                .mayActAlone(actor(FIRST));
    }

    private static Official official(OfficialId id, LocalDate from, LocalDate to) {
        return new Official(
                id,
                "QT-" + id.value(),
                "Quản trị viên",
                "Quản trị",
                0,
                List.of(new Assignment(id, PROVINCE, Role.ADMINISTRATOR, from, to, null)),
                List.of());
    }

    private static Actor actor(OfficialId id) {
        return new Actor(
                Actor.Kind.OFFICIAL,
                id.value(),
                "Quản trị viên",
                OfficeScope.of(Set.of(PROVINCE)),
                OfficeScope.none(),
                Set.of(Role.ADMINISTRATOR),
                PROVINCE);
    }
}

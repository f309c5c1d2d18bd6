package vn.motcua.dossier.action.desk;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;
import vn.motcua.tracking.CitizenStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the desk mistyped is corrected on record, with a new slip; nothing else moves. */
@MotcuaTest
class CorrectReceptionTest {

    private static final String REASON = "Gõ nhầm tên và số điện thoại";

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierReader reader;

    @Autowired
    CitizenStatus status;

    @Autowired
    ChainCheck check;

    private Actor desk;
    private Outcome received;
    private DossierView before;

    @BeforeEach
    void a_dossier_received_with_a_typing_error() {
        Office commune = province.commune(33);
        desk = province.someone(Role.RECEPTION, commune.id());
        received = dossiers.accept(
                province.reception(province.procedure(Province.MARITAL_STATUS), commune.id()),
                desk,
                RequestKey.random());
        before = seen();
    }

    @Test
    void people_contacts_and_subject_are_corrected_and_all_else_stays() {
        province.act(received, correcting("Phạm Thị Đính Chính", "0912 345 678", "Xin cấp lại bản khác"), desk);

        DossierView after = seen();
        assertThat(after.owner().name()).isEqualTo("Phạm Thị Đính Chính");
        assertThat(after.owner().phone()).isEqualTo("0912345678");
        assertThat(after.subject()).isEqualTo("Xin cấp lại bản khác");
        assertThat(after.owner().identifier()).isEqualTo(before.owner().identifier());
        assertThat(after.owner().address()).isEqualTo(before.owner().address());
        assertThat(after.dates()).isEqualTo(before.dates());
        assertThat(after.steps()).isEqualTo(before.steps());
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(check.check(List.of(received.dossier().value())).breaks()).isEmpty();
    }

    @Test
    void old_and_new_stand_on_record_for_officials_alone() {
        province.act(received, correcting("Phạm Thị Đính Chính", null, null), desk);

        EventView event = seen().events().get(seen().events().size() - 1);
        assertThat(event.details())
                .containsEntry("reason", REASON)
                .containsEntry("corrected", List.of("ownerName"))
                .containsEntry("valuesBefore", List.of(before.owner().name()))
                .containsEntry("valuesAfter", List.of("Phạm Thị Đính Chính"));
        assertThat(event.masked().details()).containsOnlyKeys("reason", "corrected");
    }

    @Test
    void the_slip_with_the_old_name_opens_nothing_any_more_and_the_new_one_does() {
        Outcome corrected = province.act(received, correcting("Phạm Thị Đính Chính", null, null), desk);

        assertThat(corrected.checkNumber()).isNotEqualTo(received.checkNumber());
        String code = Objects.requireNonNull(received.code());
        assertThat(status.byCheckNumber(code, Objects.requireNonNull(received.checkNumber()), "192.0.2.1"))
                .isEmpty();
        assertThat(status.byCheckNumber(code, Objects.requireNonNull(corrected.checkNumber()), "192.0.2.1"))
                .isPresent();
    }

    @Test
    void what_is_no_correction_or_no_name_is_refused_at_its_field() {
        refused(correcting(null, null, null), "ownerName");
        refused(correcting(before.owner().name(), null, null), "ownerName");
        refused(correcting("12345", null, null), "ownerName");
        refused(correcting(null, "12", null), "ownerPhone");
        refused(
                new CorrectReception(
                        null, null, null, null, null, null, null, null, null, null, "Ai Khác", null, null, REASON),
                "submitterName");
        assertThat(seen().version()).isEqualTo(before.version());
    }

    private void refused(CorrectReception wrong, String field) {
        assertThatThrownBy(() -> province.act(received, wrong, desk)).hasFieldOrPropertyWithValue("field", field);
    }

    private static CorrectReception correcting(
            @Nullable String name, @Nullable String phone, @Nullable String subject) {
        return new CorrectReception(
                name, null, phone, null, null, null, null, null, null, null, null, null, subject, REASON);
    }

    private DossierView seen() {
        return reader.view(received.dossier(), desk, ViewPurpose.PROCESSING);
    }
}

package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.life.CodeCounter;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.life.History;
import vn.motcua.dossier.life.Lifecycle;
import vn.motcua.dossier.life.RecentDossiers;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A dossier remembered in memory is never believed against the database. */
@MotcuaTest
class RecentDossiersTest {

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    RecentDossiers recent;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    History history;

    @Autowired
    CodeCounter counter;

    @Autowired
    TransactionTemplate transaction;

    private Actor desk;
    private Actor specialist;
    private Outcome dossier;

    @BeforeEach
    void a_dossier_that_was_just_received() {
        Office commune = province.commune(11);
        desk = province.someone(Role.RECEPTION, commune.id());
        specialist = province.someone(Role.SPECIALIST, commune.id());
        dossier = dossiers.accept(
                province.reception(province.procedure(Province.MARITAL_STATUS), commune.id()),
                desk,
                RequestKey.random());
    }

    @Test
    void what_another_instance_did_meanwhile_is_seen() {
        Dossier before = remembered();
        province.act(dossier, new HandOver(null), desk);
        recent.keep(before); // another instance was faster, and this one does not know

        Outcome confirmed = province.act(dossier, new ConfirmHandOver(), specialist);

        assertThat(confirmed.version()).isEqualTo(4);
        assertThat(history()).hasSize(4);
    }

    @Test
    void an_action_that_is_no_longer_possible_is_refused_by_what_is_stored() {
        Dossier before = remembered();
        province.act(dossier, new HandOver(null), desk);
        recent.keep(before);

        assertThatThrownBy(() -> province.act(dossier, new HandOver(null), desk))
                .isInstanceOf(RefusedException.class);
        assertThat(history()).hasSize(3);
    }

    @Test
    void an_event_that_is_not_stored_is_never_followed_though_its_number_is() {
        province.act(dossier, new HandOver(null), desk);
        province.act(dossier, new ConfirmHandOver(), specialist);
        Dossier other = remembered();
        lifecycle.perform(other, new Claim(null), specialist, Instant.now(), List::of, List::of, counter);
        province.act(dossier, new Claim(null), specialist);
        recent.keep(other); // has an event of the same number, as after the failure of a server that lost its last one

        province.act(dossier, new Submit("Đủ điều kiện"), specialist);

        assertThat(history()).hasSize(6);
    }

    @Test
    void what_was_rolled_back_is_not_remembered() {
        transaction.executeWithoutResult(status -> {
            province.act(dossier, new HandOver(null), desk);
            status.setRollbackOnly();
        });

        assertThat(recent.take(id()).map(Dossier::eventCount)).isNotEqualTo(Optional.of(3));
        assertThat(province.act(dossier, new HandOver(null), desk).version()).isEqualTo(3);
        assertThat(history()).hasSize(3);
    }

    @Test
    void a_page_of_an_older_version_is_stale() {
        province.act(dossier, new HandOver(null), desk);

        assertThatThrownBy(() -> dossiers.perform(
                        dossier.dossier(), new ConfirmHandOver(), specialist, RequestKey.random(), dossier.version()))
                .isInstanceOf(StaleDossierException.class);
    }

    @Test
    void whoever_may_not_see_it_is_told_that_there_is_none() {
        Actor stranger = province.someone(Role.SPECIALIST, province.commune(12).id());

        assertThatThrownBy(() -> province.act(dossier, new Claim(null), stranger))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(RefusedException.Kind.NOT_FOUND));
    }

    private Dossier remembered() {
        return recent.take(id()).orElseThrow();
    }

    private UUID id() {
        return dossier.dossier().value();
    }

    /** All events of the dossier, each of which follows the one before. */
    private List<DossierEvent> history() {
        List<DossierEvent> events = history.of(id());
        byte[] last = DossierEvent.GENESIS;
        for (DossierEvent event : events) {
            assertThat(event.intact(last)).as("event %d", event.seq()).isTrue();
            last = event.hash();
        }
        return events;
    }
}

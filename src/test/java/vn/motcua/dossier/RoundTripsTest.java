package vn.motcua.dossier;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.RecentDossiers;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;

import static org.assertj.core.api.Assertions.assertThat;

/** How many statements an action sends to the database, exactly: a round trip is what its time is made of. */
@MotcuaTest
class RoundTripsTest {

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    RecentDossiers recent;

    @Test
    void each_action_sends_no_more_statements_than_it_needs() {
        Office commune = province.commune(10);
        Actor desk = province.someone(Role.RECEPTION, commune.id());
        Reception reception = province.reception(province.procedure(Province.MARITAL_STATUS), commune.id());
        Outcome warm = dossiers.accept(reception, desk, RequestKey.random());
        recent.take(warm.dossier().value());
        province.act(warm, new HandOver(null), desk); // its route is read for the first time

        Outcome[] dossier = new Outcome[1];
        List<String> receiving =
                StatementCounter.during(() -> dossier[0] = dossiers.accept(reception, desk, RequestKey.random()));
        assertThat(receiving).as("counter, all that is written").hasSize(2);

        Actor specialist = province.someone(Role.SPECIALIST, commune.id());
        Actor leader = province.someone(Role.LEADER, commune.id());
        Actor clerk = province.someone(Role.CLERK, commune.id());
        assertSent(dossier[0], new HandOver(null), desk, 1);
        assertSent(dossier[0], new ConfirmHandOver(), specialist, 1);
        assertSent(dossier[0], new Claim(null), specialist, 1);
        assertSent(dossier[0], new Submit("Đủ điều kiện"), specialist, 1);
        assertSent(dossier[0], new Claim(null), leader, 1);
        assertSent(dossier[0], new Approve(null), leader, 1);
        assertSent(dossier[0], new NumberAndStamp(Province.number("9/QĐ")), clerk, 2); // taken in the book, written
        assertSent(dossier[0], new ResultReady(null), clerk, 1);
        recent.take(dossier[0].dossier().value()); // as at another instance, or long afterwards
        assertSent(
                dossier[0],
                new ReturnResult(null, null, true, null),
                province.someone(Role.RETURN_DESK, commune.id()),
                2);
    }

    /** Write all that became of it; before, read it where this instance did not write it last. */
    private void assertSent(Outcome on, Action action, Actor actor, int statements) {
        assertThat(StatementCounter.during(() -> province.act(on, action, actor)))
                .as(action.name())
                .hasSize(statements);
    }
}

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
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest
class DossierLifeTest {

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ChainCheck chains;

    @Test
    void a_dossier_goes_from_the_desk_through_the_office_and_back_to_the_citizen() {
        Office commune = province.untouchedCommune();

        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());
        assertThat(dossier.state()).isEqualTo(BusinessState.ACCEPTED);
        assertThat(dossier.code()).startsWith(commune.code() + "-").endsWith("-0001");
        assertThat(dossier.dueAt()).isNotNull();
        assertThat(dossier.checkNumber()).matches("[0-9]{8}");
        assertThat(dossier.token()).matches("[0-9BCGHKLMNPQT]{30}");

        province.act(dossier, new HandOver(null), province.someone(Role.RECEPTION, commune.id()));
        province.act(dossier, new ConfirmHandOver(), province.someone(Role.SPECIALIST, commune.id()));
        province.act(dossier, new Claim(null), province.someone(Role.SPECIALIST, commune.id()));
        province.act(dossier, new Submit("Đủ điều kiện"), province.someone(Role.SPECIALIST, commune.id()));
        province.act(dossier, new Approve(null), province.someone(Role.LEADER, commune.id()));
        province.act(
                dossier, new NumberAndStamp(Province.number("12/XN-UBND")), province.someone(Role.CLERK, commune.id()));
        Outcome ready = province.act(dossier, new ResultReady(null), province.someone(Role.CLERK, commune.id()));
        assertThat(ready.state()).isEqualTo(BusinessState.RESULT_READY);

        Outcome returned = province.act(
                dossier, new ReturnResult(null, null, true, null), province.someone(Role.RETURN_DESK, commune.id()));

        assertThat(returned.state()).isEqualTo(BusinessState.RETURNED);
        assertThat(chains.check(List.of(dossier.dossier().value()))).satisfies(report -> {
            assertThat(report.breaks()).isEmpty();
            assertThat(report.events()).isGreaterThanOrEqualTo(9);
        });
    }
}

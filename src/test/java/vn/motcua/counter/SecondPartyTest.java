package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.document.AppointmentSlips;
import vn.motcua.dossier.DossierParty;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;

/** Second parties: both spouses, buyers of land, members of a household are taken in, found, printed and corrected. */
class SecondPartyTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";
    private static final String MARRIAGE = "1.000894";
    private static final String HOUSEHOLD = "1.004222";

    @Autowired
    DossierReader reader;

    @Autowired
    AppointmentSlips slips;

    @Autowired
    ChainCheck chains;

    @Test
    void both_spouses_are_received_by_the_form_kept_printed_and_in_a_history_that_verifies() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = marriage("Giáp Văn Nam", "Thân Thị Hiền");
        form.put("handedInBy", "PARTY1");

        HttpResponse<String> answer = desk.submit(PAGE, form);

        DossierView seen = seen(answer);
        assertThat(seen.parties()).hasSize(1);
        DossierParty bride = seen.parties().get(0);
        assertThat(bride.role()).isEqualTo("Bên nữ");
        assertThat(bride.person().name()).isEqualTo("Thân Thị Hiền");
        assertThat(bride.person().identifier()).isEqualTo("024197000852");
        assertThat(bride.person().birthDate()).hasToString("1997-08-30");
        assertThat(seen.submitter().name()).isEqualTo("Thân Thị Hiền");
        assertThat(seen.submitter().relation()).isEqualTo("Bên nữ");
        assertThat(slips.slip(seen.id(), province.everyone()).parties())
                .extracting(party -> party.role() + ": " + party.name())
                .containsExactly("Bên nữ: Thân Thị Hiền");
        assertThat(desk.get("/ho-so/" + seen.id() + "/giay-hen").body()).contains("Bên nữ:", "Thân Thị Hiền");
        assertThat(desk.get("/ho-so/" + seen.id()).body()).contains("Bên nữ", "Thân Thị Hiền", "0241 9700 0852");
        assertThat(chains.check(List.of(seen.id().value())).breaks()).isEmpty();
        assertThat(jdbc.sql("select payload from event_fact where dossier_id = :id and seq = 1")
                        .param("id", seen.id().value())
                        .query(String.class)
                        .single())
                .contains("\"parties\":[{", "Thân Thị Hiền");
    }

    @ParameterizedTest
    @ValueSource(strings = {"than thi tim duoc", "Tìm Được", "024197000999", "0999", "0978 220 777", "0777"})
    void a_dossier_is_found_by_its_second_party(String sought) {
        Browser desk = signedIn(DESK);
        Map<String, String> form = marriage("Giáp Văn Tìm", "Thân Thị Tìm Được");
        form.put("party1-identifier", "024197000999");
        form.put("party1-phone", "0978220777");
        DossierView seen = seen(desk.submit(PAGE, form));

        HttpResponse<String> found = desk.submit("/quay/tim", Map.of("q", sought));

        assertThat(location(found) + found.body()).contains("/ho-so/" + seen.id());
    }

    @Test
    void a_marriage_without_the_other_spouse_is_refused_at_the_name_and_nothing_typed_is_lost() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = marriage("Giáp Văn Một Mình", "");
        form.put("party1-phone", "0978220146");

        HttpResponse<String> answer = desk.submit(PAGE, form);
        form.put("party1-phone", "");
        HttpResponse<String> nobody = desk.submit(PAGE, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"party1-name-error\"", "value=\"0978220146\"")
                .doesNotContain("??");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("id=\"party1-name-error\"").doesNotContain("??");
    }

    @Test
    void a_second_party_is_checked_like_the_owner() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = marriage("Giáp Văn Kiểm", "Thân Thị Kiểm");
        form.put("party1-identifier", "123");
        form.put("party1-birth", "30/08/2090");
        form.put("party1-phone", "12");

        String wrong = desk.submit(PAGE, form).body();
        form.put("party1-identifier", "");
        form.put("party1-phone", "");
        String future = desk.submit(PAGE, form).body();
        form.put("party1-birth", "");
        form.put("identifier", "024197000852");
        form.put("party1-identifier", "024197000852");
        String same = desk.submit(PAGE, form).body();

        assertThat(wrong).contains("id=\"party1-identifier-error\"", "id=\"party1-phone-error\"", "value=\"123\"");
        assertThat(future).contains("id=\"party1-birth-error\"").doesNotContain("??");
        assertThat(same).contains("id=\"parties-error\"").doesNotContain("??");
    }

    @Test
    void what_was_typed_of_a_party_is_not_dropped_with_another_procedure() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Đổi Thủ Tục");
        form.put("party1-name", "Thân Thị Còn Đây");

        HttpResponse<String> answer = desk.submit(PAGE, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"party1-name-error\"", "Thân Thị Còn Đây");
    }

    @Test
    void members_of_a_household_may_be_none_or_several_and_an_organisation_buys_with_its_tax_code() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = form(HOUSEHOLD, "Nguyễn Văn Chủ Hộ");
        form.put("feePayment", "UNKNOWN");
        assertThat(seen(desk.submit(PAGE, form)).parties()).isEmpty();
        form.put("requestId", java.util.UUID.randomUUID().toString());
        form.put("party1-name", "Nguyễn Thị Con");
        form.put("party1-birth", "2015");
        form.put("party3-name", "Nguyễn Văn Cháu");

        DossierView seen = seen(desk.submit(PAGE, form));

        assertThat(seen.parties())
                .extracting(
                        party -> party.person().name() + " " + party.person().birthYear())
                .isEqualTo(List.of("Nguyễn Thị Con 2015", "Nguyễn Văn Cháu null"));
    }

    @Test
    void a_second_party_is_corrected_with_old_and_new_on_record() {
        Browser desk = signedIn(DESK);
        DossierView before = seen(desk.submit(PAGE, marriage("Giáp Văn Sửa", "Thân Thị Nhầm")));
        Outcome dossier = new Outcome(
                before.id(), before.code(), before.version(), before.state(), null, false, province.now(), null, false);

        HttpResponse<String> answer = act(
                desk,
                dossier,
                "correct-reception",
                Map.of("partyName", "Thân Thị Đúng", "partyPhone", "0978 220 555", "reason", "Gõ nhầm"));

        assertThat(answer.statusCode()).isEqualTo(302);
        DossierView after = reader.view(before.id(), province.everyone(), ViewPurpose.PROCESSING);
        assertThat(after.parties().get(0).person().name()).isEqualTo("Thân Thị Đúng");
        assertThat(after.parties().get(0).person().phone()).isEqualTo("0978220555");
        assertThat(after.events().get(after.events().size() - 1).details().toString())
                .contains("Thân Thị Nhầm", "Thân Thị Đúng");
        assertThat(chains.check(List.of(before.id().value())).breaks()).isEmpty();
        assertThat(desk.get(page(received())).body()).doesNotContain("name=\"partyName\"");
    }

    private DossierView seen(HttpResponse<String> answer) {
        assertThat(location(answer)).as(answer.body()).contains("/giay-hen");
        DossierId id =
                new DossierId(java.util.UUID.fromString(path(answer).replaceFirst("^/ho-so/([0-9a-f-]+)/.*", "$1")));
        return reader.view(id, province.everyone(), ViewPurpose.PROCESSING);
    }

    private Map<String, String> marriage(String man, String woman) {
        Map<String, String> form = form(MARRIAGE, man);
        form.put("feePayment", FeePayment.NOTHING_DUE.name());
        form.put("party1-name", woman);
        form.put("party1-identifier", woman.isEmpty() ? "" : "0241 9700 0852");
        form.put("party1-birth", woman.isEmpty() ? "" : "30/08/1997");
        form.put("party1-phone", "");
        form.put("party1-address", "");
        return form;
    }

    private Map<String, String> form(String code, String name) {
        ProcedureVersion procedure = province.procedure(code);
        Map<String, String> form = new HashMap<>(complete(name));
        form.put("procedure", String.valueOf(procedure.id().value()));
        form.put("procedureText", procedure.name());
        for (ComponentRequirement paper : procedure.ordinaryCase().components()) {
            form.put("paper-" + paper.id(), "true");
        }
        return form;
    }
}

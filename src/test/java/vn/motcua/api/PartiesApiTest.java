package vn.motcua.api;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Further parties over the API: taken in, answered, refused where they are wrong, and collecting the result themselves. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PartiesApiTest {

    private static final String DOSSIERS = "/api/v1/dossiers";
    private static final String MARRIAGE = "1.000894";
    private static final String BRIDE = """
            [{"kind": "PERSON", "name": "Thân Thị Hiền", "identifier": "024197000852", "birthDate": "1997-08-30",
              "phone": "0978220146"}]""";

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    private Office commune;

    @BeforeEach
    void commune() {
        commune = province.commune(5);
    }

    @Test
    void both_spouses_are_received_and_answered_with_their_roles() {
        Api.Answer received = api.post(DOSSIERS, marriage(BRIDE));

        Api.Answer dossier = api.get(DOSSIERS + "/" + received.field("code"));

        assertThat(received.status()).as(received.text()).isEqualTo(201);
        JsonNode party = dossier.body().at("/parties/0");
        assertThat(party.at("/role").asString()).isEqualTo("Bên nữ");
        assertThat(party.at("/person/name").asString()).isEqualTo("Thân Thị Hiền");
        assertThat(party.at("/person/identifier").asString()).isEqualTo("024197000852");
        assertThat(dossier.body().at("/parties").size()).isEqualTo(1);
    }

    @Test
    void a_party_that_is_missing_or_wrong_is_refused_at_its_place() {
        assertThat(api.post(DOSSIERS, marriage("[]")).status()).isEqualTo(422);
        Api.Answer wrong = api.post(DOSSIERS, marriage(BRIDE.replace("024197000852", "123")));
        Api.Answer nobody = api.post(DOSSIERS, marriage(BRIDE.replace("Thân Thị Hiền", "<b>")));

        assertThat(wrong.status()).as(wrong.text()).isEqualTo(422);
        assertThat(wrong.field("field")).startsWith("parties[0]");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.field("field")).startsWith("parties[0]");
    }

    @Test
    void a_party_collects_without_a_paper_of_authority_and_its_number_is_kept() {
        String dossier = DOSSIERS + "/" + api.post(DOSSIERS, marriage(BRIDE)).field("code");
        String actions = dossier + "/actions/";
        String specialist = organisation
                .officialsAt(commune.id(), Role.SPECIALIST, LocalDate.ofInstant(province.now(), zone))
                .get(0)
                .code();
        act(actions + "hand-over", "{}");
        act(actions + "confirm-hand-over", "");
        act(actions + "claim", "{\"official\":\"" + specialist + "\"}");
        act(actions + "submit", "{\"summary\":\"Đủ điều kiện\"}");
        act(actions + "approve", "{}");
        act(actions + "number-and-stamp", "{\"number\":\"" + System.nanoTime() + "/KH\"}");
        act(actions + "result-ready", "{}");

        act(actions + "return-result", """
                {"slipReturned": true, "collector": "thân thị hiền", "collectorNumber": "0241 9700 0852",
                 "collectorRelation": "Vợ"}""");

        JsonNode events = api.get(dossier + "/events").body().get("items");
        JsonNode returned = events.get(events.size() - 1);
        assertThat(returned.get("kind").asString()).isEqualTo("return-result");
        assertThat(returned.toString())
                .contains("PARTY", "Vợ")
                .as("masked in the history")
                .doesNotContain("024197000852");
        assertThat(jdbc.sql("""
                        select e.payload from event_fact e join dossier_fact d on d.id = e.dossier_id
                        where d.code = :code and e.kind = 'return-result'""")
                        .param("code", dossier.substring(DOSSIERS.length() + 1))
                        .query(String.class)
                        .single())
                .contains("024197000852");
    }

    private void act(String path, String body) {
        Api.Answer answer = api.post(path, body);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
    }

    private String marriage(String parties) {
        String body = Bodies.reception(commune.code()).replace(Province.MARITAL_STATUS, MARRIAGE);
        return Bodies.with(Bodies.with(body, "parties", parties), "fee", "{\"payment\": \"NOTHING_DUE\"}");
    }
}

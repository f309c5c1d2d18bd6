package vn.motcua.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding M7: a client system of one office does nothing in the name of another, by whatever channel. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OfficesOfClientSystemsTest {

    private static final String DOSSIERS = "/api/v1/dossiers";

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Test
    void a_client_system_hands_in_at_its_own_office_only() {
        String token = api.token(province.commune(8).id(), Set.of(Role.RECEPTION));

        for (String channel : List.of("ONLINE", "POSTAL", "COUNTER")) {
            Api.Answer elsewhere = handedIn(token, province.commune(9).code(), channel);
            Api.Answer own = handedIn(token, province.commune(8).code(), channel);

            assertThat(elsewhere.status()).as(channel + " " + elsewhere.text()).isEqualTo(403);
            assertThat(own.status()).as(channel + " " + own.text()).isEqualTo(201);
        }
    }

    private Api.Answer handedIn(String token, String office, String channel) {
        return api.send(api.request(DOSSIERS)
                .setHeader("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Bodies.with(Bodies.reception(office), "channel", '"' + channel + '"'))));
    }
}

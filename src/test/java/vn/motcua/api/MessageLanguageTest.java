package vn.motcua.api;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MessageLanguageTest {

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_reads_english_gets_english_messages() {
        Office commune = province.commune(5);
        String body = Bodies.reception(commune.code()).replaceFirst("\\{", "{\"language\": \"EN\", ");

        Api.Answer received = api.post("/api/v1/dossiers", body);

        assertThat(received.status()).as(received.text()).isEqualTo(201);
        assertThat(jdbc.sql("""
                select distinct s.language from subscription s join dossier_fact d on d.id = s.dossier_id
                where d.code = :code""")
                        .param("code", received.field("code"))
                        .query(String.class)
                        .list())
                .containsExactly("en");
    }
}

package vn.motcua.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProcedureApiTest {

    private static final String PROCEDURES = "/api/v1/procedures";

    @Autowired
    Api api;

    @ParameterizedTest
    @ValueSource(strings = {"khai sinh", "KHAI SINH", "khaisinh", "khai sin", "1.001193", "đăng ký khai sinh"})
    void birth_registration_is_found_first(String words) {
        Api.Answer found = api.open(PROCEDURES + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));

        assertThat(found.body().at("/items/0/code").asString()).isEqualTo("1.001193");
    }

    @Test
    void all_procedures_are_read_page_by_page() {
        Api.Answer first = api.open(PROCEDURES + "?size=100");
        Api.Answer second = api.open(PROCEDURES + "?size=100&cursor=" + first.field("next"));

        assertThat(first.body().get("items")).hasSize(100);
        assertThat(second.body().get("items")).isNotEmpty();
        assertThat(second.body().at("/items/0/code")).isNotEqualTo(first.body().at("/items/99/code"));
        assertThat(api.open(PROCEDURES + "?cursor=zzz").status()).isEqualTo(422);
    }

    @Test
    void a_procedure_has_its_cases_papers_fees_and_limit() {
        Api.Answer procedure = api.open(PROCEDURES + "/" + Province.MARITAL_STATUS);

        assertThat(procedure.status()).isEqualTo(200);
        assertThat(procedure.body().at("/cases/0/no").intValue()).isEqualTo(1);
        assertThat(procedure.body().at("/cases/0/limit/unit").asString()).isEqualTo("WORKING_DAY");
        assertThat(procedure.body().at("/cases/0/components/0/no").intValue()).isEqualTo(1);
        assertThat(procedure.body().at("/cases/0/route")).isNotEmpty();
        assertThat(api.open(PROCEDURES + "/9.999999").status()).isEqualTo(404);
    }

    @Test
    void a_level_that_does_not_exist_is_refused_with_the_parameter_named() {
        Api.Answer answer = api.open(PROCEDURES + "?level=MOON");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("field")).isEqualTo("level");
    }
}

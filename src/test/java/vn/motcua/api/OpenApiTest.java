package vn.motcua.api;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.swagger.v3.oas.annotations.Hidden;
import tools.jackson.databind.JsonNode;

import vn.motcua.MotcuaTest;
import vn.motcua.api.dossier.ActionBodies;
import vn.motcua.dossier.action.Actions;

import static org.assertj.core.api.Assertions.assertThat;

@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiTest {

    @Autowired
    Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Test
    void the_description_is_open_and_of_version_3_1() {
        JsonNode description = api.open("/v3/api-docs").body();

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/security/0").has("bearer")).isTrue();
    }

    @Test
    void every_endpoint_is_described_with_its_problems() {
        JsonNode paths = api.open("/v3/api-docs").body().get("paths");

        Set<String> expected = new TreeSet<>();
        endpoints.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().isAnnotationPresent(Hidden.class)) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> expected.add(method.name() + " " + path)));
            }
        });
        Set<String> described = new TreeSet<>();
        paths.propertyNames()
                .forEach(path -> paths.get(path).propertyNames().forEach(method -> {
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path);
                    JsonNode operation = paths.get(path).get(method);
                    assertThat(operation.path("summary").asString("")).as(path).isNotBlank();
                    assertThat(operation.at("/responses/422/content").has("application/problem+json"))
                            .as(path)
                            .isTrue();
                }));

        assertThat(expected)
                .contains("POST /api/v1/dossiers/{code}/actions/{action}")
                .hasSizeGreaterThan(9);
        assertThat(described).isEqualTo(expected);
    }

    @Test
    void every_action_is_described_with_its_fields() {
        JsonNode description = api.open("/v3/api-docs").body();

        Actions.byName().forEach((name, action) -> {
            JsonNode body = description.at("/components/schemas/Action." + action.getSimpleName());
            Set<String> fields = new TreeSet<>(body.get("properties").propertyNames());
            assertThat(fields).as(name).contains("expectedVersion");
            ActionBodies.fields(action)
                    .forEach(field -> assertThat(fields).as(name).contains(field.getName()));
        });
        assertThat(description.at("/components/schemas/Action.RequestSupplement/required"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("missing", "reason");
        assertThat(description.at("/components/schemas").has("Actor")).isFalse();
    }

    @Test
    void public_endpoints_say_that_they_need_no_token() {
        JsonNode paths = api.open("/v3/api-docs").body().get("paths");

        assertThat(paths.at("/~1api~1v1~1status/get/security")).isEmpty();
        assertThat(paths.at("/~1api~1v1~1procedures/get").has("security")).isTrue();
        assertThat(paths.at("/~1api~1v1~1dossiers/post").has("security")).isFalse();
    }
}

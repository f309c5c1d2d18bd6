package vn.motcua.api.dossier;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;

/** The OpenAPI description at {@code /v3/api-docs}: parts common to all endpoints, and the bodies of actions. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String ACTION_PATH = "/api/v1/dossiers/{code}/actions/{action}";

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String REFERENCE = "#/components/schemas/";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request cannot be read, or lacks something it must have",
            "401", "The token is missing, unknown or over",
            "403", "The token may not do this",
            "404", "There is no such thing, or none in the token's scope",
            "409", "Not possible in this state, or the dossier has changed since the expected version",
            "422", "A value is against a rule; field names it",
            "429", "Tried too often");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .addServersItem(new Server().url("/")) // else it would be the host that the request names
                .info(new Info()
                        .title("Motcua")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description(
                                "One-stop administration: dossiers handed in, followed, and returned on time. Times are ISO"
                                        + " 8601 with the offset of the province's zone, amounts are VND. What goes wrong"
                                        + " is told as a problem (RFC 9457) in the language of Accept-Language, vi or en."
                                        + " Lists are paged by cursor."))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .description(
                                                "The token of a client system, which acts within its offices and roles"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** The schema of a problem by RFC 9457, with the additional fields. */
    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A problem by RFC 9457")
                .addProperty("type", new StringSchema().description("Left out, which means about:blank"))
                .addProperty("title", new StringSchema().description("In the language asked for"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().description("In the language asked for"))
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "code",
                        new StringSchema()
                                .description("The same in every language")
                                .example("api.refusal.required"))
                .addProperty(
                        "field",
                        new StringSchema()
                                .description("Which field, if it is about one")
                                .example("owner.name"))
                .addProperty("requestId", new StringSchema().description("To tell the help desk"))
                .addProperty(
                        "meanwhile",
                        new ArraySchema()
                                .items(new Schema<>().$ref(REFERENCE + "Event"))
                                .description("Of 409 for a dossier that has changed: what happened since"));
    }

    @Bean
    OpenApiCustomizer describedProblems() {
        return api ->
                api.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApiConfiguration::refuse));
    }

    private static void refuse(Operation operation) {
        Content content = new Content()
                .addMediaType(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new io.swagger.v3.oas.models.media.MediaType()
                                .schema(new Schema<>().$ref(REFERENCE + PROBLEM)));
        REFUSALS.forEach((status, meaning) -> operation
                .getResponses()
                .addApiResponse(status, new ApiResponse().description(meaning).content(content)));
    }

    /** Describes the bodies of the actions from their records, as {@link ActionBodies} reads them. */
    @Bean
    OpenApiCustomizer describedActions() {
        return api -> {
            Schema<?> any = new Schema<>();
            for (String name : Actions.names()) {
                Class<? extends Action> action = Actions.byName().get(name);
                if (action != null) {
                    String schema = "Action." + action.getSimpleName();
                    api.getComponents().addSchemas(schema, body(name, action));
                    any.addAnyOfItem(new Schema<>().$ref(REFERENCE + schema));
                }
            }
            Operation act = Objects.requireNonNull(api.getPaths().get(ACTION_PATH), ACTION_PATH)
                    .getPost();
            act.getRequestBody()
                    .content(new Content()
                            .addMediaType(
                                    MediaType.APPLICATION_JSON_VALUE,
                                    new io.swagger.v3.oas.models.media.MediaType().schema(any)));
            act.getParameters().stream()
                    .filter(parameter -> parameter.getName().equals("action"))
                    .forEach(parameter -> parameter.schema(new StringSchema()._enum(Actions.names())));
        };
    }

    private static Schema<?> body(String name, Class<? extends Action> action) {
        ObjectSchema body = new ObjectSchema();
        body.description("Body of " + name);
        for (RecordComponent field : ActionBodies.fields(action)) {
            body.addProperty(field.getName(), value(field));
            if (!ActionBodies.optional(field)) {
                body.addRequiredItem(field.getName());
            }
        }
        body.addProperty(ActionEndpoint.EXPECTED_VERSION, new IntegerSchema().description("The version that was seen"));
        body.additionalProperties(false);
        return body;
    }

    private static Schema<?> value(RecordComponent field) {
        Class<?> type = field.getType();
        if (type == List.class) {
            return ActionBodies.element(field) == ReceivedComponent.class
                    ? new Schema<>()
                            .addOneOfItem(new ArraySchema().items(new Schema<>().$ref(REFERENCE + "GivenPaper")))
                            .addOneOfItem(new Schema<>().$ref(REFERENCE + "AllPapers"))
                    : new ArraySchema().items(new StringSchema());
        }
        Map<Class<?>, Schema<?>> known = Map.of(
                boolean.class, new BooleanSchema(),
                int.class, new IntegerSchema(),
                long.class, new IntegerSchema().format("int64"),
                Instant.class, new StringSchema().format("date-time"),
                LocalDate.class, new StringSchema().format("date"),
                OfficeId.class,
                        new StringSchema().description("Code of the office").example("H02.29"),
                OfficialId.class,
                        new StringSchema().description("Code of the official").example("H02.29.16-02"));
        return known.getOrDefault(type, new StringSchema());
    }
}

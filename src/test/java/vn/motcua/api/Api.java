package vn.motcua.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.dossier.Province;
import vn.motcua.identity.account.ClientTokens;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

/** Calls the API of the application under test as a client system of the whole province, or of an office. */
@TestComponent
class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Environment environment;
    private final ClientTokens clients;
    private final String token;

    /** The province must have been loaded. */
    Api(Environment environment, ClientTokens clients, Organisation organisation, Province province) {
        this.environment = environment;
        this.clients = clients;
        this.token = token(organisation.province().id(), EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
    }

    /** What came back. */
    record Answer(int status, JsonNode body, String text, HttpResponse<String> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String field(String path) {
            return body.at("/" + path.replace(".", "/")).asString("");
        }
    }

    /** The token of a new client system. */
    String token(OfficeId office, Set<Role> roles) {
        return clients.register("test " + UUID.randomUUID(), office, roles, null);
    }

    String address(String path) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    Answer get(String path) {
        return send(request(path));
    }

    /** Without a token. */
    Answer open(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Language", "en"));
    }

    Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, String body, @Nullable String key) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    type.contains("json") ? json.readTree(response.body()) : json.createObjectNode(),
                    response.body(),
                    response);
        } catch (IOException lost) {
            throw new IllegalStateException("The server did not answer", lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

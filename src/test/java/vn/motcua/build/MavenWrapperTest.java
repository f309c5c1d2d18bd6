package vn.motcua.build;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs {@code mvnw} as a stranger's machine would, with a small script in the place of Maven. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class MavenWrapperTest {

    private static final String NAME = "apache-maven-9.9.9";
    private static final List<String> TOOLS = List.of(
            "sh",
            "bash",
            "sed",
            "dirname",
            "mkdir",
            "mktemp",
            "mv",
            "rm",
            "tar",
            "gzip",
            "sha512sum",
            "shasum",
            "cat",
            "cp");

    @TempDir
    private Path machine;

    private Path project;
    private Path home;
    private Path tools;
    private HttpServer server;
    private byte[] distribution;
    private final List<String> requests = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void a_machine_with_a_project_and_a_repository() throws Exception {
        project = Files.createDirectories(machine.resolve("a project"));
        home = Files.createDirectories(machine.resolve("home"));
        tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : TOOLS) {
            offer(tool);
        }
        distribution = distribution("echo \"maven says\"; for word in \"$@\"; do echo \"[$word]\"; done");
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
        assertThat(project.resolve("mvnw").toFile().setExecutable(true)).isTrue();
        Files.createDirectories(project.resolve(".mvn/wrapper"));
        Files.writeString(
                project.resolve(".mvn/wrapper/maven.properties"),
                "version=9.9.9\nsha512.tar.gz=" + sha512(distribution) + "\nsha512.zip=0\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().getPath());
            boolean known = exchange.getRequestURI().getPath().endsWith("/" + NAME + "-bin.tar.gz");
            exchange.sendResponseHeaders(known ? 200 : 404, known ? distribution.length : -1);
            if (known) {
                exchange.getResponseBody().write(distribution);
            }
            exchange.close();
        });
        server.start();
        environment.put("HOME", home.toString());
        environment.put("PATH", tools.toString());
    }

    @AfterEach
    void the_repository_closes() {
        server.stop(0);
    }

    @Test
    void a_maven_in_the_wrapper_cache_is_run_without_any_fetching() throws Exception {
        unpackTo(home.resolve(".m2/wrapper/dists/" + NAME + "/5c8e1a"));

        assertThat(mvnw("verify")).isEqualTo(new Run(0, "maven says\n[verify]\n"));
        assertThat(requests).isEmpty();
    }

    @Test
    void a_repository_named_by_the_user_is_asked_once() throws Exception {
        offer("curl");
        environment.put("MVNW_REPOURL", address() + "/maven2/");

        assertThat(mvnw("verify").code()).isZero();
        assertThat(mvnw("verify").code()).isZero();

        assertThat(requests).containsExactly("/maven2/org/apache/maven/apache-maven/9.9.9/" + NAME + "-bin.tar.gz");
    }

    @Test
    void a_repository_without_it_is_named_in_one_sentence() throws Exception {
        offer("curl");
        environment.put("MVNW_REPOURL", address() + "/maven2");
        distribution = new byte[0];
        server.removeContext("/");

        Run run = mvnw("verify");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("mvnw: Maven 9.9.9 cannot be fetched from MVNW_REPOURL");
    }

    @Test
    void an_installed_maven_fetches_it_by_its_coordinates() throws Exception {
        Files.write(machine.resolve("distribution.tar.gz"), distribution);
        script(
                tools.resolve("mvn"),
                "for word in \"$@\"; do case $word in -Dartifact=*) echo \"$word\" >'" + machine.resolve("asked")
                        + "' ;; -DoutputDirectory=*) cp '" + machine.resolve("distribution.tar.gz")
                        + "' \"${word#*=}/" + NAME + "-bin.tar.gz\" ;; esac; done");

        assertThat(mvnw("verify")).isEqualTo(new Run(0, "maven says\n[verify]\n"));
        assertThat(machine.resolve("asked")).hasContent("-Dartifact=org.apache.maven:apache-maven:9.9.9:tar.gz:bin");
    }

    @Test
    void where_the_installed_maven_cannot_the_archive_is_asked() throws Exception {
        offer("curl");
        script(tools.resolve("mvn"), "exit 1");
        environment.put("MVNW_ARCHIVE", address() + "/archive");

        assertThat(mvnw("verify")).isEqualTo(new Run(0, "maven says\n[verify]\n"));
        assertThat(requests).containsExactly("/archive/9.9.9/binaries/" + NAME + "-bin.tar.gz");
    }

    @Test
    void wget_serves_where_there_is_no_curl() throws Exception {
        offer("wget");
        environment.put("MVNW_ARCHIVE", address() + "/archive");

        assertThat(mvnw("verify").code()).isZero();
    }

    @Test
    void a_download_with_another_sum_is_thrown_away_and_never_run() throws Exception {
        offer("curl");
        distribution = distribution("echo stolen");
        environment.put("MVNW_ARCHIVE", address() + "/archive");

        Run run = mvnw("verify");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("does not match its SHA-512").doesNotContain("stolen");
        assertThat(home.resolve(".m2/wrapper/dists/" + NAME)).isEmptyDirectory();
    }

    @Test
    void without_any_means_of_fetching_one_sentence_says_what_to_do() throws Exception {
        assertThat(mvnw("verify"))
                .isEqualTo(new Run(
                        1,
                        "mvnw: Maven 9.9.9 is needed once and cannot be fetched; install mvn, curl or wget and go"
                                + " online, or set MVNW_REPOURL to a repository that has it.\n"));
    }

    @Test
    void arguments_arrive_as_they_were_given() throws Exception {
        unpackTo(home.resolve(".m2/wrapper/dists/" + NAME + "/5c8e1a"));

        Run run = mvnw("-Dwords=two words", "", "a\"quote", "$HOME", "*", "-version");

        assertThat(run.output())
                .isEqualTo("maven says\n[-Dwords=two words]\n[]\n[a\"quote]\n[$HOME]\n[*]\n[-version]\n");
    }

    @Test
    void a_home_that_cannot_be_written_to_is_replaced_by_the_project() throws Exception {
        offer("curl");
        Files.writeString(machine.resolve("file"), "not a directory");
        environment.put("HOME", machine.resolve("file").toString());
        environment.put("MVNW_ARCHIVE", address() + "/archive");

        Run first = mvnw("-version");
        Run second = mvnw("-version");

        String expected = "maven says\n[-Dmaven.repo.local=" + project.resolve(".mvn/repository") + "]\n[-version]\n";
        assertThat(first).isEqualTo(new Run(0, expected));
        assertThat(second).isEqualTo(first);
        assertThat(requests).hasSize(1);
    }

    @Test
    void the_committed_files_name_no_repository_but_the_archive() throws Exception {
        for (String file :
                List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven.properties", ".mvn/maven.config", "pom.xml")) {
            assertThat(Files.readString(Path.of(file)).lines())
                    .as(file)
                    .filteredOn(line ->
                            line.contains("https://") && !line.contains("https://archive.apache.org/dist/maven/"))
                    .allMatch(line -> line.contains("maven.apache.org/xsd/"));
        }
    }

    private record Run(int code, String output) {}

    private Run mvnw(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(project.resolve("mvnw").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void offer(String tool) throws IOException {
        for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path found = Path.of(directory, tool);
            if (Files.isExecutable(found)) {
                script(tools.resolve(tool), "exec " + found + " \"$@\"");
                return;
            }
        }
    }

    private byte[] distribution(String body) throws Exception {
        Path root = Files.createTempDirectory(machine, "distribution");
        script(Files.createDirectories(root.resolve(NAME).resolve("bin")).resolve("mvn"), body);
        Path archive = root.resolve("archive.tar.gz");
        Process tar = new ProcessBuilder("tar", "-czf", archive.toString(), "-C", root.toString(), NAME).start();
        assertThat(tar.waitFor()).isZero();
        return Files.readAllBytes(archive);
    }

    private void unpackTo(Path place) throws Exception {
        script(
                Files.createDirectories(place.resolve("bin")).resolve("mvn"),
                "echo \"maven says\"; for word in \"$@\"; do echo \"[$word]\"; done");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String sha512(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
    }
}

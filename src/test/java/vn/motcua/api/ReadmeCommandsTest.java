package vn.motcua.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The commands that readers are told to paste do what is said of them. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadmeCommandsTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\n# walk\\b[^\\n]*\\n(.*?)^```");
    private static final String BASE = "http://localhost:8080";

    @Autowired
    Api api;

    @Autowired
    DemoAccounts accounts;

    @Test
    void the_walk_with_curl_leads_to_a_returned_result(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("bash") && isThere("curl"), "Skipped: the walk needs bash and curl");
        accounts.open();
        String commands = commands();
        assertThat(commands).contains("Authorization: Bearer " + DemoAccounts.TOKEN);
        Path script = folder.resolve("walk.sh");
        Path said = folder.resolve("said.txt");
        Files.writeString(script, "set -euo pipefail\n" + commands.replace(BASE, api.address("")));

        Process walk = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(walk.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(walk.exitValue()).as(output).isZero();
        assertThat(output).contains("\"1.004873\"", "\"state\":\"RESULT_READY\"", "\"kind\":\"hand-over\"");
        assertThat(output.substring(output.lastIndexOf("\"state\":"))).startsWith("\"state\":\"RETURNED\"");
    }

    /** The blocks that begin with {@code # walk}. */
    private static String commands() throws IOException {
        return BLOCK.matcher(Files.readString(README, StandardCharsets.UTF_8))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}

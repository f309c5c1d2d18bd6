package vn.motcua.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

import vn.motcua.Motcua;

import static org.assertj.core.api.Assertions.assertThat;

/** The walls between the rooms of the house, and the drawing of them. */
class ModularityTests {

    private static final Path DRAWING = Path.of("src", "docs", "modules", "components.puml");

    private final ApplicationModules modules = ApplicationModules.of(Motcua.class);

    @Test
    void every_module_uses_only_what_it_is_allowed_to_use() {
        modules.verify();
    }

    @Test
    void the_house_has_exactly_these_rooms() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "counter",
                        "portal",
                        "supervision",
                        "administration",
                        "api",
                        "figures",
                        "history",
                        "notification",
                        "queue",
                        "feedback",
                        "document",
                        "desk",
                        "tracking",
                        "duedate",
                        "dossier",
                        "catalogue",
                        "calendar",
                        "audit",
                        "organisation",
                        "worktime",
                        "identity",
                        "demo",
                        "vocabulary",
                        "platform");
    }

    @Test
    void the_drawing_in_the_documentation_shows_the_house_as_it_is() throws IOException {
        Path output = Path.of("target", "modules");

        new Documenter(modules, Options.defaults().withOutputFolder(output.toString())).writeModulesAsPlantUml();

        List<String> drawn = inOneOrder(Files.readAllLines(output.resolve("components.puml")));
        Files.createDirectories(DRAWING.getParent());
        if (Files.notExists(DRAWING) || !Files.readAllLines(DRAWING).equals(drawn)) {
            Files.write(DRAWING, drawn); // A commit that moves a wall commits its drawing too.
        }
        assertThat(drawn).first().isEqualTo("@startuml");
        assertThat(drawn).anyMatch(line -> line.contains("Vocabulary"));
    }

    /** The documenter writes rooms and relations in no particular order; sorted, the file changes only when the house does. */
    private static List<String> inOneOrder(List<String> lines) {
        List<String> ordered = new ArrayList<>(lines);
        for (String kind : List.of("Component(", "Rel(")) {
            Iterator<String> sorted = lines.stream()
                    .filter(line -> line.strip().startsWith(kind))
                    .sorted()
                    .iterator();
            ordered.replaceAll(line -> line.strip().startsWith(kind) ? sorted.next() : line);
        }
        return ordered;
    }
}

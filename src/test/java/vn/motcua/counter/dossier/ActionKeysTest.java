package vn.motcua.counter.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A key that unfolds the form of an action does nothing else on the page it is pressed on, and nothing in the browser. */
class ActionKeysTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern KEY = Pattern.compile("\\b(?:Alt\\+[0-9A-Z/]|F[0-9]{1,2}|Esc Esc)(?=['\"])");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{([a-z/-]+) ::");

    /** Alt+D goes to the address, Alt+E and Alt+F to the menu of the browser. */
    private static final Set<String> BROWSER = Set.of("Alt+D", "Alt+E", "Alt+F");

    @Test
    void an_action_has_no_key_of_the_frame_of_its_page_or_of_the_browser() throws IOException {
        assertThat(taken(ActionKeys.byKey())).isEmpty();
    }

    @Test
    void a_key_that_locks_the_desk_would_be_noticed() throws IOException {
        Map<String, List<String>> keys = new TreeMap<>(ActionKeys.byKey());
        keys.put("Alt+L", List.of("correct-reception"));
        keys.put("F10", List.of("extend"));

        assertThat(taken(keys)).containsOnlyKeys("Alt+L", "F10");
    }

    @Test
    void the_frame_has_the_keys_that_are_known() throws IOException {
        assertThat(keysOfPage())
                .contains("Alt+1", "Alt+2", "Alt+3", "Alt+8", "Alt+L", "Alt+/", "F2", "F4", "F6", "F7", "F9", "F10");
    }

    private static Map<String, List<String>> taken(Map<String, List<String>> actions) throws IOException {
        Map<String, List<String>> taken = new TreeMap<>(actions);
        Set<String> others = keysOfPage();
        others.addAll(BROWSER);
        taken.keySet().retainAll(others);
        return taken;
    }

    /** The keys that the page of a dossier, its frame and the fragments they are made of give to anything but an action. */
    private static Set<String> keysOfPage() throws IOException {
        Set<String> keys = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        Deque<String> templates = new ArrayDeque<>(List.of("counter/dossier"));
        while (!templates.isEmpty()) {
            String template = templates.remove();
            if (seen.add(template)) {
                String text = Files.readString(TEMPLATES.resolve(template + ".html"));
                KEY.matcher(text).results().map(MatchResult::group).forEach(keys::add);
                FRAGMENT.matcher(text)
                        .results()
                        .map(fragment -> fragment.group(1))
                        .forEach(templates::add);
            }
        }
        return keys;
    }
}

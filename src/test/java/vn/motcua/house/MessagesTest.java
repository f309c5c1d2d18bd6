package vn.motcua.house;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word a person reads stands in a bundle, in both languages. */
class MessagesTest {

    private static final String FOLDER = "src/main/resources/messages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");
    private static final Pattern USED_IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");

    static List<String> bundles() {
        return SourceFiles.under(FOLDER, "_vi.properties").stream()
                .map(file -> file.getFileName().toString().replace("_vi.properties", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(String bundle) {
        assertThat(words(bundle, "en").keySet()).isEqualTo(words(bundle, "vi").keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_word_is_missing_and_both_languages_put_in_the_same_values(String bundle) {
        Map<String, String> english = words(bundle, "en");

        words(bundle, "vi").forEach((key, vietnamese) -> {
            assertThat(vietnamese).as(key).isNotBlank();
            assertThat(english.get(key)).as(key).isNotBlank();
            assertThat(placeholders(String.valueOf(english.get(key)))).as(key).isEqualTo(placeholders(vietnamese));
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void an_apostrophe_never_swallows_a_value(String bundle) {
        Stream.of("vi", "en")
                .forEach(language -> words(bundle, language).forEach((key, text) -> {
                    if (!placeholders(text).isEmpty()) {
                        assertThat(new MessageFormat(text).getFormatsByArgumentIndex())
                                .as("%s (%s): a single apostrophe must be written twice", key, language)
                                .hasSize(placeholders(text).stream()
                                                .mapToInt(Integer::parseInt)
                                                .max()
                                                .orElse(-1)
                                        + 1);
                        assertThat(text.replace("''", ""))
                                .as("%s (%s)", key, language)
                                .doesNotContain("'");
                    }
                }));
    }

    @Test
    void no_key_stands_in_two_bundles() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        bundles()
                .forEach(bundle -> words(bundle, "vi").keySet().stream()
                        .filter(key -> !seen.add(key))
                        .forEach(twice::add));

        assertThat(twice).isEmpty();
    }

    @Test
    void every_word_a_template_asks_for_exists() {
        Set<String> known = bundles().stream()
                .flatMap(bundle -> words(bundle, "vi").keySet().stream())
                .collect(Collectors.toSet());

        Set<String> unknown = new TreeSet<>();
        for (Path template : SourceFiles.under("src/main/resources/templates", ".html")) {
            USED_IN_TEMPLATE
                    .matcher(SourceFiles.text(template))
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> unknown.add(template.getFileName() + ": " + key));
        }
        assertThat(unknown).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> words(String bundle, String language) {
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(SourceFiles.text(Path.of(FOLDER, bundle + "_" + language + ".properties"))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}

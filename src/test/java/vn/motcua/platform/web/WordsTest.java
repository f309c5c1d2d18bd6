package vn.motcua.platform.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.\\-]*)[}(]");
    /** An argument after a word that says that it names something. */
    private static final Pattern NAMED_THING = Pattern.compile(
            "(?iu)(?:^|[^\\p{L}])(?:năm|năm sinh|the year|year|bản số|mẫu|lịch số|thư xin lỗi số|no\\.|version|draft) \\{[0-9]}");
    /** Faces whose writers give every argument as text. */
    private static final List<String> PAPERS = List.of("document", "explanation");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

    @Test
    void every_sentence_is_there_in_vietnamese_and_in_english() throws IOException {
        for (String face : faces()) {
            assertThat(read(face, "en").keySet())
                    .as(face)
                    .isEqualTo(read(face, "vi").keySet());
        }
    }

    @Test
    void no_sentence_is_empty_and_each_can_be_formatted_with_the_same_arguments() throws IOException {
        for (String face : faces()) {
            Map<String, String> english = read(face, "en");
            read(face, "vi").forEach((key, vietnamese) -> {
                assertThat(vietnamese).as(key).isNotBlank();
                assertThat(english.get(key)).as(key).isNotBlank();
                assertThat(arguments(english.getOrDefault(key, ""))).as(key).isEqualTo(arguments(vietnamese));
                assertThat(Normalizer.isNormalized(vietnamese, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
            });
        }
    }

    @Test
    void what_a_sentence_counts_by_may_be_given_as_text_as_notices_do() throws IOException {
        Object[] numbers = Stream.generate(() -> 2L).limit(10).toArray();
        Object[] texts = Stream.generate(() -> "2").limit(10).toArray();
        for (String face : faces()) {
            for (String language : List.of("vi", "en")) {
                read(face, language).forEach((key, text) -> {
                    if (!ARGUMENT.matcher(text).find()) {
                        return; // those of validators name their arguments
                    }
                    Sentence sentence = new Sentence(text, Locale.forLanguageTag(language));
                    assertThat(sentence.with(texts)).as(key).isEqualTo(sentence.with(numbers));
                });
            }
        }
    }

    @Test
    void no_key_is_given_twice() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (String face : faces()) {
            for (String key : read(face, "vi").keySet()) {
                assertThat(owners.put(key, face)).as(key).isNull();
            }
            for (String language : List.of("vi", "en")) {
                List<String> keys = Files.readAllLines(MESSAGES.resolve(face + "_" + language + ".properties")).stream()
                        .filter(line -> line.matches("[a-zA-Z][\\w.\\-]*\\s*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList();
                assertThat(keys).as(face).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void every_key_a_template_names_has_words() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (String face : faces()) {
            known.addAll(read(face, "vi").keySet());
        }

        for (Path template : templates()) {
            Matcher key = KEY_IN_TEMPLATE.matcher(Files.readString(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", ""));
            while (key.find()) {
                assertThat(known).as(template.toString()).contains(key.group(1));
            }
        }
    }

    @Test
    void templates_hold_nothing_the_policy_forbids() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template);
            assertThat(text)
                    .as(template.toString())
                    .doesNotContain("th:utext", "[(", "th:attr=", "th:attr ", "javascript:", "th:style")
                    .doesNotContainPattern("\\s(th:)?on[a-z]+\\s*=")
                    .doesNotContainPattern("<script(?![^>]*\\bth:src)")
                    .doesNotContainPattern("(src|href)=\"(https?:)?//");
            if (!template.toString().replace('\\', '/').contains("/documents/")) {
                assertThat(text)
                        .as(template.toString())
                        .doesNotContain("<style")
                        .doesNotContainPattern("\\sstyle\\s*=");
            }
        }
    }

    @Test
    void days_and_moments_in_a_sentence_are_written_as_people_write_them() throws IOException {
        var words = new WebConfiguration().messageSource(ZoneId.of("Asia/Ho_Chi_Minh"));

        String sentence = words.getMessage(
                "none",
                new Object[] {Instant.parse("2026-11-24T09:30:00Z"), LocalDate.of(2026, 11, 25)},
                "{0}, {1}",
                Language.VIETNAMESE);

        assertThat(sentence).isEqualTo("16:30 24/11/2026, 25/11/2026");
    }

    @Test
    void every_sentence_reads_as_the_message_format_of_java_writes_it() throws IOException {
        var words = new WebConfiguration().messageSource(ZoneId.of("Asia/Ho_Chi_Minh"));
        List<Object[]> arguments =
                List.of(new Object[] {1, 2, 3, 4, 5, 6}, new Object[] {0L, "a", 12, 'c', true, "{0}"}, new Object[] {
                    12_345, 1_000, 999, -1, 2.5, 1_000_000L
                });

        for (String language : List.of("vi", "en")) {
            Locale locale = Locale.forLanguageTag(language);
            for (String face : faces()) {
                read(face, language).forEach((key, text) -> {
                    assertThat(words.getMessage(key, null, locale)).isEqualTo(text);
                    if (text.indexOf('{')
                            < 0) { // MessageFormat would take the apostrophe of a text that takes no arguments
                        assertThat(words.getMessage(key, arguments.get(0), locale))
                                .isEqualTo(text);
                    } else if (!text.matches(".*\\{[a-z].*")) { // {max} is filled in by Bean Validation
                        boolean choice = text.contains(",choice,") || text.contains(",number");
                        arguments.stream()
                                .filter(each -> !choice || Arrays.stream(each).allMatch(Number.class::isInstance))
                                .forEach(each -> assertThat(words.getMessage(key, each, locale))
                                        .as(key)
                                        .isEqualTo(new MessageFormat(text, locale).format(each)));
                    }
                });
            }
        }
    }

    /** Finding A8: what names something, such as a year, is no amount. */
    @Test
    void a8_years_and_numbers_that_name_something_are_written_without_separators() throws IOException {
        var words = new WebConfiguration().messageSource(ZoneId.of("Asia/Ho_Chi_Minh"));
        for (String language : List.of("vi", "en")) {
            for (String face : faces()) {
                Map<String, String> other = read(face, language.equals("vi") ? "en" : "vi");
                read(face, language).forEach((key, text) -> {
                    if (!PAPERS.contains(face)) {
                        assertThat(text)
                                .as(key + ": a year or the number of something, to be written {0,number,#}")
                                .doesNotContainPattern(NAMED_THING);
                    }
                    assertThat(names(text)).as(key).isEqualTo(names(other.getOrDefault(key, "")));
                    Object[] years = {2026, 2027L, "2028", 2029, 2030, 2031};
                    Object[] numbers = {2026, 2027, 2028, 2029, 2030, 2031};
                    if (!names(text).isEmpty()) {
                        Object[] given = text.contains(",choice,") ? numbers : years;
                        String written = words.getMessage(key, given, Locale.forLanguageTag(language));
                        names(text)
                                .forEach(each -> assertThat(written)
                                        .as(key)
                                        .contains(String.valueOf(2026 + Integer.parseInt(each))));
                    }
                });
            }
        }
        assertThat(words.getMessage("catalogue.refusal.absent-year", new Object[] {2026}, Language.VIETNAMESE))
                .isEqualTo("Chưa có lịch năm 2026.");
        assertThat(words.getMessage("catalogue.refusal.absent-year", new Object[] {"2026"}, Language.VIETNAMESE))
                .isEqualTo("Chưa có lịch năm 2026.");
    }

    @Test
    void an_apostrophe_is_written_once_and_stands_there_once() throws IOException {
        var words = new WebConfiguration().messageSource(ZoneId.of("Asia/Ho_Chi_Minh"));
        for (String language : List.of("vi", "en")) {
            Locale locale = Locale.forLanguageTag(language);
            for (String face : faces()) {
                read(face, language).forEach((key, text) -> {
                    Object[] arguments = {1, 2, 3, 4, 5, 6};
                    for (Object[] given : new Object[][] {null, {}, arguments}) {
                        if (text.indexOf('{') < 0) {
                            assertThat(words.getMessage(key, given, locale))
                                    .as(key)
                                    .isEqualTo(text)
                                    .doesNotContain("''");
                        } else if (given == arguments && !text.matches(".*\\{[a-z].*")) {
                            assertThat(words.getMessage(key, given, locale))
                                    .as(key)
                                    .doesNotContain("''");
                        }
                    }
                });
            }
        }
    }

    private static TreeSet<String> names(String text) {
        TreeSet<String> names = new TreeSet<>();
        Matcher name = Pattern.compile("\\{([0-9]),number,#}").matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    @Test
    void what_is_not_given_to_a_sentence_and_what_is_nothing_is_written_as_java_writes_it() {
        Sentence sentence = new Sentence("{1}: it''s '{'{0}'}' of {2}", Locale.ENGLISH);

        assertThat(sentence.with(new Object[] {"a", "b", "c"})).isEqualTo("b: it's {a} of c");
        assertThat(sentence.with(new Object[] {null, "b"})).isEqualTo("b: it's {null} of {2}");
        assertThat(new Sentence("it's", Locale.ENGLISH).text()).isEqualTo("it's");
    }

    private static TreeSet<String> arguments(String sentence) {
        TreeSet<String> numbers = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(sentence);
        while (argument.find()) {
            numbers.add(argument.group(1));
        }
        if (!numbers.isEmpty()) {
            assertThat(new MessageFormat(sentence, Locale.ROOT).getFormatsByArgumentIndex())
                    .as("an apostrophe in a sentence with arguments is written twice: " + sentence)
                    .hasSizeGreaterThan(Integer.parseInt(numbers.last()));
        }
        return numbers;
    }

    private static TreeSet<String> faces() throws IOException {
        TreeSet<String> faces = new TreeSet<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            files.forEach(file -> faces.add(file.getFileName().toString().replaceFirst("_(vi|en)\\.properties$", "")));
        }
        return faces;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Map<String, String> read(String face, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(face + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }
}

package vn.motcua.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever source, templates and documents cite of the documents under src/docs exists there. */
class CitationsTest {

    private static final Path DOCUMENTS = Path.of("src/docs");
    private static final Path DOMAIN = DOCUMENTS.resolve("domain.md");
    private static final Path TRUST_MODEL = DOCUMENTS.resolve("trust-model.md");
    private static final Path GLOSSARY = DOCUMENTS.resolve("glossary.md");

    /** This file cites what does not exist, to see that it is found. */
    private static final Path ITSELF = Path.of("src/test/java/vn/motcua/house/CitationsTest.java");

    private static final String AND_MORE = "(?:(?:, and|,| and| to)\\s%1$s)*";
    private static final String SECTION = "\\d+(?:\\.\\d+)*";
    private static final String ROW = "T\\d+[a-z]?";

    private static final Pattern OF_DOMAIN = Pattern.compile("(?i)domain reference,?\\s(?:sections?\\s)?((?:%s|%s)%s)"
            .formatted(SECTION, ROW, AND_MORE.formatted("(?:" + SECTION + "|" + ROW + ")")));
    private static final Pattern TRANSITION = Pattern.compile("\\((" + ROW + AND_MORE.formatted(ROW) + ")[,;)]");
    private static final Pattern OF_TRUST_MODEL =
            Pattern.compile("(?i)(?:threats?|trust model,)\\s(" + ROW + AND_MORE.formatted(ROW) + ")");
    private static final Pattern NUMBER = Pattern.compile(SECTION + "|" + ROW);

    private static final Pattern PATH = Pattern.compile("src/docs/[\\w./-]*\\w");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s:]+)\\)");
    private static final Pattern SOURCE = Pattern.compile("\\[(S\\d+)");
    private static final Pattern LINE_OF_COMMENT = Pattern.compile("\\R[ \\t]*(?:\\*(?!/)|//|--|#)?[ \\t]*");

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w./@-])[A-Z][a-z]\\w*[A-Z]\\w*(?![\\w/-])");
    private static final Set<String> CLASSES = classes();
    private static final Set<String> OF_OTHERS = Set.of(
            "MessageFormat",
            "RecurringTask",
            "SameSite",
            "TieredStopAtLevel",
            "ArchiveClassesAtExit",
            "SharedArchiveFile");

    private static final Set<String> SECTIONS = sections();
    private static final Set<String> TRANSITIONS = rows(DOMAIN);
    private static final Set<String> THREATS = rows(TRUST_MODEL);

    @Test
    void sections_of_the_domain_reference_and_rows_of_the_trust_model_exist() {
        assertThat(citing())
                .flatMap(file -> found(file, missing(SourceFiles.text(file))))
                .isEmpty();
    }

    @Test
    void files_under_src_docs_exist() {
        assertThat(citing())
                .flatMap(file -> found(file, missingFiles(SourceFiles.text(file))))
                .isEmpty();
    }

    @Test
    void links_of_documents_lead_to_files_and_headings() {
        assertThat(documents())
                .flatMap(file -> found(file, brokenLinks(file, SourceFiles.text(file))))
                .isEmpty();
    }

    @Test
    void sources_named_in_the_domain_reference_are_listed_there() {
        String domain = SourceFiles.text(DOMAIN);
        Set<String> named = matches(SOURCE, domain);

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(matches(Pattern.compile("(?m)^\\| (S\\d+) \\|"), domain)).containsAll(named);
    }

    @Test
    void constants_of_the_glossary_are_in_the_code() {
        String code = SourceFiles.under("src/main/java", ".java").stream()
                .map(SourceFiles::text)
                .collect(Collectors.joining("\n"));
        Set<String> words = matches(Pattern.compile("\\b([A-Z][A-Z_]+)\\b"), code);

        assertThat(matches(Pattern.compile("`([A-Z][A-Z_]+)`"), SourceFiles.text(GLOSSARY)))
                .hasSizeGreaterThan(50)
                .isSubsetOf(words);
    }

    @Test
    void classes_that_documents_name_exist() {
        assertThat(documents())
                .filteredOn(file -> !file.equals(DOMAIN)) // names messages of the national portal
                .flatMap(file -> found(file, missingClasses(SourceFiles.text(file))))
                .as("classes of documents: a class that is renamed is renamed in src/docs too")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /** Late by days (domain reference, section 3.99). */       | domain reference, section 3.99
            -- Kept (domain reference, sections 2.1 and 12).            | domain reference, section 12
            /** Asks for papers (domain reference, T2 and T40). */      | domain reference, T40
            // domain reference, section 9.31                           | domain reference, section 9.31
            /** Takes the file along (T5, T77). */                      | domain reference, T77
            /** Derived, never stored (threat T98). */                  | trust model, T98
            /** Counted in memory (trust model, T1 and T99). */         | trust model, T99
            """)
    void a_citation_of_what_is_not_there_is_found(String text, String finding) {
        assertThat(missing(text)).containsExactly(finding);
    }

    @Test
    void a_citation_broken_by_the_end_of_a_line_is_found_too() {
        assertThat(missing("/**\n * On time is judged by dates (domain\n * reference, section 88).\n */"))
                .containsExactly("domain reference, section 88");
    }

    @ParameterizedTest
    @ValueSource(strings = {"See src/docs/no-such-file.md.", "Path.of(\"src/docs/no-such-folder/a.png\")"})
    void a_file_that_is_not_there_is_found(String text) {
        assertThat(missingFiles(text)).hasSize(1);
    }

    @Test
    void a_class_that_is_not_there_is_found() {
        assertThat(missingClasses("`CitationsTest` and `NoSuchThing.of` check `src/docs` and `@NotNull`"))
                .containsExactly("NoSuchThing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x](no-such-file.md)", "[x](domain.md#no-such-heading)", "![x](screens/no-such.png)"})
    void a_link_that_leads_nowhere_is_found(String text) {
        assertThat(brokenLinks(DOMAIN, text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(domain reference, sections 3.5 and 9.7)",
                "Domain reference, section 3; Civil Code arts 147 and 148",
                "(T16; domain\n * reference, section 3.5)",
                "threats T1 and T3b, (trust model, T5): refused",
                "section 7.2 of RFC 6797, \"T2 T3 CN\""
            })
    void what_is_there_is_left_alone(String text) {
        assertThat(missing(text)).isEmpty();
    }

    /** What the text cites of the domain reference and of the trust model, and is not there. */
    private static List<String> missing(String text) {
        String line = LINE_OF_COMMENT.matcher(text).replaceAll(" ");
        Stream<String> ofDomain = Stream.of(OF_DOMAIN, TRANSITION)
                .flatMap(pattern -> matches(pattern, line).stream())
                .flatMap(numbers -> all(NUMBER, numbers))
                .filter(number -> !SECTIONS.contains(number) && !TRANSITIONS.contains(number))
                .map(number -> "domain reference, " + (number.startsWith("T") ? "" : "section ") + number);
        Stream<String> ofTrustModel = matches(OF_TRUST_MODEL, line).stream()
                .flatMap(numbers -> all(NUMBER, numbers))
                .filter(number -> !THREATS.contains(number))
                .map(number -> "trust model, " + number);
        return Stream.concat(ofDomain, ofTrustModel).distinct().toList();
    }

    /** The numbers of headings; an edge case has the number of section 9 before its own. */
    private static Set<String> sections() {
        String domain = SourceFiles.text(DOMAIN);
        Set<String> sections = matches(Pattern.compile("(?m)^#{2,3} (" + SECTION + ")\\.? "), domain);
        String cases = domain.substring(domain.indexOf("\n## 9."), domain.indexOf("\n## 10."));
        matches(Pattern.compile("(?m)^(\\d+)\\. "), cases).forEach(number -> sections.add("9." + number));
        return sections;
    }

    private static Set<String> rows(Path document) {
        return matches(Pattern.compile("(?m)^\\| (" + ROW + ") \\|"), SourceFiles.text(document));
    }

    /** Names of classes in quoted code: words of two capitals at least, which are no class of the project. */
    private static List<String> missingClasses(String text) {
        return matches(CODE, text).stream()
                .flatMap(code -> all(CLASS, code))
                .filter(name -> !CLASSES.contains(name) && !OF_OTHERS.contains(name))
                .distinct()
                .toList();
    }

    private static Set<String> classes() {
        return SourceFiles.under("src", ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    private static List<String> missingFiles(String text) {
        return all(PATH, text).filter(path -> Files.notExists(Path.of(path))).toList();
    }

    private static List<String> brokenLinks(Path document, String text) {
        return matches(LINK, text).stream()
                .filter(link -> !leadsSomewhere(document, link))
                .toList();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        int mark = link.indexOf('#');
        Path file = mark == 0
                ? document
                : document.resolveSibling(mark < 0 ? link : link.substring(0, mark))
                        .normalize();
        return Files.exists(file)
                && (mark < 0 || headings(SourceFiles.text(file)).contains(link.substring(mark + 1)));
    }

    /** The anchors that readers of Markdown make of headings. */
    private static Set<String> headings(String document) {
        return matches(Pattern.compile("(?m)^#+ (.+)$"), document).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Path> citing() {
        return Stream.concat(
                        documents().stream(),
                        Stream.of(
                                        List.of(Path.of("pom.xml"), Path.of(".ci/run")),
                                        SourceFiles.under("src/main", ".java"),
                                        SourceFiles.under("src/main", ".html"),
                                        SourceFiles.under("src/main", ".sql"),
                                        SourceFiles.under("src/main", ".properties"),
                                        SourceFiles.under("src/main", ".yml"),
                                        SourceFiles.under("src/main", ".sh"),
                                        SourceFiles.under("src/main/resources/reference", ".json"),
                                        SourceFiles.under("src/test", ".java"),
                                        SourceFiles.under("src/bench", ".java"))
                                .flatMap(List::stream))
                .filter(file -> !file.equals(ITSELF))
                .toList();
    }

    private static List<Path> documents() {
        return Stream.of(
                        List.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
                        SourceFiles.under("src/docs", ".md"),
                        SourceFiles.under("src/main", ".md"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> found(Path file, List<String> findings) {
        return findings.stream().map(finding -> file + ": " + finding).toList();
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}

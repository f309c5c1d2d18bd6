package vn.motcua.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What must not stand in a source file. Source: OWASP ASVS 5.0.0, 1.2.1 (output encoding) and 1.2.4 (queries). */
class SourceRulesTest {

    private static final int LONGEST_FILE = 400;

    /** Unescaped output, code or style in the page, and addresses that run code. */
    private static final Pattern FORBIDDEN_IN_TEMPLATES = Pattern.compile(
            "th:utext|data-th-utext|\\[\\(|th:attr\\b|th:style|\\sstyle\\s*=|<style|\\s(?:th:)?on[a-z]+\\s*=|javascript:"
                    + "|<script(?![^>]*\\bsrc\\s*=)[^>]*>|<(?:script|link|img)[^>]*(?:src|href)\\s*=\\s*[\"'](?:https?:)?//",
            Pattern.CASE_INSENSITIVE);

    /** A literal that reads like SQL, joined to something that is not a constant, or filled in by formatting. */
    private static final Pattern SQL_FROM_PIECES = Pattern.compile(
            "\"[^\"\\n]*\\b(?:select\\s.+\\sfrom|insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from|from\\s+\\w+\\s+where|order\\s+by)\\b"
                    + "[^\"\\n]*\"\\s*(?:\\+\\s*[a-z]|\\.formatted\\()"
                    + "|\"\"\"[^\"]*\\b(?:select|insert\\s+into|update|delete\\s+from)\\s[^\"]*\"\"\"\\s*(?:\\+\\s*[a-z]|\\.formatted\\()"
                    + "|String\\.format\\(\\s*\"{1,3}\\s*(?:select|insert|update|delete)\\s",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONSTANT_AFTER_PLUS = Pattern.compile("\\+\\s*[A-Z][A-Z0-9_]*\\b.*$", Pattern.DOTALL);

    @Test
    void templates_escape_everything_and_hold_no_code_or_style() {
        assertThat(SourceFiles.under("src/main/resources/templates", ".html"))
                .flatMap(file -> findings(file, FORBIDDEN_IN_TEMPLATES))
                .isEmpty();
    }

    @Test
    void no_query_is_put_together_from_pieces_with_values_in_them() {
        assertThat(SourceFiles.under("src/main/java", ".java"))
                .flatMap(file -> findings(file, SQL_FROM_PIECES))
                .isEmpty();
    }

    @Test
    void no_file_is_longer_than_can_be_read_at_a_sitting() {
        assertThat(Stream.of("src/main/java", "src/test/java")
                        .flatMap(folder -> SourceFiles.under(folder, ".java").stream()))
                .filteredOn(file -> SourceFiles.text(file).lines().count() >= LONGEST_FILE)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext=\"${x}\">",
                "<p>[(${x})]</p>",
                "<p style=\"color: red\">",
                "<a onclick=\"go()\">",
                "<script>go()</script>",
                "<a href=\"javascript:go()\">",
                "<script src=\"//elsewhere.example/x.js\"></script>"
            })
    void the_search_in_templates_finds_what_it_should(String template) {
        assertThat(FORBIDDEN_IN_TEMPLATES.matcher(template).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.sql(\"select name from office where id = \" + id)",
                "\"delete from office where id = '\"\n + office.code()",
                "String.format(\"select %s from office\", column)",
                "\"\"\"\n select a from b where c = '%s'\n\"\"\".formatted(c)"
            })
    void the_search_for_queries_in_pieces_finds_what_it_should(String code) {
        assertThat(findings(code, SQL_FROM_PIECES)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${x}\">",
                "<script src=\"/assets/app.js\" defer></script>",
                "<a th:href=\"@{/x}\" class=\"style\">"
            })
    void the_search_in_templates_leaves_good_ones_alone(String template) {
        assertThat(FORBIDDEN_IN_TEMPLATES.matcher(template).find()).isFalse();
    }

    private static List<String> findings(Path file, Pattern pattern) {
        return findings(SourceFiles.text(file), pattern).stream()
                .map(found -> file + ": " + found)
                .toList();
    }

    private static List<String> findings(String text, Pattern pattern) {
        List<String> findings = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            // Matching ignores case, so a constant in capitals after the plus has to be let off here.
            char last = found.charAt(found.length() - 1);
            if (!(Character.isUpperCase(last)
                    && CONSTANT_AFTER_PLUS.matcher(found).find())) {
                findings.add(text.lines().count() > 1 ? found.strip() : text);
            }
        }
        return findings;
    }
}

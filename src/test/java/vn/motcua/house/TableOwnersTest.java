package vn.motcua.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A module's SQL and entities name its own tables only, those of the platform, and views that others publish. */
class TableOwnersTest {

    private static final String SOURCES = "src/main/java/vn/motcua";

    /** A line of the list: module, migration, tables, views. */
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| `(\\w+)` \\| `(V\\d+__\\w+\\.sql)` \\| ([^|]*) \\| ([^|]*) \\|$");

    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");
    private static final Pattern MADE = Pattern.compile("(?m)^create (table|view) (\\w+)");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile(
            "\\b(select|where|join|insert into|update|delete from|order by|on conflict)\\b|^\\s*from\\s",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(?:from|join|into|update|truncate|table|only)\\s+|\\bnull::)(\\w+)\\b(?!\\()",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_AFTER_COMMA =
            Pattern.compile("\\bfrom\\s+\\w+(?:\\s+\\w+)?\\s*,\\s*(\\w+)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile(
            "@Entity\\b(?:(?!\\bclass\\b).)*?(?:@Table\\(\\s*name\\s*=\\s*\"(\\w+)\".*?)?\\bclass\\s+(\\w+)",
            Pattern.DOTALL);

    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, String> views = new HashMap<>();
    private final Map<String, String> migrations = new HashMap<>();

    TableOwnersTest() {
        Matcher line = LINE.matcher(SourceFiles.text(Path.of("src/docs/tables.md")));
        while (line.find()) {
            String module = line.group(1);
            migrations.put(line.group(2), module);
            names(line.group(3)).forEach(table -> tables.put(table, module));
            names(line.group(4)).forEach(view -> views.put(view, module));
        }
    }

    @Test
    void the_list_names_what_the_migrations_make() {
        Map<String, String> madeTables = new HashMap<>();
        Map<String, String> madeViews = new HashMap<>();
        for (Path file : SourceFiles.under("src/main/resources/db/migration", ".sql")) {
            Matcher made = MADE.matcher(SourceFiles.text(file));
            while (made.find()) {
                String module = migrations.getOrDefault(file.getFileName().toString(), "none");
                (made.group(1).equals("table") ? madeTables : madeViews).put(made.group(2), module);
            }
        }

        assertThat(tables).isEqualTo(madeTables);
        assertThat(views).isEqualTo(madeViews);
    }

    @Test
    void a_module_names_its_own_tables_and_published_views() {
        assertThat(SourceFiles.under(SOURCES, ".java"))
                .isNotEmpty()
                .flatMap(file -> foreign(Path.of(SOURCES).relativize(file).toString(), SourceFiles.text(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.sql(\"select score from rating where dossier_id = :dossier\")",
                "String sql = \"\"\"\n    select 1\n    from dossier_fact d\n    join rating r on r.dossier_id = d.id\"\"\";",
                "\"insert into rating (dossier_id) values (:dossier)\"",
                "\"update rating set score = 1\"",
                "\"delete from rating where score = 1\"",
                "\"select 1 from promise_fact p, rating r where r.dossier_id = p.dossier_id\"",
                "\"insert into reminder select * from json_populate_recordset(null::rating, :rows::json)\"",
                "\"\"\"\n    from rating\n    \"\"\"",
                "@Entity\n@Table(name = \"rating\")\npublic class Judgement {",
                "@Entity\nclass Rating {"
            })
    void a_foreign_table_is_found(String source) {
        assertThat(foreign("figures/Seeded.java", source)).contains("figures/Seeded.java: rating");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.sql(\"select score from rating where dossier_id = :dossier\")",
                "\"select code from dossier_fact d where d.id = :dossier\"",
                "\"select version from reference_change\"",
                "log.info(\"A letter from office {} came\");",
            })
    void own_tables_and_published_views_are_not(String source) {
        assertThat(foreign("feedback/Seeded.java", source)).isEmpty();
    }

    private List<String> foreign(String file, String source) {
        String module = Path.of(file).getName(0).toString();
        Set<String> found = new TreeSet<>();
        for (String named : named(source)) {
            String owner = tables.getOrDefault(named, module);
            if (!owner.equals(module) && !owner.equals("platform")) {
                found.add(file + ": " + named);
            }
        }
        return new ArrayList<>(found);
    }

    private static Stream<String> names(String cell) {
        return QUOTED.matcher(cell).results().map(name -> name.group(1));
    }

    private static List<String> named(String source) {
        Stream<String> inSql = LITERAL.matcher(source)
                .results()
                .map(literal -> literal.group(1) != null ? literal.group(1) : literal.group(2))
                .filter(text -> SQL.matcher(text).find())
                .flatMap(text -> Stream.of(NAMED, NAMED_AFTER_COMMA)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(name -> name.group(1)));
        Stream<String> entities = ENTITY.matcher(source).results().map(TableOwnersTest::table);
        return Stream.concat(inSql, entities).toList();
    }

    private static String table(MatchResult entity) {
        return entity.group(1) != null
                ? entity.group(1)
                : entity.group(2).replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}

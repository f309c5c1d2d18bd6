package vn.motcua.house;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What changes is an entity; SQL stays for lists, figures, claims and bulk. A class that uses JDBC is named as a query, or
 * stands here with its reason.
 */
class DatabaseAccessTest {

    private static final String SOURCES = "src/main/java/vn/motcua";
    private static final Pattern JDBC =
            Pattern.compile("\\b(JdbcTemplate|JdbcClient|JdbcOperations|NamedParameterJdbc\\w+)\\b");

    /** The most classes that use JDBC; to be lowered, not raised (36 since the history of former systems came: two queries). */
    private static final int MOST = 36;

    private static final Map<String, String> WRITERS = Map.ofEntries(
            Map.entry(
                    "audit/ViewLog.java", "one insert a page, which says itself whether its commit waits for the disk"),
            Map.entry(
                    "catalogue/content/CatalogueInsertQuery.java",
                    "ten thousands of rows of reference data in batches"),
            Map.entry("organisation/OrganisationReference.java", "thousands of rows of reference data in batches"),
            Map.entry("document/store/PaperStore.java", "sealed bytes, written once and never changed"),
            Map.entry(
                    "duedate/notice/NoticeLease.java",
                    "claims a run with skip locked and holds on to it with every batch"),
            Map.entry("platform/request/OnceOnly.java", "takes the key of a request, or waits for who has it"),
            Map.entry("platform/TransactionLock.java", "a lock of the database, no table"));

    /** The writer of the dossier's ledger, its locks and what proves the ledger. */
    private static final Map<String, String> LEDGER = Map.ofEntries(
            Map.entry("dossier/life/DossierStore.java", "a dossier with all that became of it in one statement"),
            Map.entry("dossier/life/PlannedRoutes.java", "routes, which never change, kept in memory"),
            Map.entry("dossier/life/AnsweredRequests.java", "the key of a request, with the event"),
            Map.entry(
                    "dossier/life/CodeCounter.java", "the next number of an office's day, counted up by one statement"),
            Map.entry("dossier/life/History.java", "the events of a dossier, as they are hashed"),
            Map.entry("dossier/DossierJobs.java", "forgets old keys of requests in bulk"),
            Map.entry("dossier/DossierLocks.java", "locks many dossiers in one order"),
            Map.entry("dossier/DossierReader.java", "reads one dossier within the actor's scope, and logs it"),
            Map.entry("dossier/TimeLine.java", "reads what happened to a dossier"),
            Map.entry("dossier/history/ChainCheck.java", "streams the ledger to prove it"),
            Map.entry("dossier/history/ChainVerification.java", "streams the ledger to prove it"));

    @Test
    void a_class_with_jdbc_is_a_query_or_a_writer_with_its_reason() {
        assertThat(withJdbc()).isNotEmpty().allMatch(DatabaseAccessTest::mayUseJdbc);
        assertThat(withJdbc()).as("no reason without a class").containsAll(WRITERS.keySet());
    }

    @Test
    void classes_with_jdbc_are_few() {
        assertThat(withJdbc()).hasSizeLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import org.springframework.jdbc.core.simple.JdbcClient;",
                "import org.springframework.jdbc.core.JdbcTemplate;",
                "import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;",
                "private final JdbcOperations batches;"
            })
    void a_service_with_jdbc_is_found(String line) {
        assertThat(usesJdbc("class Seeded {\n" + line + "\n}")).isTrue();
        assertThat(mayUseJdbc("figures/SeededService.java")).isFalse();
        assertThat(mayUseJdbc("figures/SeededQuery.java")).isTrue();
    }

    private static Set<String> withJdbc() {
        return SourceFiles.under(SOURCES, ".java").stream()
                .filter(file -> usesJdbc(SourceFiles.text(file)))
                .map(file -> Path.of(SOURCES).relativize(file).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean usesJdbc(String source) {
        return JDBC.matcher(source).find();
    }

    private static boolean mayUseJdbc(String file) {
        return file.endsWith("Query.java") || WRITERS.containsKey(file) || LEDGER.containsKey(file);
    }
}

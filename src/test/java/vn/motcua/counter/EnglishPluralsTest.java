package vn.motcua.counter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One is not called ones: a counted English word of the counter's pages has its singular. */
class EnglishPluralsTest {

    private static final Pattern COUNTED =
            Pattern.compile("\\{\\d}\\+? (days|times|dossiers|files|people|minutes|hours|lines|papers|copies|results)");

    /** Limits, which are never one. */
    private static final Set<String> NEVER_ONE =
            Set.of("counter.found.more", "counter.refusal.batch-many", "counter.refusal.too-many-lines");

    private static Properties words() {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/counter_en.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    @Test
    void every_count_that_can_be_one_is_said_by_a_choice() {
        assertThat(words().stringPropertyNames())
                .filteredOn(key -> !NEVER_ONE.contains(key))
                .filteredOn(key -> COUNTED.matcher(words().getProperty(key)).find())
                .allSatisfy(key -> assertThat(words().getProperty(key)).contains(",choice,"));
    }

    @Test
    void one_none_and_many_read_as_people_say_them() {
        assertThat(said("counter.return.days", 1L)).isEqualTo("1 day");
        assertThat(said("counter.return.days", 0L)).isEqualTo("0 days");
        assertThat(said("counter.return.days", 12L)).isEqualTo("12 days");
        assertThat(said("counter.return.reminded", 1, "24/11/2026")).isEqualTo("reminded once, last on 24/11/2026");
        assertThat(said("counter.batch.done", 1L, 1)).isEqualTo("1 of 1 dossier");
        assertThat(said("counter.batch.done", 1L, 2)).isEqualTo("1 of 2 dossiers");
        assertThat(said("counter.export.count", 0)).isEqualTo("No dossiers.");
        assertThat(said("counter.export.count", 1)).isEqualTo("1 dossier.");
        assertThat(said("counter.take-over.slip", "BG-H02-261123-03", 1, 1))
                .startsWith("Slip BG-H02-261123-03 is of 1 dossier;");
        assertThat(said("counter.reception.cut-off", 1L, "15:00")).startsWith("1 minute left");
    }

    private static String said(String key, Object... values) {
        return new MessageFormat(words().getProperty(key), Locale.ENGLISH).format(values);
    }
}

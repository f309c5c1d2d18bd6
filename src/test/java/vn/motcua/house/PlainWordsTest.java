package vn.motcua.house;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Citizens read short sentences: on pages, in letters and text messages, and where a date is explained. */
class PlainWordsTest {

    private static final String FOLDER = "src/main/resources/messages";
    private static final int MOST_WORDS = 25;
    private static final double MOST_ON_AVERAGE = 12;

    /** Bundles that citizens read all of, and what they read of the others. */
    private static final List<String> WHOLE = List.of("portal", "explanation", "worktime", "notification", "feedback");

    private static final Pattern OF_OTHERS =
            Pattern.compile("dossier\\.(citizen|event|promise|pause)\\..*|document\\.record\\..*|common\\..*");

    private static final Pattern VALUE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?]+(?:\\s+|$)");
    private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}].*");

    record Sentence(String key, String text, int words) {

        @Override
        public String toString() {
            return key + " (" + words + "): " + text;
        }
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void no_sentence_has_more_than_25_words_and_on_average_they_have_at_most_12(String language) {
        List<Sentence> sentences = new ArrayList<>();
        for (Path file : SourceFiles.under(FOLDER, "_" + language + ".properties")) {
            String bundle = file.getFileName().toString().replace("_" + language + ".properties", "");
            words(file).forEach((key, text) -> {
                if (WHOLE.contains(bundle) || OF_OTHERS.matcher(key.toString()).matches()) {
                    sentences.addAll(sentences(key.toString(), text.toString()));
                }
            });
        }

        assertThat(sentences).hasSizeGreaterThan(400);
        assertThat(sentences).filteredOn(each -> each.words() > MOST_WORDS).isEmpty();
        assertThat(sentences.stream().mapToInt(Sentence::words).average().orElseThrow())
                .isLessThanOrEqualTo(MOST_ON_AVERAGE);
    }

    @Test
    void a_value_counts_as_one_word_and_a_date_or_number_ends_no_sentence() {
        assertThat(sentences("key", "Hẹn trả {0,choice,0#hôm nay|1#{0} ngày} tại {1}. Mang 1.000 đ – nhé!"))
                .extracting(Sentence::words)
                .containsExactly(5, 4);
    }

    private static List<Sentence> sentences(String key, String text) {
        String plain = text;
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = VALUE.matcher(plain).replaceAll("X");
        }
        List<Sentence> sentences = new ArrayList<>();
        for (String sentence : SENTENCE_ENDS.split(plain)) {
            int words = (int) Pattern.compile("\\s+")
                    .splitAsStream(sentence)
                    .filter(word -> WORD.matcher(word).matches())
                    .count();
            if (words > 0) {
                sentences.add(new Sentence(key, sentence.strip(), words));
            }
        }
        return sentences;
    }

    private static Properties words(Path file) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(SourceFiles.text(file)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return words;
    }
}

package vn.motcua.dossier.value;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlipTokenTest {

    private static final String ALPHABET = "0123456789BCGHKLMNPQT";
    private static final Map<String, String> TELEX =
            Map.of("aa", "â", "ee", "ê", "oo", "ô", "dd", "đ", "w", "ư", "ex", "ẽ", "as", "á", "of", "ò");
    private static final Map<String, String> VNI =
            Map.of("a1", "á", "a6", "â", "e2", "è", "o3", "ỏ", "d9", "đ", "u7", "ư", "e4", "ẽ");

    @Test
    void a_thousand_tokens_come_through_both_input_methods_alone_and_in_their_address() {
        Random random = new Random(30);
        for (int round = 0; round < 1_000; round++) {
            String token = token(random);
            for (Map<String, String> method : java.util.List.of(TELEX, VNI)) {
                for (String scanned : java.util.List.of(
                        token,
                        "https://motcua.example.vn/h/" + token,
                        "https://motcuaa.example.vn/dd9a1/h/" + token.toLowerCase(java.util.Locale.ROOT) + "?lang=en",
                        "https://motcua.example.vn/h/" + token + "/danh-gia")) {
                    assertThat(SlipToken.parse(typed(scanned, method)))
                            .as(scanned)
                            .contains(new SlipToken(token));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "H02.21.01-231124-0042", "024190001234", "Nguyễn Thị Thu", "https://motcua.example.vn/h/"})
    void what_is_no_token_is_told_so(String text) {
        assertThat(SlipToken.parse(text)).isEmpty();
    }

    @Test
    void a_token_never_stands_in_a_log() {
        assertThat(new SlipToken("0123456789BCGHKLMNPQT012345678")).asString().doesNotContain("0123");
    }

    private static String token(Random random) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < SlipToken.LENGTH; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    private static String typed(String scanned, Map<String, String> method) {
        String typed = scanned;
        for (Map.Entry<String, String> rule : method.entrySet()) {
            typed = typed.replace(rule.getKey(), rule.getValue());
        }
        return typed;
    }
}

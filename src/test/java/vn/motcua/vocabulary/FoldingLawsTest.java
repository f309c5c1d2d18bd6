package vn.motcua.vocabulary;

import java.text.Normalizer;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingLawsTest {

    @Property(tries = 500)
    void folding_twice_changes_nothing_more(@ForAll String text) {
        String folded = Folding.fold(text);

        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Example
    void each_character_alone_is_folded_at_once() {
        assertThat(IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .filter(c -> {
                            String folded = Folding.fold(Character.toString(c));
                            return !Folding.fold(folded).equals(folded);
                        })
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    @Property(tries = 500)
    void composed_and_decomposed_text_fold_alike(@ForAll String text) {
        assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Property(tries = 500)
    void whatever_is_typed_as_a_name_is_a_name_or_refused_with_a_key(@ForAll String text) {
        try {
            assertThat(new PersonName(new PersonName(text).value()).masked()).isNotBlank();
        } catch (InvalidValueException refusal) {
            assertThat(refusal.messageKey()).startsWith("vocabulary.");
        }
    }
}

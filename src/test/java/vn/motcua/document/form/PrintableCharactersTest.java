package vn.motcua.document.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PrintableCharacters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Finding A15: a character that a record takes has a picture in one of the fonts of the forms. */
class PrintableCharactersTest {

    private static final List<String> FONTS = List.of(
            "BeVietnamPro_400Regular",
            "NotoSans_400Regular",
            "NotoSansMath_400Regular",
            "NotoSansSymbols_400Regular",
            "NotoSansSymbols2_400Regular",
            "NotoEmoji_400Regular");

    @Test
    @DisplayName("A15: the list is what the fonts draw")
    void a15_the_list_is_what_the_fonts_draw() throws IOException {
        List<CmapLookup> fonts = new ArrayList<>();
        for (String font : FONTS) {
            try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/fonts/" + font + ".ttf"))) {
                fonts.add(new TTFParser()
                        .parse(new RandomAccessReadBuffer(file.readAllBytes()))
                        .getUnicodeCmapLookup());
            }
        }
        List<String> wrong = new ArrayList<>();
        for (int c = ' '; c < 0x30000; c++) {
            int each = c;
            if (PrintableCharacters.contains(c) != fonts.stream().anyMatch(font -> font.getGlyphId(each) > 0)) {
                wrong.add(Integer.toHexString(c));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("A15: what no font draws is refused by name")
    void a15_refused_by_name() {
        assertThat(FreeText.clean("Chuyển lô A → lô B ✓ ① 😀 ≤ ½ № €", 100))
                .isEqualTo("Chuyển lô A → lô B ✓ ① 😀 ≤ ½ № €");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> FreeText.clean("Ông 李 xin", 100))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("vocabulary.text.unprintable");
                    assertThat(refused.arguments()).containsExactly("李", "U+674E");
                });
    }

    @Test
    @DisplayName("A15: all letters of names have pictures")
    void a15_names() {
        List<String> without = new ArrayList<>();
        for (int c = 'A'; c < 0x10000; c++) {
            String letter = Character.toString(c);
            try {
                new PersonName("A" + letter);
            } catch (InvalidValueException refused) {
                if (refused.messageKey().equals("vocabulary.text.unprintable")) {
                    without.add(letter);
                }
            }
        }

        assertThat(without).hasSizeLessThan(300);
    }
}

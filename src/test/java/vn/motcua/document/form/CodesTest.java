package vn.motcua.document.form;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.zxing.BarcodeFormat;

import vn.motcua.document.Papers;
import vn.motcua.document.Scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The codes on paper are wide enough for cheap scanners and say what they were given. */
class CodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H02-231124-0001",
                "H02.21.01-231124-0042",
                "H02.21.01-231124-10000",
                "H02.21.01.115.3-231124-0042"
            })
    void a_bar_code_says_the_dossier_code(String code) throws IOException {
        CodeImage bars = Codes.code128(code);

        assertThat(Scanner.read(picture(bars), BarcodeFormat.CODE_128)).isEqualTo(code);
        assertThat(bars.moduleWidth()).isGreaterThanOrEqualTo(0.25);
        assertThat(bars.width()).isLessThan(375);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Papers.STATUS_URL,
                "https://motcua.example.vn/h/" + Papers.TOKEN,
                "https://dichvucong.tinh-dai-ten.example.gov.vn/mot-cua/h/" + Papers.TOKEN
            })
    void a_qr_code_says_the_address_and_is_at_least_25_mm_wide(String address) throws IOException {
        CodeImage qr = Codes.qr(address);

        assertThat(Scanner.read(picture(qr), BarcodeFormat.QR_CODE)).isEqualTo(address);
        double quietZone = 8 * qr.moduleWidth();
        assertThat(qr.width() * CodeImage.MILLIMETRES_PER_PIXEL - quietZone).isBetween(25.0, 34.0);
    }

    @Test
    void codes_are_drawn_for_screens_without_styles_or_scripts() {
        String svg = Codes.qr(Papers.STATUS_URL).svg();

        assertThat(svg).startsWith("<svg xmlns=").endsWith("</svg>").doesNotContain("style", "script", "href");
        assertThat(Codes.qr(Papers.STATUS_URL).svgUri()).startsWith("data:image/svg+xml;base64,");
    }

    @Test
    void text_that_no_code_can_hold_is_refused() {
        assertThatThrownBy(() -> Codes.qr("0".repeat(9000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Codes.code128("Đ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage picture(CodeImage code) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(code.png())));
    }
}

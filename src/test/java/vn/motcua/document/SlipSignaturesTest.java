package vn.motcua.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.zxing.BarcodeFormat;

import vn.motcua.document.form.CodeImage;
import vn.motcua.document.form.Codes;
import vn.motcua.platform.ServerSecret;
import vn.motcua.worktime.TimeLimit;

import static org.assertj.core.api.Assertions.assertThat;

/** A slip proves itself, and only as it was issued. */
class SlipSignaturesTest {

    private static final SlipSignatures SIGNATURES = Papers.signatures();
    private static final String SYMBOLS = "0123456789BCGHKLMNPQT";

    private final String signed = SIGNATURES.sign(Papers.slip("Nguyễn Thị Thuỷ", 3));

    @Test
    void a_genuine_slip_tells_its_code_issue_date_and_whose_it_is() {
        SlipSignatures.Genuine genuine = SIGNATURES.check(signed).orElseThrow();

        assertThat(genuine.code()).isEqualTo(Papers.CODE);
        assertThat(genuine.issue()).isEqualTo(1);
        assertThat(genuine.due()).isEqualTo(LocalDateTime.of(2023, 11, 29, 16, 30));
        assertThat(genuine.isOf("NGUYỄN THỊ THỦY")).isTrue();
        assertThat(genuine.isOf("Nguyễn Thị Thuý An")).isFalse();
        assertThat(signed).doesNotContain("Nguy", "NGUY");
    }

    @Test
    void a_slip_without_a_date_is_signed_too() {
        String text = SIGNATURES.sign(Papers.slip("Lê An", "Xác nhận", 1, 1, TimeLimit.notSpecified(), null));

        assertThat(SIGNATURES.check(text).orElseThrow().due()).isNull();
    }

    @Test
    void whatever_symbol_is_altered_the_slip_is_not_genuine_any_more() {
        for (int at = 0; at < signed.length(); at++) {
            char other = signed.charAt(at) == '7' ? '8' : '7';
            String altered = signed.substring(0, at) + other + signed.substring(at + 1);

            assertThat(SIGNATURES.check(altered)).as("symbol %s", at).isEmpty();
        }
    }

    @Test
    void another_installation_does_not_sign_for_this_one() {
        byte[] secret = new byte[ServerSecret.LENGTH];
        Arrays.fill(secret, (byte) 1);
        SlipSignatures others = new SlipSignatures(new ServerSecret(secret), ZoneId.of("Asia/Ho_Chi_Minh"));

        assertThat(SIGNATURES.check(others.sign(Papers.slip("Lê An", 1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MC1", "MC1/H02.21.01-231124-0042/1/2311291630/00000000/", "http://localhost/h/0"})
    void what_is_no_signed_text_is_told_so(String text) {
        assertThat(SIGNATURES.check(text)).isEmpty();
        assertThat(SIGNATURES.check(text + "0".repeat(117))).isEmpty();
        assertThat(SIGNATURES.check(text + "T".repeat(117))).isEmpty();
        assertThat(SIGNATURES.check("0".repeat(10_000))).isEmpty();
    }

    @Test
    void a_thousand_slips_come_through_both_input_methods() {
        Random random = new Random(117);
        for (int round = 0; round < 1_000; round++) {
            AppointmentSlip slip = Papers.slip(
                    "Người thứ " + random.nextInt(),
                    "Việc",
                    1,
                    1 + random.nextInt(3),
                    TimeLimit.atOnce(),
                    Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000)));
            String text = SIGNATURES.sign(slip);
            for (Map<String, String> method : TypedByScanner.METHODS) {
                String typed = TypedByScanner.typed(text, method);

                assertThat(SIGNATURES.check(typed)).as(typed).isPresent();
                assertThat(SIGNATURES.check(typed.toLowerCase(Locale.ROOT)))
                        .as(typed)
                        .isPresent();
            }
        }
    }

    @Test
    void whoever_has_the_public_key_can_check_without_this_system() throws GeneralSecurityException {
        String pem = SIGNATURES.publicKeyPem();
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        String said = signed.substring(0, signed.lastIndexOf('/'));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(said.getBytes(StandardCharsets.US_ASCII));

        assertThat(verifier.verify(signature(signed.substring(said.length() + 1))))
                .isTrue();
    }

    @Test
    void the_text_fits_a_square_that_a_scanner_reads_and_a_telephone_leaves_alone() throws IOException {
        CodeImage square = Codes.dataMatrix(signed);
        BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(square.png())));

        assertThat(Scanner.read(picture, BarcodeFormat.DATA_MATRIX)).isEqualTo(signed);
        assertThat(square.moduleWidth()).isGreaterThan(0.35);
        assertThat(square.width() * CodeImage.MILLIMETRES_PER_PIXEL).isLessThan(24);
    }

    private static byte[] signature(String symbols) {
        BigInteger number = BigInteger.ZERO;
        for (char symbol : symbols.toCharArray()) {
            number = number.multiply(BigInteger.valueOf(21)).add(BigInteger.valueOf(SYMBOLS.indexOf(symbol)));
        }
        byte[] bytes = new byte[64];
        for (int at = 63; at >= 0; at--) {
            bytes[at] = number.byteValue();
            number = number.shiftRight(8);
        }
        return bytes;
    }
}

package vn.motcua.document;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

/**
 * Reads a code out of a picture, as a scanner at the desk would. One reader misses one code in some hundred that another
 * reads, and a scanner looks more than once: ZXing with both of its ways to tell black from white, then ZBar where it is
 * installed. Only what none of them reads is unreadable.
 */
public final class Scanner {

    private static final Map<BarcodeFormat, String> NAMES_AT_ZBAR =
            Map.of(BarcodeFormat.QR_CODE, "QR-Code:", BarcodeFormat.CODE_128, "CODE-128:");

    private Scanner() {}

    public static String read(BufferedImage picture, BarcodeFormat format) {
        for (BinaryBitmap look : looks(picture)) {
            try {
                return new MultiFormatReader().decode(look, hints(format)).getText();
            } catch (NotFoundException unreadable) {
                // another look
            }
        }
        return byZbar(picture, format).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + format + " can be read in the picture"));
    }

    /** All codes of a kind in a picture. */
    static List<String> all(BufferedImage picture, BarcodeFormat format) {
        Set<String> found = new LinkedHashSet<>();
        for (BinaryBitmap look : looks(picture)) {
            try {
                Arrays.stream(new QRCodeMultiReader().decodeMultiple(look, hints(format)))
                        .map(Result::getText)
                        .forEach(found::add);
            } catch (NotFoundException unreadable) {
                // another look
            }
        }
        found.addAll(byZbar(picture, format));
        if (found.isEmpty()) {
            throw new AssertionError("No " + format + " can be read in the picture");
        }
        return List.copyOf(found);
    }

    /** Whether ZBar is installed. */
    static boolean zbarIsAtHand() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "zbarimg")));
    }

    /** What ZBar reads in a picture: a line for each code, with the name of its kind before it; empty for none. */
    static List<String> byZbar(BufferedImage picture) throws IOException {
        Path file = Files.createTempFile("scanned", ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            Process reader = new ProcessBuilder("zbarimg", "--quiet", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String found = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            reader.waitFor();
            return found.lines().toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> byZbar(BufferedImage picture, BarcodeFormat format) {
        String name = NAMES_AT_ZBAR.get(format);
        if (name == null || !zbarIsAtHand()) {
            return List.of();
        }
        try {
            return byZbar(picture).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()))
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<BinaryBitmap> looks(BufferedImage picture) {
        LuminanceSource source = new BufferedImageLuminanceSource(picture);
        List<Binarizer> ways = List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source));
        return ways.stream().map(BinaryBitmap::new).toList();
    }

    private static Map<DecodeHintType, Object> hints(BarcodeFormat format) {
        return Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
    }
}

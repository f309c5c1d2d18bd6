package vn.motcua.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;

/**
 * What a scanner reads off a printed appointment slip: the PDF rendered by poppler at 150 dots an inch and read by ZBar.
 *
 * @param square the text of the QR code
 * @param bars the text of the Code 128
 */
record PrintedSlip(String square, String bars) {

    private static final int DOTS_PER_INCH = 150;

    static PrintedSlip read(byte[] pdf, Path folder) throws IOException {
        if (!BrowserSupport.isInstalled("pdftoppm")) {
            throw BrowserSupport.missing("Nothing here prints a PDF: install it with `apt-get install poppler-utils`");
        }
        Path file = Files.write(folder.resolve("slip.pdf"), pdf);
        run(
                "pdftoppm",
                "-r",
                String.valueOf(DOTS_PER_INCH),
                "-png",
                "-singlefile",
                file.toString(),
                folder.resolve("slip").toString());
        Path picture = folder.resolve("slip.png");
        return new PrintedSlip(
                scan(picture, "qrcode", BarcodeFormat.QR_CODE), scan(picture, "code128", BarcodeFormat.CODE_128));
    }

    /** Where the QR code leads, without the host. */
    String path() {
        return URI.create(square).getPath();
    }

    private static String scan(Path picture, String kind, BarcodeFormat format) throws IOException {
        if (!BrowserSupport.isInstalled("zbarimg")) {
            if (BrowserSupport.isRequired()) {
                throw BrowserSupport.missing("No scanner here: install it with `apt-get install zbar-tools`");
            }
            return scanWithoutZbar(picture, format);
        }
        return run("zbarimg", "--quiet", "--raw", "-Sdisable", "-S" + kind + ".enable", picture.toString())
                .strip();
    }

    private static String scanWithoutZbar(Path picture, BarcodeFormat format) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        Map<DecodeHintType, Object> hints = Map.<DecodeHintType, Object>of(
                DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        try {
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))), hints)
                    .getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("No " + format + " can be read on the slip", unreadable);
        }
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + code);
            }
            return said;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}

package vn.motcua.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;

import vn.motcua.document.Scanner;

/**
 * What a scanner reads off a printed appointment slip: the PDF rendered by poppler at 150 dots an inch and read by ZBar, and
 * by ZXing what ZBar misses.
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
        if (BrowserSupport.isInstalled("zbarimg")) {
            String[] command = {"zbarimg", "--quiet", "--raw", "-Sdisable", "-S" + kind + ".enable", picture.toString()
            };
            try {
                return run(command).strip();
            } catch (AssertionError unreadable) {
                // one reader misses one code in some hundred: the others look too
            }
        } else if (BrowserSupport.isRequired()) {
            throw BrowserSupport.missing("No scanner here: install it with `apt-get install zbar-tools`");
        }
        return Scanner.read(ImageIO.read(picture.toFile()), format);
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

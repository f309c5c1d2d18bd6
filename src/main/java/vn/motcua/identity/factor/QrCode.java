package vn.motcua.identity.factor;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * QR code on a screen, as one path of SVG.
 *
 * @param size width and height in modules, with the white around it
 * @param path the dark modules
 */
public record QrCode(int size, String path) {

    /** ISO/IEC 18004, section 6.3.8: four modules of white on each side. */
    private static final int QUIET = 4;

    /** Makes the code of a short text. */
    static QrCode of(String text) {
        try {
            ByteMatrix symbol = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < symbol.getHeight(); y++) {
                for (int x = 0; x < symbol.getWidth(); x++) {
                    if (symbol.get(x, y) == 1) {
                        path.append('M')
                                .append(x + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(symbol.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code can hold this text", tooLong);
        }
    }

    @Override
    public String toString() {
        return "QrCode"; // what it holds may be a secret
    }
}

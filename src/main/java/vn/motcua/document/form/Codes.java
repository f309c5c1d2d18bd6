package vn.motcua.document.form;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * Makes the codes on paper: a QR code for the citizen's telephone, a Code 128 of the dossier code for the scanner at
 * the desk, whose letters and digits survive a Vietnamese input method, and a Data Matrix.
 */
public final class Codes {

    /** Minimum size of the symbol of a QR code without its quiet zone, in CSS pixels: 25 mm. */
    private static final double LEAST_QR = 25 / CodeImage.MILLIMETRES_PER_PIXEL;

    /** ISO/IEC 18004, section 6.3.8: four modules of white on each side. */
    private static final int QUIET_QR = 4;

    /** ISO/IEC 16022 requires one module of white; two tolerate an inexact cut. */
    private static final int QUIET_MATRIX = 2;

    private static final double LEAST_MATRIX = 17 / CodeImage.MILLIMETRES_PER_PIXEL;

    /** ISO/IEC 15417: ten modules of white on each side. */
    private static final int QUIET_BARS = 10;

    /**
     * Maximum width of a module of Code 128 in quarters of a CSS pixel: 0.40 mm where there is room, 0.26 mm at least.
     */
    private static final int WIDEST_BAR = 6;

    private static final int NARROWEST_BAR = 4;

    /** Width available beside a QR code on A5, in CSS pixels: 97 mm. */
    private static final int ROOM_FOR_BARS = 368;

    private static final int HEIGHT_OF_BARS = 34;

    private Codes() {}

    /**
     * A QR code with error correction M, its symbol at least 25 mm wide.
     *
     * @throws IllegalArgumentException if the text is empty or too long for a QR code
     */
    public static CodeImage qr(String text) {
        ByteMatrix symbol;
        try {
            symbol = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code can hold this text", tooLong);
        }
        int size = symbol.getWidth();
        int whole = size + 2 * QUIET_QR;
        boolean[][] modules = new boolean[whole][whole];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                modules[y + QUIET_QR][x + QUIET_QR] = symbol.get(x, y) == 1;
            }
        }
        int pixels = whole * (int) Math.ceil(LEAST_QR / size);
        return new CodeImage(modules, pixels, pixels);
    }

    /**
     * A Data Matrix, square, its symbol at least 17 mm wide: for texts that telephones should not open.
     *
     * @throws IllegalArgumentException if the text is empty or too long
     */
    public static CodeImage dataMatrix(String text) {
        Map<EncodeHintType, Object> hints =
                Map.<EncodeHintType, Object>of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);
        BitMatrix symbol = new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 1, 1, hints);
        int size = symbol.getWidth();
        int whole = size + 2 * QUIET_MATRIX;
        boolean[][] modules = new boolean[whole][whole];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                modules[y + QUIET_MATRIX][x + QUIET_MATRIX] = symbol.get(x, y);
            }
        }
        int pixels = (int) Math.ceil(LEAST_MATRIX * whole / size);
        return new CodeImage(modules, pixels, pixels);
    }

    /**
     * A Code 128, its modules at least 0.26 mm wide.
     *
     * @param text characters of ASCII, 1 to 80
     * @throws IllegalArgumentException if the text holds something else
     */
    public static CodeImage code128(String text) {
        Map<EncodeHintType, Object> hints =
                Map.<EncodeHintType, Object>of(EncodeHintType.MARGIN, 0, EncodeHintType.CODE128_COMPACT, true);
        BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 1, 1, hints);
        // The number of modules makes a whole number of pixels: the rest is quiet zone.
        int whole = (bars.getWidth() + 2 * QUIET_BARS + 3) / 4 * 4;
        boolean[] row = new boolean[whole];
        for (int x = 0; x < bars.getWidth(); x++) {
            row[x + QUIET_BARS] = bars.get(x, 0);
        }
        int quarters = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, ROOM_FOR_BARS / (whole / 4)));
        return new CodeImage(new boolean[][] {row}, whole / 4 * quarters, HEIGHT_OF_BARS);
    }
}

package vn.motcua.document;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

/** Reads a code out of a picture, as a scanner at the desk would. */
public final class Scanner {

    private Scanner() {}

    public static String read(BufferedImage picture, BarcodeFormat format) {
        Map<DecodeHintType, Object> hints = Map.<DecodeHintType, Object>of(
                DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return new MultiFormatReader().decode(bitmap, hints).getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("No " + format + " can be read in the picture", unreadable);
        }
    }

    /** All codes of a kind in a picture. */
    static List<String> all(BufferedImage picture, BarcodeFormat format) {
        Map<DecodeHintType, Object> hints = Map.<DecodeHintType, Object>of(
                DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, hints))
                    .map(Result::getText)
                    .distinct()
                    .toList();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("No " + format + " can be read in the picture", unreadable);
        }
    }
}

package vn.motcua.document.form;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * A printed code in black and white modules, with its quiet zone. Its size on paper is given in CSS pixels, 96 to the
 * inch; the picture has a higher resolution than office printers, with every edge on a pixel.
 */
public final class CodeImage {

    /** Millimetres in a CSS pixel. */
    public static final double MILLIMETRES_PER_PIXEL = 25.4 / 96;

    /** Number of picture elements of a module: about 600 to the inch. */
    private static final int FINENESS = 8;

    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private final boolean[][] modules;
    private final int width;
    private final int height;

    /**
     * @param modules rows of columns, true for black; never empty
     * @param width on paper, in CSS pixels
     * @param height on paper, in CSS pixels
     */
    CodeImage(boolean[][] modules, int width, int height) {
        this.modules = modules;
        this.width = width;
        this.height = height;
    }

    /** Width on paper with the quiet zone, in CSS pixels. */
    public int width() {
        return width;
    }

    /** Height on paper with the quiet zone, in CSS pixels. */
    public int height() {
        return height;
    }

    /** The width of one module on paper, in millimetres. */
    public double moduleWidth() {
        return MILLIMETRES_PER_PIXEL * width / modules[0].length;
    }

    /** The code as PNG, one bit for each pixel. */
    public byte[] png() {
        int columns = modules[0].length;
        int heightOfRow = Math.max(FINENESS, FINENESS * columns * height / width / modules.length);
        BufferedImage picture =
                new BufferedImage(columns * FINENESS, modules.length * heightOfRow, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            boolean[] row = modules[y / heightOfRow];
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, row[x / FINENESS] ? BLACK : WHITE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The code as PNG in a {@code data:} URI, for paper. */
    public String pngUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
    }

    /** The code as SVG, one path, black on white, without styles. */
    public String svg() {
        int columns = modules[0].length;
        int rows = modules.length;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int from = x;
                while (x < columns && modules[y][x]) {
                    x++;
                }
                if (x > from) {
                    int length = x - from;
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                preserveAspectRatio="none" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/>\
                <path d="%s"/></svg>""".formatted(width, height, columns, rows, columns, rows, path);
    }

    /** The code as SVG in a {@code data:} URI, for screens; the content security policy allows such pictures. */
    public String svgUri() {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg().getBytes(StandardCharsets.UTF_8));
    }
}

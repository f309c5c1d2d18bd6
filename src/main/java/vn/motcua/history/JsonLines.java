package vn.motcua.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Lines of a file of JSON lines. No more than one line is in memory. */
final class JsonLines implements ImportLines {

    /** Longest line in bytes; of a longer one this many bytes are returned, which are no JSON. */
    static final int LONGEST = 64 * 1024;

    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);

    /** @param file unpacked, buffered */
    JsonLines(InputStream file) throws IOException {
        this.bytes = file;
        skipByteOrderMark();
    }

    private void skipByteOrderMark() throws IOException {
        bytes.mark(BYTE_ORDER_MARK.length);
        for (int each : BYTE_ORDER_MARK) {
            if (bytes.read() != each) {
                bytes.reset();
                return;
            }
        }
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        line.reset();
        int one = bytes.read();
        if (one < 0) {
            return null;
        }
        while (one >= 0 && one != '\n') {
            if (line.size() < LONGEST) {
                line.write(one);
            }
            one = bytes.read();
        }
        return line.toByteArray();
    }
}

package vn.motcua.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/**
 * Lines of an import's file, one after the other, unpacked where it is packed with gzip. No more than one line is in memory.
 */
final class ImportLines {

    /** Longest line in bytes; of a longer one this many bytes are returned, which are no JSON. */
    static final int LONGEST = 64 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private final InputStream bytes;
    private final long most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private long read;

    /**
     * @param file plain or packed
     * @param most maximum number of unpacked bytes
     */
    ImportLines(InputStream file, long most) throws IOException {
        BufferedInputStream begun = new BufferedInputStream(file, BUFFER);
        begun.mark(2);
        boolean packed = begun.read() == GZIP_FIRST && begun.read() == GZIP_SECOND;
        begun.reset();
        this.bytes = packed ? new BufferedInputStream(new GZIPInputStream(begun, BUFFER), BUFFER) : begun;
        this.most = most;
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

    /**
     * The next line without its end; null after the last one. A line may be empty.
     *
     * @throws RefusedException INVALID when the file is longer than allowed
     */
    byte @Nullable [] next() throws IOException {
        line.reset();
        int one = bytes.read();
        if (one < 0) {
            return null;
        }
        while (one >= 0 && one != '\n') {
            if (line.size() < LONGEST) {
                line.write(one);
            }
            if (++read > most) {
                throw RefusedException.invalid("history.refusal.too-large", most / (1024 * 1024));
            }
            one = bytes.read();
        }
        return line.toByteArray();
    }
}

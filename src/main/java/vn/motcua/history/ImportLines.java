package vn.motcua.history;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/**
 * Records of an import's file as lines of JSON, one after the other. A file is what its first bytes say: packed with gzip or
 * plain, an event log in XES when it begins with {@code <}, else lines of JSON.
 */
interface ImportLines {

    /**
     * The next line without its end; null after the last one. A line may be empty.
     *
     * @throws RefusedException INVALID when the file is longer than allowed, or cannot be read any further
     */
    byte @Nullable [] next() throws IOException;

    /**
     * Opens a file.
     *
     * @param file plain or packed
     * @param most maximum number of unpacked bytes
     */
    static ImportLines open(InputStream file, long most) throws IOException {
        BufferedInputStream begun = new BufferedInputStream(file, Beginning.BUFFER);
        InputStream unpacked = Beginning.isPacked(begun) ? new GZIPInputStream(begun, Beginning.BUFFER) : begun;
        InputStream bytes = new BufferedInputStream(new LimitedInputStream(unpacked, most), Beginning.BUFFER);
        return Beginning.isMarkup(bytes) ? new XesLines(bytes) : new JsonLines(bytes);
    }

    /** Tells files apart by their first bytes. */
    final class Beginning {

        private static final int BUFFER = 64 * 1024;
        private static final int GZIP_FIRST = 0x1f;
        private static final int GZIP_SECOND = 0x8b;
        private static final int SOUGHT = 1024;

        private Beginning() {}

        private static boolean isPacked(InputStream bytes) throws IOException {
            bytes.mark(2);
            boolean packed = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
            bytes.reset();
            return packed;
        }

        /** Whether the first character is that of markup, in UTF-8 or UTF-16, after a byte order mark and blanks. */
        private static boolean isMarkup(InputStream bytes) throws IOException {
            bytes.mark(SOUGHT);
            int one = bytes.read();
            for (int i = 1; i < SOUGHT && isBeforeText(one); i++) {
                one = bytes.read();
            }
            bytes.reset();
            return one == '<';
        }

        private static boolean isBeforeText(int one) {
            return switch (one) {
                case 0, ' ', '\t', '\r', '\n', 0xef, 0xbb, 0xbf, 0xfe, 0xff -> true;
                default -> false;
            };
        }
    }

    /** Reads up to a number of bytes. */
    final class LimitedInputStream extends FilterInputStream {

        private static final long MEBIBYTE = 1024L * 1024;

        private final long most;
        private long read;

        LimitedInputStream(InputStream bytes, long most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int number = super.read(buffer, offset, length);
            count(Math.max(0, number));
            return number;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int number) {
            read += number;
            if (read > most) {
                throw RefusedException.invalid("history.refusal.too-large", most / MEBIBYTE);
            }
        }
    }
}

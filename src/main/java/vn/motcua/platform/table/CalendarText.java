package vn.motcua.platform.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;

/** Text of an iCalendar file: no line is longer than 75 octets, no character is parted (RFC 5545, section 3.1). */
public final class CalendarText {

    private static final int LONGEST_LINE = 75;

    private CalendarText() {}

    /** Writes a calendar. */
    public static String of(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null); // it counts characters, not octets
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString());
    }

    private static String folded(String text) {
        StringBuilder result = new StringBuilder(text.length() + text.length() / LONGEST_LINE);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int each = text.codePointAt(at);
            at += Character.charCount(each);
            int size = each < 0x80 ? 1 : each < 0x800 ? 2 : each < 0x10000 ? 3 : 4;
            boolean ends = each == '\r' || each == '\n';
            if (!ends && octets + size > LONGEST_LINE) {
                result.append("\r\n ");
                octets = 1;
            }
            result.appendCodePoint(each);
            octets = ends ? 0 : octets + size;
        }
        return result.toString();
    }
}

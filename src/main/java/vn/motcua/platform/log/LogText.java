package vn.motcua.platform.log;

import java.util.Locale;

/** Text of a log line, in which nothing can begin another line or change what a terminal shows. */
final class LogText {

    private LogText() {}

    /** The text with control characters, line separators and marks of direction written as escapes. */
    static String clean(String text) {
        StringBuilder cleaned = null;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (isHarmless(each)) {
                if (cleaned != null) {
                    cleaned.append(each);
                }
                continue;
            }
            if (cleaned == null) {
                cleaned = new StringBuilder(text.length() + 16).append(text, 0, at);
            }
            switch (each) {
                case '\n' -> cleaned.append("\\n");
                case '\r' -> cleaned.append("\\r");
                default -> cleaned.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            }
        }
        return cleaned == null ? text : cleaned.toString();
    }

    private static boolean isHarmless(char each) {
        if (each == '\t') {
            return true;
        }
        return switch (Character.getType(each)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

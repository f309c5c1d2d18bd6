package vn.motcua.identity;

import java.util.List;
import java.util.Random;

/** What no field asks for: texts of the wrong kind, out of range, too long, or with characters that no keyboard makes. */
final class Nonsense {

    private static final List<String> VALUES = List.of(
            "x",
            "",
            " ",
            "\u0013",
            "a\u0000b",
            "\u007f",
            "a\n2026-11-30 09:00:00 INFO SignInLog : giamsat signed in",
            "/a\r\nSet-Cookie: a=b",
            "\u001b[31m",
            "\ud800",
            "\u202eAn\u200b",
            "x".repeat(8_000),
            "😀".repeat(300),
            "e" + "\u0301".repeat(200),
            "-1",
            "0",
            "99999999999999999999",
            "2147483648",
            "-9223372036854775808",
            "1e309",
            "NaN",
            "٢٠٢٦",
            "2026-02-30",
            "29/02/2100",
            "0000-00-00",
            "01/01/0000",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "24:61",
            "2026-11-23T25:00",
            "true",
            "null",
            "[]",
            "{}",
            "%",
            "%00",
            "\\",
            "'",
            "' or 1=1 --",
            "${7*7}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "//evil.example",
            "../../etc/passwd",
            "00000000-0000-0000-0000-000000000000",
            "H02.29.16-000000-0000",
            "2026",
            "1");

    /** Parts that are put behind the name of a field, as if it were a list, a map or an object. */
    private static final List<String> NAMES = List.of(
            "[0]", "[99999999]", "[-1]", "[x]", "[", "]", ".x", ".class.name", "[0].x", "'", "\n", "\u0013", " ");

    private final Random random = new Random(11);

    List<String> names() {
        return NAMES;
    }

    String any() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    /** Something that can stand in a path. */
    String part() {
        String part = any();
        return part.isEmpty() || part.length() > 1_000 ? "x" : part;
    }

    /** A number below the bound, the same at each run. */
    int number(int bound) {
        return random.nextInt(bound);
    }
}

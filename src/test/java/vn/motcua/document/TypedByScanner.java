package vn.motcua.document;

import java.util.List;
import java.util.Map;

/** What a scanner's keystrokes become when a Vietnamese input method is switched on. */
public final class TypedByScanner {

    static final Map<String, String> TELEX = Map.of(
            "aa", "â", "ee", "ê", "oo", "ô", "dd", "đ", "w", "ư", "ex", "ẽ", "as", "á", "of", "ò", "AA", "Â", "DD",
            "Đ");
    static final Map<String, String> VNI = Map.of(
            "a1", "á", "a6", "â", "e2", "è", "o3", "ỏ", "d9", "đ", "u7", "ư", "e4", "ẽ", "A1", "Á", "D9", "Đ", "O7",
            "Ơ");
    public static final List<Map<String, String>> METHODS = List.of(TELEX, VNI);

    private TypedByScanner() {}

    public static String typed(String scanned, Map<String, String> method) {
        String typed = scanned;
        for (Map.Entry<String, String> rule : method.entrySet()) {
            typed = typed.replace(rule.getKey(), rule.getValue());
        }
        return typed;
    }
}

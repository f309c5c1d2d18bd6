package vn.motcua.identity.account;

import java.util.List;
import java.util.Set;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Folding;

/**
 * Password policy (ASVS 5.0, 6.2): refuses passwords shorter than 12 or longer than 200 characters and easily guessed
 * ones. It has no composition rules and forces no regular change, since both lead to weaker passwords.
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    private static final int FEWEST_DISTINCT = 6;

    /** Easily guessed words, compared with a password from which digits and signs are removed. */
    private static final Set<String> GUESSED = Set.of(
            "",
            "admin",
            "administrator",
            "quantri",
            "quantrivien",
            "password",
            "passwordpassword",
            "pass",
            "matkhau",
            "matkhaumatkhau",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "asdfghjkl",
            "abc",
            "abcdef",
            "abcdefghijkl",
            "abcdefghijklmnopqrstuvwxyz",
            "iloveyou",
            "anhyeuem",
            "emyeuanh",
            "letmein",
            "welcome",
            "changeme",
            "secret",
            "motcua",
            "motcuademo",
            "motcuabacgiang",
            "bacgiang",
            "tinhbacgiang",
            "bacninh",
            "vietnam",
            "hanoi",
            "xinchao",
            "dichvucong",
            "hanhchinhcong",
            "ubnd",
            "ubndtinh",
            "test",
            "testtest",
            "demo",
            "user",
            "root");

    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "98765432109876543210",
            "1q2w3e4r5t6y7u8i9o0p",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb",
            "abcdefghijklmnopqrstuvwxyz");

    private PasswordPolicy() {}

    /**
     * Checks a new password.
     *
     * @throws RefusedException when the policy refuses the password for this account
     */
    static void check(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw RefusedException.invalidField("password", "identity.password.length", SHORTEST, LONGEST);
        }
        if (isEasilyGuessed(username, password)) {
            throw RefusedException.invalidField("password", "identity.password.guessed");
        }
    }

    private static boolean isEasilyGuessed(String username, String password) {
        String plain = Folding.compact(password);
        String letters = plain.replaceAll("[0-9]", "");
        return password.codePoints().distinct().count() < FEWEST_DISTINCT
                || GUESSED.contains(letters)
                || letters.equals(Folding.compact(username).replaceAll("[0-9]", ""))
                || ROWS.stream().anyMatch(row -> row.contains(plain) || plain.contains(row.substring(0, 10)));
    }
}

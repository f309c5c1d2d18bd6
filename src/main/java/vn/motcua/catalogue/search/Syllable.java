package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rules of Vietnamese syllables without marks: which letters form one, what the keys of an input method that was switched
 * off stand for, and which spellings sound alike.
 */
final class Syllable {

    private static final Pattern VALID =
            Pattern.compile("(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
                    + "(?:uye|uya|uyu|uoi|uou|oai|oay|oao|oeo|ieu|yeu|uay|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|ua|ue|ui"
                    + "|uo|uu|uy|ye|a|e|i|o|u|y)"
                    + "(?:ch|c|m|ng|nh|n|p|t)?");
    private static final Pattern TYPED_TONE = Pattern.compile("(?<=[aeiouy])([a-z]*?)[sfrxj]");
    private static final Pattern DOUBLED = Pattern.compile("([aeod])\\1");
    private static final Pattern APART = Pattern.compile("([aeo])([a-z]*)\\1");
    private static final Pattern HORN = Pattern.compile("(?<=[aou])([a-z]*?)w");

    private Syllable() {}

    static boolean isOne(String plain) {
        return VALID.matcher(plain).matches();
    }

    /** What was meant if the keys of Telex or VNI stayed as they were: {@code giay} for {@code giaasy}; often empty. */
    static List<String> typedKeys(String plain) {
        if (isOne(plain) || plain.length() < 2) {
            return List.of();
        }
        Set<String> meant = new LinkedHashSet<>();
        addIfOne(plain.replaceAll("(?<=[a-z0-9])[0-9]", ""), meant);
        if (plain.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            String once = DOUBLED.matcher(plain).replaceAll("$1");
            for (String each : List.of(once, plain)) {
                String horned =
                        HORN.matcher(HORN.matcher(each).replaceAll("$1")).replaceAll("$1");
                horned = horned.replace('w', 'u');
                String toneless = TYPED_TONE.matcher(horned).replaceFirst("$1");
                for (String form : List.of(horned, toneless)) {
                    addIfOne(form, meant);
                    addIfOne(APART.matcher(form).replaceFirst("$1$2"), meant);
                    if (form.startsWith("d") && form.endsWith("d")) {
                        addIfOne(form.substring(0, form.length() - 1), meant);
                    }
                }
            }
        }
        meant.remove(plain);
        return new ArrayList<>(meant);
    }

    private static void addIfOne(String form, Set<String> meant) {
        if (isOne(form)) {
            meant.add(form);
        }
    }

    /** The same text for syllables that sound alike in some region: {@code chung} for {@code trung}. */
    static String sound(String plain) {
        String sound = plain.replace('y', 'i')
                .replace("z", "d")
                .replace("f", "ph")
                .replace('j', 'i')
                .replace("w", "qu");
        if (sound.startsWith("gi") && sound.length() > 2) {
            sound = "d" + sound.substring(2);
        } else if (sound.startsWith("tr")) {
            sound = "ch" + sound.substring(2);
        } else if (sound.startsWith("ngh")) {
            sound = "ng" + sound.substring(3);
        } else if (sound.startsWith("gh")) {
            sound = "g" + sound.substring(2);
        } else if (sound.startsWith("s")) {
            sound = "x" + sound.substring(1);
        } else if (sound.startsWith("r")) {
            sound = "d" + sound.substring(1);
        } else if (sound.startsWith("l")) {
            sound = "n" + sound.substring(1);
        } else if (sound.startsWith("k") && !sound.startsWith("kh")) {
            sound = "c" + sound.substring(1);
        } else if (sound.startsWith("qu")) {
            sound = "cu" + sound.substring(2);
        }
        return sound;
    }
}

package vn.motcua.platform.setting;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Keys of settings that stand in place of a text of the message bundles, in one language. */
public final class WordSetting {

    private static final String PREFIX = "words.";

    private WordSetting() {}

    /** Key of the setting for a key of the bundles. */
    public static String key(String code, Locale language) {
        return PREFIX + language.getLanguage() + "." + code;
    }

    /** The key of the bundles that a setting of this language stands for; null for every other setting. */
    public static @Nullable String code(String key, Locale language) {
        String start = PREFIX + language.getLanguage() + ".";
        return key.startsWith(start) ? key.substring(start.length()) : null;
    }
}

package vn.motcua.platform.setting;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Declaration of one thing that a province changes while the application runs. The module that asks for it declares it, see
 * {@link SettingSource}.
 *
 * @param <T> type of the value
 * @param key part of the page's address, and end of the keys of its words: {@code administration.setting.<key>}, {@code .about}
 * @param group under which it is listed
 * @param type which texts are values
 * @param configured text of the value that holds until the province chooses another, "" for none; asked when it is shown
 * @param twoPersons whether one administrator prepares a change and another applies it
 */
public record Setting<T>(
        String key, SettingGroup group, SettingType<T> type, Supplier<String> configured, boolean twoPersons) {

    public Setting {
        Objects.requireNonNull(key, "key");
    }

    /** A setting that one administrator changes alone. */
    public static <T> Setting<T> of(String key, SettingGroup group, SettingType<T> type, Supplier<String> configured) {
        return new Setting<>(key, group, type, configured, false);
    }

    /** The same, applied by a second person. */
    public Setting<T> byTwoPersons() {
        return new Setting<>(key, group, type, configured, true);
    }
}

package vn.motcua.administration.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingCatalogue;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.Settings;
import vn.motcua.platform.setting.StoredSetting;

/** Settings in the reader's words. */
@Component
class SettingRows {

    private static final String WORDS = "administration.setting.";

    private final SettingCatalogue catalogue;
    private final Settings settings;
    private final MessageSource words;

    SettingRows(SettingCatalogue catalogue, Settings settings, MessageSource words) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.words = words;
    }

    /** The settings of a group. */
    List<SettingRow> of(SettingGroup group, Locale locale) {
        return catalogue.of(group).stream().map(setting -> of(setting, locale)).toList();
    }

    /** One setting. */
    SettingRow of(Setting<?> setting, Locale locale) {
        StoredSetting stored = settings.stored(setting.key()).orElse(null);
        String chosen = stored == null ? null : stored.value();
        String configured = setting.configured().get();
        return new SettingRow(
                setting.key(),
                setting.group() == SettingGroup.MESSAGES
                        ? word(WORDS + "message", locale)
                        : word(WORDS + setting.key(), locale),
                setting.group() == SettingGroup.MESSAGES
                        ? word(WORDS + "message.about", locale)
                        : word(WORDS + setting.key() + ".about", locale),
                text(setting, chosen == null ? configured : chosen, locale),
                text(setting, configured, locale),
                chosen != null,
                stored == null ? null : stored.changedBy(),
                stored == null ? null : stored.changedAt(),
                stored != null && stored.proposal() != null,
                setting.twoPersons());
    }

    /** A value in words; null stands for what is configured. */
    String text(Setting<?> setting, @Nullable String value, Locale locale) {
        SettingType<?> type = setting.type();
        String text = value == null ? setting.configured().get() : value;
        if (text.isEmpty()) {
            return word(WORDS + "none", locale);
        }
        if (!type.choices().isEmpty()) {
            return Arrays.stream(text.split(","))
                    .map(name -> word(type.words() + name, locale))
                    .collect(Collectors.joining(", "));
        }
        return type.unit() == null ? text : text + " " + word(WORDS + "unit." + type.unit(), locale);
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, key, locale) + "";
    }
}

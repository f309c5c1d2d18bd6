package vn.motcua.platform.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

import vn.motcua.platform.ReferenceCopy;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * What a province has chosen in place of what is configured. It answers from a copy in memory; every instance follows a change
 * within two seconds, the one that made it at once.
 */
@Service
public class Settings extends ReferenceCopy<SettingSnapshot> {

    /** Name of the reference data that is counted up with every change. */
    public static final String NAME = "setting";

    private static final Logger log = LoggerFactory.getLogger(Settings.class);

    @Autowired
    Settings(SettingReader reader) {
        super(NAME, new SettingSnapshot(-1, Map.of()), reader::read, SettingSnapshot::version, reader::version);
    }

    private Settings(SettingSnapshot fixed) {
        super(NAME, fixed, () -> fixed, SettingSnapshot::version, fixed::version);
    }

    /** Settings of which none was ever changed, for what runs without a database. */
    public static Settings untouched() {
        return new Settings(new SettingSnapshot(0, Map.of()));
    }

    /** What the province has chosen; empty while what is configured holds. */
    public <T> Optional<T> chosen(Setting<T> setting) {
        String value = text(setting.key());
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(setting.type().reader().apply(value));
        } catch (InvalidValueException ruleHasChanged) { // a later edition may allow less
            log.warn("The stored setting {} is no longer a value; what is configured holds", setting.key());
            return Optional.empty();
        }
    }

    private @Nullable String text(String key) {
        StoredSetting stored = current().byKey().get(key);
        return stored == null ? null : stored.value();
    }

    /** What is stored of a setting; empty for one that was never touched. */
    public Optional<StoredSetting> stored(String key) {
        return Optional.ofNullable(current().byKey().get(key));
    }

    /** All that is stored, in any order. */
    public List<StoredSetting> stored() {
        return List.copyOf(current().byKey().values());
    }
}

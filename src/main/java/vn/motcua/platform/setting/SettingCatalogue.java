package vn.motcua.platform.setting;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.motcua.platform.RefusedException;

/** All settings that the application asks for, as its modules declare them. */
@Component
public class SettingCatalogue {

    private final ObjectProvider<SettingSource> sources;

    SettingCatalogue(ObjectProvider<SettingSource> sources) {
        this.sources = sources;
    }

    /** The settings of a group, in the order of their modules. */
    public List<Setting<?>> of(SettingGroup group) {
        return sources.orderedStream()
                .flatMap(source -> source.settings().stream())
                .filter(setting -> setting.group() == group)
                .<Setting<?>>map(setting -> setting)
                .toList();
    }

    /**
     * The setting with this key.
     *
     * @throws RefusedException NOT_FOUND when there is none
     */
    public Setting<?> get(String key) {
        return sources.orderedStream()
                .flatMap(source -> source.settings().stream())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("common.setting.unknown"));
    }
}

package vn.motcua.platform.setting;

import java.util.Map;

/**
 * All stored settings at one version, by key, shared by all threads.
 *
 * @param version of the reference data {@code setting}
 */
record SettingSnapshot(long version, Map<String, StoredSetting> byKey) {

    SettingSnapshot {
        byKey = Map.copyOf(byKey);
    }
}

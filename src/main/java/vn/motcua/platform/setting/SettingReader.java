package vn.motcua.platform.setting;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.platform.ReferenceVersions;

/** Reads all stored settings in one query. */
@Component
class SettingReader {

    private final StoredSettings stored;
    private final ReferenceVersions versions;

    SettingReader(StoredSettings stored, ReferenceVersions versions) {
        this.stored = stored;
        this.versions = versions;
    }

    long version() {
        return versions.of(Settings.NAME);
    }

    /** Reads in a new transaction, so that the copy in memory never contains uncommitted changes of the caller. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    SettingSnapshot read() {
        long version = version(); // read first: a later change makes the copy outdated, never inconsistent
        return new SettingSnapshot(
                version, stored.findAll().stream().collect(Collectors.toMap(StoredSetting::key, Function.identity())));
    }
}

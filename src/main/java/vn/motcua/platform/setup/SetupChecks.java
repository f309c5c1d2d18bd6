package vn.motcua.platform.setup;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.TransactionLock;
import vn.motcua.platform.request.AfterCommit;
import vn.motcua.platform.setting.Settings;
import vn.motcua.platform.setting.StoredSetting;
import vn.motcua.platform.setting.StoredSettings;

/** How far a province is on its way to the first citizen: for the guide's page, the command and the API. */
@Service
public class SetupChecks {

    private static final String PUT_ASIDE = "setup.put-aside";

    private final ObjectProvider<SetupCheck> checks;
    private final StoredSettings stored;
    private final Settings settings;
    private final ReferenceVersions versions;
    private final TransactionLock locks;
    private final Clock clock;

    SetupChecks(
            ObjectProvider<SetupCheck> checks,
            StoredSettings stored,
            Settings settings,
            ReferenceVersions versions,
            TransactionLock locks,
            Clock clock) {
        this.checks = checks;
        this.stored = stored;
        this.settings = settings;
        this.versions = versions;
        this.locks = locks;
        this.clock = clock;
    }

    /** The states of all steps, in their order. */
    public List<SetupState> states() {
        return checks.stream()
                .flatMap(check -> check.states().stream())
                .sorted(Comparator.comparing(SetupState::step))
                .toList();
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return states().stream().allMatch(SetupState::done);
    }

    /** Whether somebody has said that the guide need not be shown at sign-in any more. */
    public boolean isPutAside() {
        return at(PUT_ASIDE).isPresent();
    }

    /** Lets the guide be shown at sign-in no more. */
    @Transactional
    public void putAside(String by) {
        mark(PUT_ASIDE, by);
    }

    /**
     * Remembers that something was done which leaves no other trace, such as a message that was sent.
     *
     * @param mark word of its own
     * @param by name of who did it
     */
    @Transactional
    public void mark(String mark, String by) {
        locks.hold("setting " + mark);
        StoredSetting row = stored.findById(mark).orElseGet(() -> new StoredSetting(mark));
        row.choose("done", by, clock.instant());
        stored.saveAndFlush(row);
        versions.increase(Settings.NAME);
        AfterCommit.run(settings::refresh);
    }

    /** When it was last done; empty for never. */
    public Optional<Instant> at(String mark) {
        return settings.stored(mark).map(StoredSetting::changedAt);
    }
}

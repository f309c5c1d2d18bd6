package vn.motcua.organisation.setting;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.TwoPersons;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.TransactionLock;
import vn.motcua.platform.request.AfterCommit;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingCatalogue;
import vn.motcua.platform.setting.Settings;
import vn.motcua.platform.setting.StoredSetting;
import vn.motcua.platform.setting.StoredSetting.Proposal;
import vn.motcua.platform.setting.StoredSettings;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Service by which administrators of the province change its settings, with reasons and on record. Those by two persons wait until
 * another applies them.
 */
@Service
@Transactional
public class SettingAdministration {

    private static final String VALUE = "value";

    private final SettingCatalogue catalogue;
    private final StoredSettings stored;
    private final Settings settings;
    private final ReferenceVersions versions;
    private final Organisation organisation;
    private final TwoPersons twoPersons;
    private final ChangeLog log;
    private final TransactionLock locks;
    private final Clock clock;

    SettingAdministration(
            SettingCatalogue catalogue,
            StoredSettings stored,
            Settings settings,
            ReferenceVersions versions,
            Organisation organisation,
            TwoPersons twoPersons,
            ChangeLog log,
            TransactionLock locks,
            Clock clock) {
        this.catalogue = catalogue;
        this.stored = stored;
        this.settings = settings;
        this.versions = versions;
        this.organisation = organisation;
        this.twoPersons = twoPersons;
        this.log = log;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Refuses whoever does not administer the whole province.
     *
     * @throws RefusedException FORBIDDEN
     */
    @Transactional(readOnly = true)
    public void requireProvince(Actor actor) {
        if (!organisation.administers(actor, organisation.province().id())) {
            throw RefusedException.forbidden("organisation.refusal.not-province");
        }
    }

    /**
     * Chooses a value, or prepares it for a second person.
     *
     * @param typed null to go back to what is configured
     * @param revision the revision the page was made from
     * @return whether it is in force, and not waiting
     * @throws RefusedException INVALID at the field {@code value} for a text that is no value or nothing new, CONFLICT when somebody
     *     else was faster
     */
    public boolean change(String key, @Nullable String typed, String reason, int revision, Actor actor) {
        requireProvince(actor);
        Setting<?> setting = catalogue.get(key);
        StoredSetting row = locked(key, revision);
        String value = typed == null ? null : canonical(setting, typed);
        if (Objects.equals(value, row.value())) {
            throw RefusedException.invalidField(VALUE, "organisation.refusal.nothing-changed");
        }
        OfficialId by = actor.official();
        if (setting.twoPersons() && by != null && !twoPersons.mayActAlone(actor)) {
            row.prepare(new Proposal(value, by.value(), clock.instant(), reason));
            record(setting, "setting-prepared", row.value(), value, reason, actor);
            save(row);
            return false;
        }
        choose(setting, row, value, setting.twoPersons() ? "set-alone" : "set", reason, actor);
        save(row);
        return true;
    }

    /**
     * Applies what another administrator prepared.
     *
     * @throws RefusedException CONFLICT to who prepared it, or when somebody else was faster; NOT_FOUND when nothing waits
     */
    public void confirm(String key, int revision, Actor actor) {
        requireProvince(actor);
        StoredSetting row = locked(key, revision);
        Proposal waiting = waiting(row);
        TwoPersons.requireAnother(new OfficialId(waiting.proposedBy()), actor);
        choose(catalogue.get(key), row, waiting.proposedValue(), "setting-confirmed", waiting.proposedReason(), actor);
        save(row);
    }

    /** Gives up what waits: declined by another, or taken back by who prepared it. */
    public void decline(String key, String reason, int revision, Actor actor) {
        requireProvince(actor);
        StoredSetting row = locked(key, revision);
        Proposal waiting = waiting(row);
        OfficialId by = actor.official();
        boolean own = by != null && by.value() == waiting.proposedBy();
        row.decline();
        record(
                catalogue.get(key),
                own ? "setting-withdrawn" : "setting-declined",
                waiting.proposedValue(),
                null,
                reason,
                actor);
        save(row);
    }

    /** Of those who change the same setting at once, each waits for the other and then sees that the revision is another. */
    private StoredSetting locked(String key, int revision) {
        locks.hold("setting " + key);
        StoredSetting row = stored.findById(key).orElseGet(() -> new StoredSetting(key));
        if (revisionOf(row) != revision) {
            throw RefusedException.conflict("common.setting.changed-meanwhile");
        }
        return row;
    }

    /** The revision a page has of a setting: 0 for one that was never touched, and from 1 on. */
    private static int revisionOf(StoredSetting row) {
        return row.changedAt() == null && row.proposal() == null && row.revision() == 0 ? 0 : row.revision() + 1;
    }

    /** The revision that a page is made from. */
    @Transactional(readOnly = true)
    public int revision(String key) {
        return settings.stored(key).map(SettingAdministration::revisionOf).orElse(0);
    }

    private static Proposal waiting(StoredSetting row) {
        Proposal waiting = row.proposal();
        if (waiting == null) {
            throw RefusedException.notFound("common.setting.not-waiting");
        }
        return waiting;
    }

    private static String canonical(Setting<?> setting, String typed) {
        try {
            return setting.type().canonical(typed);
        } catch (InvalidValueException wrong) {
            throw RefusedException.invalidField(
                    VALUE, wrong.messageKey(), wrong.arguments().toArray());
        }
    }

    private void choose(
            Setting<?> setting, StoredSetting row, @Nullable String value, String verb, String reason, Actor actor) {
        record(setting, verb, row.value(), value, reason, actor);
        row.choose(value, actor.name(), clock.instant());
    }

    private void record(
            Setting<?> setting,
            String verb,
            @Nullable String before,
            @Nullable String after,
            String reason,
            Actor actor) {
        log.record(
                new ChangeLog.Change(
                        Subject.SETTING,
                        setting.key(),
                        null,
                        verb,
                        before == null ? Map.of() : Map.of(VALUE, before),
                        after == null ? Map.of() : Map.of(VALUE, after),
                        reason),
                actor);
    }

    private void save(StoredSetting row) {
        stored.saveAndFlush(row);
        versions.increase(Settings.NAME);
        AfterCommit.run(settings::refresh);
    }
}

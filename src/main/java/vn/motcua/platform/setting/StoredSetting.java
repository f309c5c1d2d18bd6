package vn.motcua.platform.setting;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** What a province has chosen for a setting, and what waits for a second person. What it was before stands in the change log. */
@Entity
@Table(name = "setting")
public class StoredSetting {

    @Id
    private String key;

    @Version
    private int version;

    private @Nullable String value;
    private @Nullable String changedBy;
    private @Nullable Instant changedAt;

    @Embedded
    private @Nullable Proposal proposal;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected StoredSetting() {}

    public StoredSetting(String key) {
        this.key = key;
    }

    /**
     * A value that one administrator prepared and another has to apply.
     *
     * @param proposedValue null for going back to what is configured
     * @param proposedBy id of the official
     */
    @Embeddable
    public record Proposal(@Nullable String proposedValue, int proposedBy, Instant proposedAt, String proposedReason) {}

    /** Chooses a value; null goes back to what is configured. Whatever waits is void. */
    public void choose(@Nullable String chosen, String by, Instant at) {
        value = chosen;
        changedBy = by;
        changedAt = at;
        proposal = null;
    }

    /** Prepares a value for a second person, in place of one that waits. */
    public void prepare(Proposal prepared) {
        proposal = prepared;
    }

    /** Gives up what waits. */
    public void decline() {
        proposal = null;
    }

    public String key() {
        return key;
    }

    /** Counts the changes; 0 for a setting that was never touched. */
    public int revision() {
        return version;
    }

    /** What was chosen; null while what is configured holds. */
    public @Nullable String value() {
        return value;
    }

    /** Name of who changed it last; null for nobody. */
    public @Nullable String changedBy() {
        return changedBy;
    }

    public @Nullable Instant changedAt() {
        return changedAt;
    }

    /** What waits for a second person; null for nothing. */
    public @Nullable Proposal proposal() {
        return proposal;
    }

    @Override
    public String toString() {
        return "StoredSetting[" + key + ", " + version + "]";
    }
}

package vn.motcua.identity.factor;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficialId;

/** Reset of a lost second factor that one administrator prepared; another confirms or declines it. */
@Entity
class SecondFactorReset {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int accountId;
    private int preparedBy;
    private Instant preparedAt;
    private String reason;
    private @Nullable Integer decidedBy;
    private @Nullable Instant decidedAt;
    private boolean applied;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected SecondFactorReset() {}

    SecondFactorReset(int account, OfficialId by, String reason, Instant now) {
        accountId = account;
        preparedBy = by.value();
        preparedAt = now;
        this.reason = reason;
    }

    /** Ends its waiting: it was applied, or declined. */
    void decide(OfficialId by, boolean apply, Instant now) {
        decidedBy = by.value();
        decidedAt = now;
        applied = apply;
    }

    int account() {
        return accountId;
    }

    OfficialId preparedBy() {
        return new OfficialId(preparedBy);
    }

    Instant preparedAt() {
        return preparedAt;
    }

    String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return "SecondFactorReset[" + id + ", account " + accountId + "]";
    }
}

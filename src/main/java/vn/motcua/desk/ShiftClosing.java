package vn.motcua.desk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;

/**
 * The closing of a shift: the amounts taken by the ledger, and the amount counted in the drawer. It is never changed.
 */
@Entity
@Immutable
public class ShiftClosing implements Persistable<ShiftClosing.Key> {

    @EmbeddedId
    private Key key;

    private Instant closedAt;
    private int received;
    private int returned;
    private long fee;
    private long charge;
    private long feeTransferred;
    private long chargeTransferred;
    private long counted;
    private @Nullable String explanation;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ShiftClosing() {}

    private ShiftClosing(Key key, ShiftDay day, long counted, @Nullable String explanation, Instant at) {
        this.key = key;
        this.closedAt = at;
        this.received = day.received();
        this.returned = day.returned();
        this.fee = day.taken().fee();
        this.charge = day.taken().charge();
        this.feeTransferred = day.transferred().fee();
        this.chargeTransferred = day.transferred().charge();
        this.counted = counted;
        this.explanation = explanation;
    }

    /**
     * Makes the next closing of a day.
     *
     * @param counted amount in the drawer, in VND
     * @param explanation explanation of a difference; null or blank without one
     * @throws RefusedException INVALID with the field when the amount is negative or a difference is not explained
     */
    static ShiftClosing of(
            ShiftDay day, int official, OfficeId office, long counted, @Nullable String explanation, Instant at) {
        if (counted < 0) {
            throw RefusedException.invalidField("counted", "dossier.refusal.fee-negative");
        }
        String said = explanation == null || explanation.isBlank() ? null : explanation;
        if (counted != day.cash().sum() && said == null) {
            throw RefusedException.invalidField("explanation", "dossier.refusal.difference");
        }
        int no = day.closings().size() + 1;
        return new ShiftClosing(new Key(official, office.value(), day.day(), no), day, counted, said, at);
    }

    /**
     * Identity of a closing.
     *
     * @param no number within the day, from 1
     */
    @Embeddable
    public record Key(
            int officialId,
            int officeId,
            LocalDate day,
            @JdbcTypeCode(SqlTypes.SMALLINT) int no) implements Serializable {}

    public Instant at() {
        return closedAt;
    }

    /** Number of dossiers accepted. */
    public int received() {
        return received;
    }

    /** Number of results handed over. */
    public int returned() {
        return returned;
    }

    /** Amounts taken in cash, by the ledger. */
    public ShiftDay.Taken cash() {
        return new ShiftDay.Taken(fee - feeTransferred, charge - chargeTransferred);
    }

    /** Amounts taken by transfer, by the ledger. */
    public ShiftDay.Taken transferred() {
        return new ShiftDay.Taken(feeTransferred, chargeTransferred);
    }

    /** Amount counted in the drawer, in VND. */
    public long counted() {
        return counted;
    }

    /** The explanation of a difference; null without one. */
    public @Nullable String explanation() {
        return explanation;
    }

    /** Counted amount minus the amount taken in cash, in VND; negative when money is missing. */
    public long difference() {
        return counted - cash().sum();
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Always true, because a closing is saved once. */
    @Override
    @Transient
    public boolean isNew() {
        return true;
    }
}

package vn.motcua.dossier.fact;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.DecisionOutcome;

/**
 * What was decided.
 *
 * @param outcome null before the signature
 * @param resultNumber null before the result is numbered
 */
@Embeddable
public record Decision(
        @Column(table = "dossier_state") @Nullable @Enumerated(EnumType.STRING)
        DecisionOutcome outcome,

        @Column(table = "dossier_state") @Nullable String resultNumber,
        @Column(table = "dossier_state") @Nullable Instant resultSignedAt) {

    /** Not decided. */
    public static final Decision NONE = new Decision(null, null, null);
}

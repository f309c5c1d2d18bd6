package vn.motcua.api;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.WorklistRow;

/** A dossier in a list. */
@Schema(name = "DossierLine", description = "A dossier in a list; names are masked")
record DossierLine(
        UUID id,
        @Nullable String code,
        int version,
        BusinessState state,
        String procedure,
        @Schema(description = "Masked") String owner,

        @Schema(description = "The step that is here; null in lists that are not about steps") @Nullable
        Integer step,

        @Schema(description = "The step's own deadline") @Nullable
        OffsetDateTime stepDueAt,

        @Nullable OffsetDateTime dueAt,
        boolean provisional,
        boolean paused) {

    static DossierLine of(WorklistRow row, Times times) {
        return new DossierLine(
                row.dossier().value(),
                row.code(),
                row.version(),
                row.state(),
                row.procedure().code(),
                row.owner(),
                row.stepNo(),
                times.at(row.stepDueAt()),
                times.at(row.dueAt()),
                row.provisional(),
                row.paused());
    }

    static DossierLine of(DossierRow row, Times times) {
        return new DossierLine(
                row.dossier().value(),
                row.code(),
                row.version(),
                row.state(),
                row.procedure().code(),
                row.owner(),
                null,
                null,
                times.at(row.dueAt()),
                row.provisional(),
                row.pausedSince() != null);
    }
}

package vn.motcua.api.dossier;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.api.Times;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.WorklistRow;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromisedDates;

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

        @Schema(description = "What was promised first") @Nullable
        OffsetDateTime originalDueAt,

        @Schema(description = "What was promised last") @Nullable
        OffsetDateTime dueAt,

        @Schema(description = "By which of the two it is late")
        PromisedDates.Lateness late,

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
                times.at(row.dates().original()),
                times.at(row.dates().current()),
                row.dates().lateness(),
                row.dates().provisional(),
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
                times.at(row.dates().original()),
                times.at(row.dates().current()),
                row.dates().lateness(),
                row.dates().provisional(),
                row.pausedSince() != null);
    }
}

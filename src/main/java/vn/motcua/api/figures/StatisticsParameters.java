package vn.motcua.api.figures;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

/** Narrowing of statistics, and how they are judged. */
record StatisticsParameters(
        @Parameter(description = "Code of the office, with all below it", example = "H02") @Nullable
        String office,

        @Parameter(description = "Only procedures of this field, as the catalogue words it") @Nullable
        String field,

        @Parameter(
                description =
                        "By which date on time is judged: original, moved by pauses and not by an extension, or current",
                schema =
                        @Schema(
                                allowableValues = {"original", "current"},
                                defaultValue = "original"))
        @Nullable
        String by,

        @Parameter(
                description = "How exactly on time is judged: by local days, or by moments",
                schema =
                        @Schema(
                                allowableValues = {"date", "instant"},
                                defaultValue = "date"))
        @Nullable
        String basis,

        @Parameter(
                description = "The day at whose end open dossiers are counted; without it the last day of the period",
                example = "2026-06-30")
        @Nullable
        String asOf,

        @Parameter(
                description = "Dossiers of this system, of a former one whose history was imported, or both",
                schema =
                        @Schema(
                                allowableValues = {"own", "imported", "all"},
                                defaultValue = "all"))
        @Nullable
        String source,

        @Parameter(
                description =
                        "Only of the receiving office with exactly this code, or this name in the former system; - for none."
                                + " Likewise the following")
        @Nullable
        String receiving,

        @Nullable String responsible,

        @Nullable String official,

        @Nullable String procedure,

        @Parameter(description = "COUNTER, ONLINE or POST") @Nullable
        String channel) {

    /** Whether nothing is narrowed or judged otherwise than figures do. */
    boolean isPlain() {
        return basis == null
                && asOf == null
                && source == null
                && receiving == null
                && responsible == null
                && official == null
                && procedure == null
                && channel == null;
    }
}

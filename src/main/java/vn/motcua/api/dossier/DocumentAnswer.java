package vn.motcua.api.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.api.Times;
import vn.motcua.document.Printing;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.PrintedLine;

/** The papers of a dossier. */
@Schema(name = "Documents", description = "The papers a dossier may have as it stands, and those that were printed")
record DocumentAnswer(List<Available> available, List<Printed> printed) {

    /** A paper that can be printed. */
    @Schema(name = "AvailableDocument")
    record Available(
            Form form,

            @Schema(description = "Its name in the address of the PDF", example = "giay-hen")
            String path,

            @Schema(description = "Whether it was printed as it stands")
            boolean printed) {}

    /** A printed paper. */
    @Schema(name = "PrintedDocument")
    record Printed(
            UUID id,
            Form form,
            @Schema(description = "1, then the reprints") int copy,
            OffsetDateTime printedAt,
            String printedBy,

            @Schema(description = "SHA-256 of the content, hexadecimal")
            String sha256) {}

    static DocumentAnswer of(List<Printing.Printable> printable, List<PrintedLine> lines, Times times) {
        return new DocumentAnswer(
                printable.stream()
                        .map(each -> new Available(each.form(), each.form().path(), each.printed()))
                        .toList(),
                lines.stream()
                        .map(line -> new Printed(
                                line.id(),
                                line.form(),
                                line.copy(),
                                Objects.requireNonNull(times.at(line.printedAt())),
                                line.printedBy(),
                                line.hash()))
                        .toList());
    }
}

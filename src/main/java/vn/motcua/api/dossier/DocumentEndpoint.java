package vn.motcua.api.dossier;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Times;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.document.Printing;
import vn.motcua.document.form.Form;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Endpoint of the papers of a dossier and their PDF files. */
@RestController
@RequestMapping("/api/v1/dossiers/{code}/documents")
@Tag(name = "Dossiers")
class DocumentEndpoint {

    private final DossierReader reader;
    private final Printing printing;
    private final Times times;

    DocumentEndpoint(DossierReader reader, Printing printing, Times times) {
        this.reader = reader;
        this.printing = printing;
        this.times = times;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The papers of a dossier",
            description = "Those it may have as it stands, and those that were printed, newest first.")
    DocumentAnswer documents(@Parameter(example = "H02.29.16-261124-0001") @PathVariable String code, Actor actor) {
        DossierView view = reader.view(find(code, actor), actor, ViewPurpose.API);
        return DocumentAnswer.of(printing.printable(view, actor), printing.printed(view.id()), times);
    }

    @GetMapping(path = "/{form}", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "A paper of a dossier as PDF",
            description =
                    "PDF/A-2u and PDF/UA-1, as it was printed last; the first to ask prints it, and from then on the bytes"
                            + " are the same. 409 when the form does not apply to the dossier.")
    ResponseEntity<byte[]> document(
            @Parameter(example = "H02.29.16-261124-0001") @PathVariable String code,
            @Parameter(description = "From the list", example = "giay-hen") @PathVariable String form,
            Actor actor) {
        DossierId dossier = find(code, actor);
        Form asked = Form.ofPath(form).orElseThrow(() -> RefusedException.notFound("document.refusal.no-paper"));
        return ResponseEntity.ok(printing.pdf(printing.show(dossier, asked, actor)));
    }

    private DossierId find(String code, Actor actor) {
        return reader.find(code, actor).orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
    }
}

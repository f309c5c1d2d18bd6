package vn.motcua.document.form;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * Content of a filled form, ready to be printed and stored. The form is filled when it is asked for: whether a paper was printed
 * before follows from its subject alone.
 *
 * @param set null for a paper in no set of statutory forms
 * @param subject identity of the content: a further print of the same subject is a reprint
 * @param office office that prints the form
 * @param filling fills the form
 */
public record FormContent(
        Form kind,
        @Nullable FormSet set,
        String subject,
        @Nullable DossierId dossier,
        @Nullable UUID notice,
        OfficeId office,
        Supplier<FilledForm> filling) {

    /** The filled form. */
    public FilledForm form() {
        return filling.get();
    }

    /** A form about one dossier. */
    public static FormContent of(
            Form kind, FormSet set, String about, DossierId dossier, OfficeId office, Supplier<FilledForm> filling) {
        return new FormContent(
                kind,
                kind.statutory() ? set : null,
                kind.path() + "/" + dossier + "/" + about,
                dossier,
                null,
                office,
                filling);
    }
}

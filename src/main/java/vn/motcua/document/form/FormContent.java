package vn.motcua.document.form;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * Content of a filled form, ready to be printed and stored.
 *
 * @param set null for a paper in no set of statutory forms
 * @param subject identity of the content: a further print of the same subject is a reprint
 * @param office office that prints the form
 */
public record FormContent(
        Form kind,
        @Nullable FormSet set,
        String subject,
        @Nullable DossierId dossier,
        @Nullable UUID notice,
        OfficeId office,
        FilledForm form) {

    /** A form about one dossier. */
    public static FormContent of(
            Form kind, FormSet set, String about, DossierId dossier, OfficeId office, FilledForm form) {
        return new FormContent(
                kind,
                kind.statutory() ? set : null,
                kind.path() + "/" + dossier + "/" + about,
                dossier,
                null,
                office,
                form);
    }
}

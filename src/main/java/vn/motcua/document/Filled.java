package vn.motcua.document;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.DossierId;
import vn.motcua.organisation.OfficeId;

/**
 * A filled form, ready to be printed and kept.
 *
 * @param set null for a paper in no set of statutory forms
 * @param subject identity of the content: a further print of the same subject is a reprint
 * @param office office that prints the form
 */
record Filled(
        Form kind,
        @Nullable FormSet set,
        String subject,
        @Nullable DossierId dossier,
        @Nullable UUID notice,
        OfficeId office,
        FilledForm form) {

    /** A form about one dossier. */
    static Filled of(Form kind, FormSet set, String about, DossierId dossier, OfficeId office, FilledForm form) {
        return new Filled(
                kind,
                kind.statutory() ? set : null,
                kind.path() + "/" + dossier + "/" + about,
                dossier,
                null,
                office,
                form);
    }
}

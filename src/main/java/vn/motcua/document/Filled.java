package vn.motcua.document;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.DossierId;
import vn.motcua.organisation.OfficeId;

/**
 * A form that is filled and ready to be printed and kept.
 *
 * @param set null for a paper in no set of statutory forms
 * @param subject what it is a print of: as long as this is the same, a further print is a reprint
 * @param office where it is printed
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

package vn.motcua.desk;

import java.time.Instant;

import vn.motcua.dossier.DossierView;
import vn.motcua.vocabulary.DossierId;

/**
 * Data of a person or an organisation from an earlier dossier, unmasked, which the counter copies into a new one.
 *
 * @param dossier earlier dossier
 * @param givenAt moment at which the data were given
 */
public record KnownApplicant(DossierView.Person person, DossierId dossier, Instant givenAt) {

    @Override
    public String toString() {
        return "KnownApplicant[]";
    }
}

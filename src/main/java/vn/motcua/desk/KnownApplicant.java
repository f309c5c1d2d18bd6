package vn.motcua.desk;

import java.time.Instant;

import vn.motcua.dossier.DossierView;
import vn.motcua.vocabulary.DossierId;

/**
 * What an earlier dossier says of a person or an organisation, unmasked: the counter copies it into a new one.
 *
 * @param dossier where it stands
 * @param givenAt when it was given
 */
public record KnownApplicant(DossierView.Person person, DossierId dossier, Instant givenAt) {

    @Override
    public String toString() {
        return "KnownApplicant[]";
    }
}

package vn.motcua.dossier;

import java.time.Instant;

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

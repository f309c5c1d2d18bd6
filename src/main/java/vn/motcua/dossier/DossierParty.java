package vn.motcua.dossier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A further party beside the owner.
 *
 * @param role what the party is, in Vietnamese
 */
public record DossierParty(String role, String roleEn, DossierView.Person person) {

    /** What the party is, in Vietnamese or English. */
    public String roleIn(String language) {
        return language.equals("en") ? roleEn : role;
    }

    /** With what a list or a stranger may see. */
    public DossierParty masked() {
        return new DossierParty(role, roleEn, person.masked());
    }

    /** Names of all who ask for something: the owner and the further parties. */
    static String names(DossierView.Person owner, List<DossierParty> parties) {
        return Stream.concat(Stream.of(owner), parties.stream().map(DossierParty::person))
                .map(DossierView.Person::name)
                .collect(Collectors.joining(", "));
    }
}

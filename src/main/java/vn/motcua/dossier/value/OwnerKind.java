package vn.motcua.dossier.value;

import vn.motcua.vocabulary.Identifier;

/** Who a dossier is for. */
public enum OwnerKind {
    /** One person. */
    PERSON,
    /** An enterprise, a household business or another organisation. */
    ORGANISATION;

    /** Whether the number is of a kind that such an owner has. */
    public boolean mayHave(Identifier identifier) {
        return this == PERSON ? identifier.kind().ofPerson() : identifier.kind().ofOrganisation();
    }
}

package vn.motcua.dossier.value;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;

/**
 * Who hands a dossier in for its owner (người nộp). Without a submitter the owner came in person.
 *
 * @param relation what the submitter is to the owner: mother, son, employee; never null
 * @param authorisation the paper of authority that was shown; null where the relation alone suffices
 */
public record Submitter(
        PersonName name,
        @Nullable Identifier identifier,
        @Nullable PhoneNumber phone,
        String relation,
        @Nullable String authorisation) {

    public Submitter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(relation, "relation");
    }

    @Override
    public String toString() {
        return "Submitter[]";
    }
}

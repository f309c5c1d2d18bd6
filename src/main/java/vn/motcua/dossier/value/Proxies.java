package vn.motcua.dossier.value;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.vocabulary.Folding;

/**
 * When somebody who hands in for another must bring a paper of authority (domain reference, section 6): always, but for
 * parents, children, spouses and siblings in matters of civil status, who prove the relation; for parents and guardians of
 * a child; and for whoever represents an organisation by law.
 */
public final class Proxies {

    private static final int OF_AGE = 18;
    private static final String CIVIL_STATUS = "ho tich";
    private static final Set<String> FAMILY = Set.of("cha", "bo", "me", "con", "vo", "chong", "anh", "chi", "em");
    private static final Set<String> PARENTS = Set.of("cha", "bo", "me");
    private static final Set<String> GUARDIANS = Set.of("giam ho", "nguoi giam ho");
    private static final String BY_LAW = "dai dien theo phap luat";

    private Proxies() {}

    /** Whether the submitter must show a paper of authority. */
    public static boolean needAuthorisation(
            Submitter submitter, Owner owner, ProcedureVersion procedure, LocalDate today) {
        String relation = Folding.fold(submitter.relation());
        if (owner.kind() == OwnerKind.ORGANISATION) {
            return !relation.contains(BY_LAW);
        }
        if (GUARDIANS.contains(relation)) {
            return false;
        }
        if (isChild(owner, today) && names(relation, PARENTS)) {
            return false;
        }
        return !(Folding.fold(procedure.field()).contains(CIVIL_STATUS) && names(relation, FAMILY));
    }

    private static boolean isChild(Owner owner, LocalDate today) {
        LocalDate birthDate = owner.birthDate();
        Integer year = owner.birthYear();
        if (birthDate != null) {
            return birthDate.plusYears(OF_AGE).isAfter(today);
        }
        return year != null && today.getYear() - year < OF_AGE;
    }

    /** {@code mẹ}, {@code mẹ đẻ}, {@code anh trai}: the first word says it. */
    private static boolean names(String relation, Set<String> relations) {
        return Arrays.stream(relation.split(" ")).limit(1).anyMatch(relations::contains);
    }
}

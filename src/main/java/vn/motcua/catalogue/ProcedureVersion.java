package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Level;
import vn.motcua.vocabulary.Validity;

/**
 * A published version of a procedure, in force during a period. A dossier keeps the version under which it was
 * accepted; later versions do not change it (domain reference, sections 0 and 4.3).
 *
 * @param id identity of the version
 * @param code the procedure's national code, such as 1.001193
 * @param no the version's number, from 1
 * @param name name, in Vietnamese
 * @param nameEn name in English; null when there is no translation
 * @param field field of administration, as worded in the national list
 * @param levels levels that have authority at any time during the version
 * @param channels channels by which a dossier may be submitted
 * @param checked whether a person has compared limits, components and fees with their sources; pages must show false
 * @param result result that the citizen receives; null when not known
 * @param agency agency that carries the procedure out, as published; null when not known
 * @param applicants persons who may apply, as published; null when not known
 * @param decision decision that publishes the procedure; null when not known
 * @param legalBasis legal basis; null when not known
 * @param source source of the data
 * @param validFrom first day in force
 * @param validTo first day no longer in force; null for no end
 * @param cases cases, in order; at least one
 */
public record ProcedureVersion(
        ProcedureVersionId id,
        String code,
        int no,
        String name,
        @Nullable String nameEn,
        String field,
        Set<Level> levels,
        Set<Channel> channels,
        boolean checked,
        @Nullable String result,
        @Nullable String agency,
        @Nullable String applicants,
        @Nullable String decision,
        @Nullable String legalBasis,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<ProcedureCase> cases) {

    /** @throws IllegalArgumentException if there is no case */
    public ProcedureVersion {
        levels = Collections.unmodifiableSet(new TreeSet<>(levels)); // in the order of the enumeration
        channels = Collections.unmodifiableSet(new TreeSet<>(channels));
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("procedure " + code + " has no case");
        }
    }

    /** Whether a dossier is accepted under this version on a day. */
    public boolean isInForceOn(LocalDate day) {
        return Validity.covers(validFrom, validTo, day);
    }

    /** Whether a case goes by a route. */
    public boolean follows(String routeCode) {
        return cases.stream().anyMatch(each -> each.route().code().equals(routeCode));
    }

    /** The name in English for {@code en} where there is a translation; otherwise in Vietnamese. */
    public String nameIn(String language) {
        return nameEn != null && language.equals("en") ? nameEn : name;
    }

    /** The ordinary case, the first. */
    public ProcedureCase ordinaryCase() {
        return cases.get(0);
    }
}

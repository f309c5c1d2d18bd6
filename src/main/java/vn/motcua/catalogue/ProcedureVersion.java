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
 * A procedure as published for a time. A dossier keeps the version it was accepted under; a later one changes nothing
 * for it (domain reference, sections 0 and 4.3).
 *
 * @param id names it
 * @param code the procedure's national code, such as 1.001193
 * @param no the version's number, from 1
 * @param name what it is called, in Vietnamese
 * @param nameEn the same in English; null when nobody has translated it
 * @param field the field it belongs to, as the national list words it
 * @param levels the levels that have authority at any time of the version
 * @param channels how it may be handed in
 * @param checked whether a person compared limits, components and fees with their sources; false must be shown
 * @param result what the citizen gets; null when not known
 * @param agency who carries it out, as published; null when not known
 * @param applicants who may ask for it, as published; null when not known
 * @param decision the decision that publishes it; null when not known
 * @param legalBasis the law behind it; null when not known
 * @param source where the data came from
 * @param validFrom the first day
 * @param validTo the first day no more; null for without end
 * @param cases at least one, in order
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

    /** Whether it is the one to accept under on a day. */
    public boolean isInForceOn(LocalDate day) {
        return Validity.covers(validFrom, validTo, day);
    }

    /** The name in English for {@code en} where somebody has translated it, in Vietnamese otherwise. */
    public String nameIn(String language) {
        return nameEn != null && language.equals("en") ? nameEn : name;
    }

    /** The ordinary case, the first. */
    public ProcedureCase ordinaryCase() {
        return cases.get(0);
    }
}

package vn.motcua.catalogue.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Authority;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Level;

/**
 * What a version of a procedure says.
 *
 * @param version number of the version; of a draft that of the version it began from, 0 for a new procedure
 * @param validFrom first day; null in a draft, which has none yet
 * @param validTo first day no longer in force; null for no end
 * @param authorities levels that decide; null where another version of the procedure says them. A single office that decides is
 *     not said here
 * @param decision decision that publishes the procedure; null when not known
 */
public record ProcedureContent(
        String code,
        int version,
        String name,
        @Nullable String nameEn,
        String field,
        boolean checked,
        List<Channel> channels,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String applicants,
        @Nullable String agency,
        @Nullable String result,
        @Nullable String legalBasis,
        @Nullable String decision,
        String source,
        @Nullable List<AuthorityContent> authorities,
        List<CaseContent> cases) {

    public ProcedureContent {
        channels = List.copyOf(new TreeSet<>(channels));
        authorities = authorities == null ? null : List.copyOf(authorities);
        cases = List.copyOf(cases);
    }

    /**
     * What a published version says.
     *
     * @param held authorities that hold; those of a single office are left out
     */
    public static ProcedureContent of(ProcedureVersion version, List<Authority> held) {
        return new ProcedureContent(
                version.code(),
                version.no(),
                version.name(),
                version.nameEn(),
                version.field(),
                version.checked(),
                List.copyOf(version.channels()),
                version.validFrom(),
                version.validTo(),
                version.applicants(),
                version.agency(),
                version.result(),
                version.legalBasis(),
                version.decision(),
                version.source(),
                held.stream()
                        .filter(each -> each.office() == null)
                        .map(each -> new AuthorityContent(each.level(), each.validFrom(), each.validTo(), each.basis()))
                        .toList(),
                version.cases().stream().map(CaseContent::of).toList());
    }

    /** The authorities; empty where another version says them. */
    public List<AuthorityContent> held() {
        return authorities == null ? List.of() : authorities;
    }

    /** Levels that decide, in order. */
    public Set<Level> levels() {
        Set<Level> levels = new TreeSet<>();
        held().forEach(each -> levels.add(each.level()));
        return levels;
    }

    /** The same as a draft that begins from a version. */
    public ProcedureContent asDraftOf(int base) {
        return with(base, null, null, authorities, cases);
    }

    /** The same with other cases. */
    public ProcedureContent withCases(List<CaseContent> others) {
        return with(version, validFrom, validTo, authorities, others);
    }

    /** The same with other authorities. */
    public ProcedureContent withAuthorities(List<AuthorityContent> others) {
        return with(version, validFrom, validTo, others, cases);
    }

    /** The same as version of a number, from a day on. */
    public ProcedureContent published(int number, LocalDate from) {
        return with(number, from, null, authorities, cases);
    }

    private ProcedureContent with(
            int number,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<AuthorityContent> holders,
            List<CaseContent> ofCases) {
        return new ProcedureContent(
                code,
                number,
                name,
                nameEn,
                field,
                checked,
                channels,
                from,
                to,
                applicants,
                agency,
                result,
                legalBasis,
                decision,
                source,
                holders,
                ofCases);
    }
}

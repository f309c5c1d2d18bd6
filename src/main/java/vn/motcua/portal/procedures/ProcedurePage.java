package vn.motcua.portal.procedures;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.duedate.DeadlinePreview;

/**
 * A procedure in the reader's language.
 *
 * @param version published version
 * @param name name in the reader's language
 * @param limit time limit over all cases, in words
 * @param fees fees over all cases, in words; never empty
 * @param where levels that receive it, in words
 * @param channels channels of submission, in words
 * @param cases cases in order, at least one
 */
public record ProcedurePage(
        ProcedureVersion version,
        String name,
        String limit,
        List<String> fees,
        String where,
        String channels,
        List<Case> cases) {

    /**
     * A case of the procedure.
     *
     * @param vietnameseOnly whether the name is Vietnamese in both languages, for screen readers
     * @param due due moment if the dossier is handed in at the moment of the question
     */
    public record Case(
            int no,
            String name,
            boolean vietnameseOnly,
            String limit,
            @Nullable String limitBasis,
            List<FeeLine> fees,
            boolean proxyAllowed,
            List<Paper> papers,
            DeadlinePreview due) {}

    /** A fee in words, with exemptions and legal basis; both null when not known. */
    public record FeeLine(
            String words,
            @Nullable String exemption,
            @Nullable String basis) {}

    /** A paper to bring. */
    public record Paper(ComponentRequirement requirement, String name) {}
}

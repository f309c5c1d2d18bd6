package vn.motcua.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * A procedure in the reader's words.
 *
 * @param version what is published
 * @param name in the reader's language
 * @param limit how long, over all cases
 * @param fees how much, over all cases; never empty
 * @param where which levels take it
 * @param channels how it may be handed in
 * @param cases at least one, in order
 */
record ProcedurePage(
        ProcedureVersion version,
        String name,
        String limit,
        List<String> fees,
        String where,
        String channels,
        List<Case> cases) {

    /**
     * One of the situations the procedure tells apart.
     *
     * @param vietnameseOnly whether its name is Vietnamese in any language, for whoever reads it out
     * @param due when the result is due if it is handed in at the moment asked about
     */
    record Case(
            int no,
            String name,
            boolean vietnameseOnly,
            String limit,
            @Nullable String limitBasis,
            List<FeeLine> fees,
            boolean proxyAllowed,
            List<Paper> papers,
            DueIfNow due) {}

    /** A fee in words, with who is exempt and the instrument behind it; both null when not known. */
    record FeeLine(
            String words,
            @Nullable String exemption,
            @Nullable String basis) {}

    /** A paper to bring. */
    record Paper(ComponentRequirement requirement, String name) {}
}

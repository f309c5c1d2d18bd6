package vn.motcua.portal.procedures;

import java.util.List;

/**
 * One procedure in the results of a search.
 *
 * @param limit time limit in words, or that it is not known
 * @param fees fees in words, or that they are not known; never empty
 * @param where levels that receive it, in words
 * @param vietnameseOnly whether the name has no translation
 */
public record ProcedureHit(
        String code,
        String name,
        String field,
        String limit,
        List<String> fees,
        String where,
        boolean checked,
        boolean vietnameseOnly) {}

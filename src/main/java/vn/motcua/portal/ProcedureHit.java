package vn.motcua.portal;

import java.util.List;

/**
 * One procedure in the results of a search.
 *
 * @param limit how long it takes, or that it is not known
 * @param fees what it costs, or that it is not known; never empty
 * @param where which levels take it
 * @param vietnameseOnly whether the name has no translation
 */
record ProcedureHit(
        String code,
        String name,
        String field,
        String limit,
        List<String> fees,
        String where,
        boolean checked,
        boolean vietnameseOnly) {}

package vn.motcua.counter.worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.desk.DueGroup;
import vn.motcua.desk.WaitingList;
import vn.motcua.desk.WorklistFilter;

/**
 * Query of the worklist, as in the parameters of its address.
 *
 * @param group group of due dates; null for all
 * @param holding who holds the file; null for all
 * @param field procedure field; null or blank for all
 * @param queue one of the other lists of the desk; null for the worklist, to which the other parameters apply
 */
public record WorkAsked(
        @Nullable DueGroup group,
        WorklistFilter.@Nullable Holding holding,
        @Nullable String field,
        @Nullable WaitingList queue) {

    public WorklistFilter filter() {
        return new WorklistFilter(
                group,
                holding == null ? WorklistFilter.Holding.ALL : holding,
                field == null || field.isBlank() ? null : field,
                false);
    }

    /** Query string for another address, with its question mark; empty without filters. */
    public String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        if (queue != null) {
            return query.queryParam("queue", queue).encode().toUriString();
        }
        if (group != null) {
            query.queryParam("group", group);
        }
        if (holding != null && holding != WorklistFilter.Holding.ALL) {
            query.queryParam("holding", holding);
        }
        if (field != null && !field.isBlank()) {
            query.queryParam("field", "{field}").encode();
            return query.buildAndExpand(field).toUriString();
        }
        return query.toUriString();
    }
}

package vn.motcua.counter.worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.desk.DueGroup;
import vn.motcua.desk.WaitingList;
import vn.motcua.desk.WorklistFilter;

/**
 * Which of the desk's work is asked for, as it stands in the address.
 *
 * @param queue one of the lists beside the work; null for the work itself, which the others narrow
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

    /** The same question for another address, with its question mark; empty when everything is asked for. */
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

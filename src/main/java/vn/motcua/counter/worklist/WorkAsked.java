package vn.motcua.counter.worklist;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.catalogue.StepKind;
import vn.motcua.desk.DueGroup;
import vn.motcua.desk.WaitingList;
import vn.motcua.desk.WorklistFilter;
import vn.motcua.desk.WorklistOrder;

/**
 * Query of the worklist, as in the parameters of its address. It has no name, number or text of a person: addresses stay in
 * histories and logs.
 *
 * @param group group of due dates; null for all
 * @param holding who holds the file: a {@link WorklistFilter.Holding} or the id of an official; null for all
 * @param field procedure field; null or blank for all
 * @param procedure code of a procedure; null or blank for all
 * @param step kind of the step; null for all
 * @param queue one of the other lists of the desk; null for the worklist, to which the other parameters apply
 * @param sort column by which the list is sorted, in small letters, with a minus before it when turned round; null for the
 *     nearest date first
 */
public record WorkAsked(
        @Nullable DueGroup group,
        @Nullable String holding,
        @Nullable String field,
        @Nullable String procedure,
        @Nullable StepKind step,
        @Nullable WaitingList queue,
        @Nullable String sort) {

    private static final String TURNED = "-";

    public WorklistFilter filter() {
        return new WorklistFilter(
                group, kind(), textOrNull(field), false, holder(), textOrNull(procedure), step, order());
    }

    /** Value of a column's parameter in a link that sorts by it, or turns it round when it is sorted by already. */
    public String sorted(String column) {
        WorklistOrder order = order();
        boolean turn = !order.descending() && column(order).equals(column);
        return (turn ? TURNED : "") + column;
    }

    /** Value of {@code aria-sort} of a column; null when the list is not sorted by it. */
    public @Nullable String direction(String column) {
        WorklistOrder order = order();
        return !column(order).equals(column) ? null : order.descending() ? "descending" : "ascending";
    }

    /** Value of the choice of a holder; empty for all. */
    public String held() {
        Integer holder = holder();
        return holder != null ? holder.toString() : kind() == WorklistFilter.Holding.ALL ? "" : kind().name();
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
        if (!held().isEmpty()) {
            query.queryParam("holding", held());
        }
        String field = textOrNull(this.field);
        if (field != null) {
            query.queryParam("field", "{field}");
        }
        String procedure = textOrNull(this.procedure);
        if (procedure != null) {
            query.queryParam("procedure", "{procedure}");
        }
        if (step != null) {
            query.queryParam("step", step);
        }
        WorklistOrder order = order();
        if (!order.equals(WorklistOrder.NEAREST)) {
            query.queryParam("sort", (order.descending() ? TURNED : "") + column(order));
        }
        return query.encode()
                .buildAndExpand(
                        Map.of("field", field == null ? "" : field, "procedure", procedure == null ? "" : procedure))
                .toUriString();
    }

    private WorklistOrder order() {
        String asked = sort == null ? "" : sort;
        boolean turned = asked.startsWith(TURNED);
        String name = (turned ? asked.substring(1) : asked).toUpperCase(Locale.ROOT);
        for (WorklistOrder.Column column : WorklistOrder.Column.values()) {
            if (column.name().equals(name)) {
                return new WorklistOrder(column, turned);
            }
        }
        return WorklistOrder.NEAREST;
    }

    private static String column(WorklistOrder order) {
        return order.by().name().toLowerCase(Locale.ROOT);
    }

    private WorklistFilter.Holding kind() {
        for (WorklistFilter.Holding each : WorklistFilter.Holding.values()) {
            if (each.name().equals(holding)) {
                return each;
            }
        }
        return WorklistFilter.Holding.ALL;
    }

    private @Nullable Integer holder() {
        return holding != null && holding.matches("[0-9]{1,9}") ? Integer.valueOf(holding) : null;
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

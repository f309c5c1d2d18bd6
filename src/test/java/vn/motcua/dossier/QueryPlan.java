package vn.motcua.dossier;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL answers a query, as it says itself. */
public final class QueryPlan {

    private QueryPlan() {}

    /** The plan of a query with these values, carried out. */
    public static String of(JdbcClient jdbc, String query, Map<String, ? extends @Nullable Object> parameters) {
        List<String> lines = jdbc.sql("explain (analyze, buffers off, timing off, summary off) " + query)
                .params(parameters)
                .query(String.class)
                .list();
        return String.join("\n", lines);
    }
}

package vn.motcua.dossier.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.fact.PlannedRoute;
import vn.motcua.dossier.fact.PlannedStep;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Columns;
import vn.motcua.platform.request.AfterCommit;

/** The planned routes that are stored. They never change: what was read once is kept in memory. */
@Component
public class PlannedRoutes {

    private static final int MOST = 20_000; // some 20 MB
    private static final String READ = """
            select route, no, kind, name, name_en, office_id, role, share, parallel_group
            from planned_step where route = any (:routes) order by route, no""";

    private final JdbcClient jdbc;
    private final Map<UUID, PlannedRoute> known = new ConcurrentHashMap<>();
    private final Set<UUID> kept = ConcurrentHashMap.newKeySet();

    PlannedRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The route of a name.
     *
     * @throws IllegalStateException when there is none
     */
    public PlannedRoute route(UUID id) {
        PlannedRoute route = known.get(id);
        if (route != null) {
            return route;
        }
        read(List.of(id));
        PlannedRoute read = known.get(id);
        if (read == null) {
            throw new IllegalStateException("There is no planned route " + id);
        }
        return read;
    }

    /** Reads those of these routes that are not known yet, at one go. */
    void read(Collection<UUID> ids) {
        if (known.size() > MOST) {
            known.clear();
            kept.clear();
        }
        UUID[] unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toArray(UUID[]::new);
        if (unknown.length > 0) {
            stored(unknown).forEach(route -> known.put(route.id(), route));
        }
    }

    /** The routes of these names as they are stored now. */
    public List<PlannedRoute> stored(UUID... ids) {
        Map<UUID, List<PlannedStep>> steps = new LinkedHashMap<>();
        jdbc.sql(READ).param("routes", ids).query(row -> {
            steps.computeIfAbsent(row.getObject("route", UUID.class), absent -> new ArrayList<>())
                    .add(new PlannedStep(
                            row.getInt("no"),
                            Columns.constant(row, "kind", StepKind.class),
                            Columns.text(row, "name"),
                            Columns.text(row, "name_en"),
                            row.getInt("office_id"),
                            Columns.constant(row, "role", Role.class),
                            row.getInt("share"),
                            Columns.integer(row, "parallel_group")));
        });
        return steps.entrySet().stream()
                .map(each -> new PlannedRoute(each.getKey(), each.getValue()))
                .toList();
    }

    /** Whether this instance stored a route for good; what it did not store may be there all the same. */
    boolean keeps(UUID id) {
        return kept.contains(id);
    }

    /** Remembers that routes are stored, once the surrounding transaction has committed: not when it is rolled back. */
    void keep(Set<UUID> ids) {
        Set<UUID> stored = Set.copyOf(ids);
        AfterCommit.run(() -> kept.addAll(stored));
    }
}

package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link Route}. */
@Entity
@Immutable
@Table(name = "route")
class RouteEntity {

    @Id
    private Integer id;

    private String code;
    private String name;
    private String nameEn;

    @ElementCollection
    @CollectionTable(name = "route_step", joinColumns = @JoinColumn(name = "route_id"))
    @OrderBy("no")
    @Fetch(FetchMode.SUBSELECT)
    private List<RouteStep> steps = new ArrayList<>();

    private transient @Nullable Route route;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected RouteEntity() {}

    /** The route; the same object for all cases that use it. */
    Route route() {
        if (route == null) {
            route = new Route(code, name, nameEn, steps);
        }
        return route;
    }
}

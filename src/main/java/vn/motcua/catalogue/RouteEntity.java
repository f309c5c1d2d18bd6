package vn.motcua.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficialId;

/** The stored form of one version of a {@link Route}. Nothing of it changes but that it may be withdrawn. */
@Entity
@Table(name = "route")
public class RouteEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String code;
    private int version;
    private @Nullable LocalDate validFrom;
    private String name;
    private String nameEn;
    private @Nullable Integer preparedBy;
    private @Nullable Integer publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable Instant withdrawnAt;

    @ElementCollection
    @CollectionTable(name = "route_step", joinColumns = @JoinColumn(name = "route_id"))
    @OrderBy("no")
    @Fetch(FetchMode.SUBSELECT)
    private List<RouteStep> steps = new ArrayList<>();

    private transient @Nullable Route route;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected RouteEntity() {}

    /** The first version of a new route, which holds from the beginning: nothing goes by it yet. */
    public RouteEntity(Route first) {
        this.code = first.code();
        this.version = 1;
        this.name = first.name();
        this.nameEn = first.nameEn();
        this.steps.addAll(first.steps());
    }

    /** A version that two officials published, or one alone. */
    public RouteEntity(Route route, OfficialId preparedBy, OfficialId publishedBy, Instant publishedAt) {
        this.code = route.code();
        this.version = route.version();
        this.validFrom = route.validFrom();
        this.name = route.name();
        this.nameEn = route.nameEn();
        this.preparedBy = preparedBy.value();
        this.publishedBy = publishedBy.value();
        this.publishedAt = publishedAt;
        this.steps.addAll(route.steps());
    }

    /** The version; the same object for all cases that use it. */
    public Route route() {
        if (route == null) {
            route = new Route(code, version, validFrom, name, nameEn, steps);
        }
        return route;
    }

    /** Number of the version, from 1; numbers of withdrawn ones are not used again. */
    public int version() {
        return version;
    }

    /** Whether it was withdrawn before a dossier was accepted with it. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Withdraws it; the version before it holds on. */
    public void withdraw(Instant now) {
        withdrawnAt = now;
    }
}

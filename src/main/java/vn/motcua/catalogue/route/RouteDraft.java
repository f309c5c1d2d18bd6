package vn.motcua.catalogue.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.RefusedException;

/**
 * The next version of a route while it is written. Once prepared it waits for another administrator and cannot be edited until
 * that one declines it or it is taken back.
 */
@Entity
@Table(name = "route_draft")
public class RouteDraft {

    @Id
    private UUID id;

    private String routeCode;
    private String name;
    private String nameEn;
    private int editedBy;
    private Instant editedAt;

    @Embedded
    private @Nullable Preparation waiting;

    @Version
    private int revision;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "route_draft_step", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderBy("no")
    private List<RouteStep> steps = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected RouteDraft() {}

    /** A draft that begins as a copy of a version. */
    RouteDraft(Route base, OfficialId editor, Instant now) {
        id = UUID.randomUUID();
        routeCode = base.code();
        name = base.name();
        nameEn = base.nameEn();
        editedBy = editor.value();
        editedAt = now;
        steps.addAll(base.steps());
    }

    /** What a draft says. */
    public record Content(String name, String nameEn, List<RouteStep> steps) {

        public Content {
            steps = List.copyOf(steps);
        }
    }

    void edit(Content content, OfficialId editor, Instant now) {
        requireOpen();
        name = content.name();
        nameEn = content.nameEn();
        steps.clear();
        steps.addAll(content.steps());
        editedBy = editor.value();
        editedAt = now;
    }

    void prepare(LocalDate from, String why, OfficialId by, Instant now) {
        requireOpen();
        waiting = new Preparation(from, by, now, why);
    }

    /** Makes it a draft again that can be edited. */
    void reopen() {
        waiting = null;
    }

    void requireOpen() {
        if (waiting != null) {
            throw RefusedException.conflict("catalogue.refusal.route-waits");
        }
    }

    public UUID id() {
        return id;
    }

    /** Code of the route. */
    public String routeCode() {
        return routeCode;
    }

    public Content content() {
        return new Content(name, nameEn, steps);
    }

    public OfficialId editedBy() {
        return new OfficialId(editedBy);
    }

    public Instant editedAt() {
        return editedAt;
    }

    /** Number of changes so far; a form says from which it was made. */
    public int revision() {
        return revision;
    }

    /** What waits for another administrator; null while it is written. */
    public @Nullable Preparation waiting() {
        return waiting;
    }
}

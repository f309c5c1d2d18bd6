package vn.motcua.dossier.query;

import java.util.Collection;
import java.util.Map;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Organisation;

/**
 * The one rule of who may see a dossier: whoever may see an office at which any step of it was, is or will be done. Pages,
 * API, search and files all ask by it; what it hides cannot be told from what does not exist (trust model, T2).
 */
public final class OfficeScopeCondition {

    /** True for the dossiers {@code d} that the {@linkplain #parameters actor} may see. */
    public static final String IN_SCOPE = """

            (:everything or exists (select from planned_step_fact scope
                                    where scope.route = d.planned_route and scope.office_id = any (:visible)))
            """;

    private OfficeScopeCondition() {}

    /** What {@link #IN_SCOPE} must be told of an actor. */
    public static Map<String, Object> parameters(Actor actor) {
        OfficeScope visible = actor.visible();
        return Map.of("everything", visible.isAll(), "visible", visible.isAll() ? new int[0] : ids(visible.offices()));
    }

    /** The offices of a scope by number; all there are for a scope without a list. */
    public static int[] ids(OfficeScope scope, Organisation organisation) {
        return scope.isAll()
                ? ids(organisation.offices().stream().map(Office::id).toList())
                : ids(scope.offices());
    }

    /** As the array a query takes. */
    public static int[] ids(Collection<OfficeId> offices) {
        return offices.stream().mapToInt(OfficeId::value).sorted().toArray();
    }
}

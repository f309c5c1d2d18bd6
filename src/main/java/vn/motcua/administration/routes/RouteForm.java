package vn.motcua.administration.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.administration.RowAct;
import vn.motcua.catalogue.route.RouteDraft;
import vn.motcua.platform.RequestKey;

/**
 * Form of the draft of a route, as it was typed; {@link RouteFormReader} makes the draft of it.
 *
 * @param revision revision of the draft from which the page was made
 * @param requestId key of the request, from the page
 */
record RouteForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable List<@Nullable StepForm> steps,
        @Nullable Integer revision,
        @Nullable String requestId) {

    /** Maximum number of steps of a route. */
    static final int MOST = 30;

    RouteForm {
        List<@Nullable StepForm> rows = new ArrayList<>();
        if (steps != null) {
            steps.stream().limit(MOST).forEach(each -> rows.add(Objects.requireNonNullElse(each, StepForm.EMPTY)));
        }
        steps = Collections.unmodifiableList(rows);
    }

    static RouteForm of(RouteDraft draft) {
        RouteDraft.Content content = draft.content();
        return new RouteForm(
                content.name(),
                content.nameEn(),
                new ArrayList<>(content.steps().stream().map(StepForm::of).toList()),
                draft.revision(),
                RequestKey.random().value());
    }

    /** The rows; never null. */
    List<StepForm> rows() {
        List<StepForm> rows = new ArrayList<>();
        if (steps != null) {
            steps.forEach(each -> rows.add(Objects.requireNonNullElse(each, StepForm.EMPTY)));
        }
        return rows;
    }

    /** The same with its rows changed by a button; a new row stands before the last one, the return. */
    RouteForm changed(RowAct act) {
        List<StepForm> rows = rows();
        return new RouteForm(
                name,
                nameEn,
                new ArrayList<>(act.applied(rows, StepForm.EMPTY, Math.max(0, rows.size() - 1), MOST)),
                revision,
                requestId);
    }
}

package vn.motcua.administration.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

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

    /** The same with an empty row before the last one, the return. */
    RouteForm withRow() {
        List<StepForm> rows = rows();
        if (rows.size() < MOST) {
            rows.add(Math.max(0, rows.size() - 1), StepForm.EMPTY);
        }
        return with(rows);
    }

    /** The same without a row. */
    RouteForm without(int row) {
        List<StepForm> rows = rows();
        if (row >= 0 && row < rows.size()) {
            rows.remove(row);
        }
        return with(rows);
    }

    /** The same with a row moved to another place, if both exist. */
    RouteForm moved(int row, int to) {
        List<StepForm> rows = rows();
        if (row >= 0 && row < rows.size() && to >= 0 && to < rows.size()) {
            rows.add(to, rows.remove(row));
        }
        return with(rows);
    }

    private RouteForm with(List<StepForm> rows) {
        return new RouteForm(name, nameEn, new ArrayList<>(rows), revision, requestId);
    }
}

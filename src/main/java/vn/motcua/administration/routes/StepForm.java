package vn.motcua.administration.routes;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.RouteStep;

/**
 * Row of the editor of a route, as it was typed.
 *
 * @param unitArgument code of the named office, or a field of administration
 * @param share parts of the whole limit
 * @param parallelGroup number of the group; empty for a step alone
 */
record StepForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String unitRule,
        @Nullable String unitArgument,
        @Nullable String role,
        @Nullable String share,
        @Nullable String parallelGroup) {

    static final StepForm EMPTY = new StepForm(null, null, null, null, null, null, null, null);

    static StepForm of(RouteStep step) {
        return new StepForm(
                step.kind().name(),
                step.name(),
                step.nameEn(),
                step.unitRule().name(),
                step.unitArgument(),
                step.role().name(),
                String.valueOf(step.share()),
                step.parallelGroup() == null ? null : String.valueOf(step.parallelGroup()));
    }
}

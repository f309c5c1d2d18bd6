package vn.motcua.catalogue;

import vn.motcua.organisation.OfficeId;

/**
 * A step of a route with the office that does it for one dossier.
 *
 * @param step the step
 * @param office office of the step; determined once, at acceptance
 */
public record ResolvedStep(RouteStep step, OfficeId office) {}

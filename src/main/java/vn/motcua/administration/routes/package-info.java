/** Pages of routes: their versions, drawing, draft, checks, trial run and publication by two administrators. */
@NullMarked
package vn.motcua.administration.routes;

import org.jspecify.annotations.NullMarked;

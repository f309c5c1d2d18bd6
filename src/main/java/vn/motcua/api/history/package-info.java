/** Endpoints of the history of a former system. */
@NullMarked
package vn.motcua.api.history;

import org.jspecify.annotations.NullMarked;

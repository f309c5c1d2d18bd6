/** Endpoints of figures. */
@NullMarked
package vn.motcua.api.figures;

import org.jspecify.annotations.NullMarked;

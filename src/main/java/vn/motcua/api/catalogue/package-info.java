/** Endpoints of procedures. */
@NullMarked
package vn.motcua.api.catalogue;

import org.jspecify.annotations.NullMarked;

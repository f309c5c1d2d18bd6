/** How far a province is on its way to the first citizen. */
@NullMarked
package vn.motcua.api.setup;

import org.jspecify.annotations.NullMarked;

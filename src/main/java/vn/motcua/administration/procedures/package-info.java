/** Pages of procedures. */
@NullMarked
package vn.motcua.administration.procedures;

import org.jspecify.annotations.NullMarked;

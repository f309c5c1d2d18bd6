/** Pages of procedures and the date if handed in now. */
@NullMarked
package vn.motcua.portal.procedures;

import org.jspecify.annotations.NullMarked;

/** Pages of offices. */
@NullMarked
package vn.motcua.administration.offices;

import org.jspecify.annotations.NullMarked;

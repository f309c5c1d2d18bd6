/** The guide from an empty database to the first citizen. */
@NullMarked
package vn.motcua.administration.setup;

import org.jspecify.annotations.NullMarked;

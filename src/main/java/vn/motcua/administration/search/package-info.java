/** Page on which everything that administrators keep is found by name. */
@NullMarked
package vn.motcua.administration.search;

import org.jspecify.annotations.NullMarked;

/** Pages of officials. */
@NullMarked
package vn.motcua.administration.people;

import org.jspecify.annotations.NullMarked;

/** Pages of client systems. */
@NullMarked
package vn.motcua.administration.systems;

import org.jspecify.annotations.NullMarked;

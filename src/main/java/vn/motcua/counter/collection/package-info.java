/** Pages of the return desk. */
@NullMarked
package vn.motcua.counter.collection;

import org.jspecify.annotations.NullMarked;

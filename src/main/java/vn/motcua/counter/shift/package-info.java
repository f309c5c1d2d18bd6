/** Page of closing a shift. */
@NullMarked
package vn.motcua.counter.shift;

import org.jspecify.annotations.NullMarked;

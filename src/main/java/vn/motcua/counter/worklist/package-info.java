/** Worklist, register and batches. */
@NullMarked
package vn.motcua.counter.worklist;

import org.jspecify.annotations.NullMarked;

/** Page of calling numbers. */
@NullMarked
package vn.motcua.counter.queue;

import org.jspecify.annotations.NullMarked;

/** Page for calling queue tickets. */
@NullMarked
package vn.motcua.counter.queue;

import org.jspecify.annotations.NullMarked;

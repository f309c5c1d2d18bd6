/** Pages of handing over and taking over files. */
@NullMarked
package vn.motcua.counter.handover;

import org.jspecify.annotations.NullMarked;

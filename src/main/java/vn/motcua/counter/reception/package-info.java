/** Pages of reception: form, draft, notices. */
@NullMarked
package vn.motcua.counter.reception;

import org.jspecify.annotations.NullMarked;

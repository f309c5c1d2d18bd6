/** Tests of printed forms: what stands on them is read back from the finished PDF. */
@NullMarked
package vn.motcua.document;

import org.jspecify.annotations.NullMarked;

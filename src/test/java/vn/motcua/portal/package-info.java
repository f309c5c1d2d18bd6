/** Tests of what citizens see. */
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;

/** Lock of an idle desk, and the forms that are kept for its official. */
@NullMarked
package vn.motcua.identity.lock;

import org.jspecify.annotations.NullMarked;

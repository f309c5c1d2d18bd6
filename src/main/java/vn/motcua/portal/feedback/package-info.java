/** Pages of questions, remarks and ratings. */
@NullMarked
package vn.motcua.portal.feedback;

import org.jspecify.annotations.NullMarked;

/** How much of the server the pages of citizens may take. */
@NullMarked
package vn.motcua.portal.load;

import org.jspecify.annotations.NullMarked;

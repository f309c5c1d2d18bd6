/** Pages on which offices and officials come as tables, and go out as such. */
@NullMarked
package vn.motcua.administration.tables;

import org.jspecify.annotations.NullMarked;

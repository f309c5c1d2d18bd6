/** Tables as files: values separated by commas or semicolons, and workbooks. */
@NamedInterface("table")
@NullMarked
package vn.motcua.platform.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

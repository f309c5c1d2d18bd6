/** Offices and officials that come as tables: read, compared with what is there, and taken over in one go. */
@NamedInterface("table")
@NullMarked
package vn.motcua.organisation.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

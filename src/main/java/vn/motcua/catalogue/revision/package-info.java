/** Versions of procedures as administrators write, import, check, publish, end and undo them. */
@NamedInterface("revision")
@NullMarked
package vn.motcua.catalogue.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

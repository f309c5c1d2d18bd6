/** Reference files of procedures, and their loading. */
@NamedInterface("reference")
@NullMarked
package vn.motcua.catalogue.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
